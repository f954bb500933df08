/** Radio buttons, or boxes to tick, that behave as one control: with a value, and focus on what is chosen. */

import { h } from './dom.js';

let count = 0;

/**
 * Radio buttons, of which one can be chosen; their `value` is a text.
 *
 * @param legend the question
 * @param options `[value, label]` each
 */
export function choices(legend, options, attributes = {}) {
  const { root, inputs } = group('radio', legend, options, { role: 'radiogroup', ...attributes });
  Object.defineProperty(root, 'value', {
    get: () => inputs.find((one) => one.checked)?.value ?? '',
    set: (value) => inputs.forEach((one) => (one.checked = one.value === String(value))),
  });
  return root;
}

/** Boxes to tick, any number of them; their `values` are a list. */
export function checks(legend, options, attributes = {}) {
  const { root, inputs } = group('checkbox', legend, options, attributes);
  Object.defineProperty(root, 'values', {
    get: () => inputs.filter((one) => one.checked).map((one) => one.value),
    set: (values) => inputs.forEach((one) => (one.checked = values.includes(one.value))),
  });
  return root;
}

function group(type, legend, options, attributes) {
  const name = `choices-${++count}`;
  const inputs = options.map(([value]) => h('input', { type, name, value }));
  const root = h('fieldset', attributes,
    h('legend', {}, legend),
    h('div', { class: 'choices' },
      options.map(([, label], i) => h('label', {}, inputs[i], h('span', {}, label)))));
  root.focus = (how) => (inputs.find((one) => one.checked) ?? inputs[0]).focus(how);
  return { root, inputs };
}
