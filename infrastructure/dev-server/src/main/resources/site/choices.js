/** Radio buttons that behave as one control: with a value, and focus on the one that is chosen. */

import { h } from './dom.js';

let count = 0;

/**
 * @param legend the question
 * @param options `[value, label]` each
 */
export function choices(legend, options, attributes = {}) {
  const group = `choices-${++count}`;
  const radios = options.map(([value]) => h('input', { type: 'radio', name: group, value }));
  const root = h('fieldset', { role: 'radiogroup', ...attributes },
    h('legend', {}, legend),
    h('div', { class: 'choices' },
      options.map(([, label], i) => h('label', {}, radios[i], h('span', {}, label)))));
  Object.defineProperty(root, 'value', {
    get: () => radios.find((one) => one.checked)?.value ?? '',
    set: (value) => radios.forEach((one) => (one.checked = one.value === String(value))),
  });
  root.focus = (how) => (radios.find((one) => one.checked) ?? radios[0]).focus(how);
  return root;
}
