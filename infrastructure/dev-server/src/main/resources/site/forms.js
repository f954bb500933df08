/** Small forms: labelled fields, problems beside the field at fault, nothing typed ever lost. */

import { Problem } from './api.js';
import { focusOn, h } from './dom.js';
import { t } from './texts.js';

let count = 0;

/**
 * A labelled control that can say what is wrong with it.
 *
 * @param name of the property it fills
 * @param control an input, textarea, select or group of choices
 * @param missing what to say when it is empty; without it the field may be left empty
 * @param hint what helps to fill it in
 * @param aside what stands smaller behind the label
 */
export function field(name, label, control, { missing, hint, aside } = {}) {
  const id = `field-${++count}`;
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true });
  const help = hint && h('p', { class: 'hint', id: `${id}-hint` }, hint);
  control.id = id;
  control.name = name;
  control.required = Boolean(missing);
  const complain = (text) => {
    error.textContent = text ?? '';
    error.hidden = !text;
    mark(control, 'aria-invalid', text && 'true');
    mark(control, 'aria-describedby', [help?.id, text && error.id].filter(Boolean).join(' '));
  };
  complain(null);
  control.addEventListener('input', () => complain(null));
  const words = [label, aside && h('small', {}, ` ${aside}`)];
  return { name, control, root: frame(control, words, help, error), missing, complain };
}

/** A group of choices has its label in it, a box to tick beside it, all others above it. */
function frame(control, words, help, error) {
  if (control.matches('fieldset')) {
    const legend = control.querySelector('legend');
    legend.replaceChildren(...words.filter(Boolean));
    legend.after(...[help, error].filter(Boolean));
    return h('div', { class: 'field' }, control);
  }
  const label = h('label', { for: control.id }, words);
  return control.type === 'checkbox'
    ? h('div', { class: 'field' }, error, h('div', { class: 'tick' }, control, label), help)
    : h('div', { class: 'field' }, label, help, error, control);
}

export const phoneInput = () => h('input', { type: 'tel', autocomplete: 'tel', inputmode: 'tel' });
export const mailInput = () =>
  h('input', { type: 'email', autocomplete: 'email', inputmode: 'email', autocapitalize: 'off' });
export const nameInput = () => h('input', { type: 'text', autocomplete: 'name' });
export const textInput = (rows) => h('textarea', { rows });

/**
 * A form that sends.
 *
 * @param content what else stands in it, after the fields
 * @param check given what was filled in; says `{field, text}` when that cannot be sent
 * @param send takes what was filled in; what it throws is shown, and the form stays as it is
 * @param close given when the form can be put away without sending
 * @param failed told of each problem
 * @param rescue gives what helps a customer on after a problem, or null
 */
export function form({
  label, intro, fields = [], content, submit, danger, check, send, close, closeLabel, failed, rescue,
}) {
  const alert = h('p', { class: 'alert', role: 'alert' });
  const why = intro && h('p', { class: 'intro', id: `intro-${++count}` }, intro);
  const button = h('button', {
    class: danger ? 'button danger' : 'button', type: 'submit', 'aria-describedby': danger && why?.id,
  }, submit);
  let busy = false;

  async function onSubmit(event) {
    event.preventDefault();
    if (busy || !complete(fields, check)) {
      return;
    }
    wait(true);
    alert.textContent = '';
    try {
      await send(values(fields));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      failed?.(problem);
      show(problem);
    } finally {
      wait(false);
    }
  }

  function show(problem) {
    const atFault = fields.find((one) => one.name === problem.field);
    if (atFault) {
      atFault.complain(problem.message);
      focusOn(atFault.control);
    } else {
      alert.replaceChildren(problem.message, ' ', rescue?.(problem) ?? '');
    }
  }

  function wait(on) {
    busy = on;
    button.setAttribute('aria-disabled', on);
    button.textContent = on ? t('busy') : submit;
  }

  return h('form', { class: 'form', novalidate: true, 'aria-label': label, onsubmit: onSubmit },
    why,
    fields.map((one) => one.root),
    content,
    alert,
    h('div', { class: 'buttons' },
      button,
      close && h('button', { class: 'button quiet', type: 'button', onclick: close }, closeLabel ?? t('close'))));
}

/** Says what is missing, at the first field that misses it. */
function complete(fields, check) {
  fields.forEach((one) => one.complain(null));
  const empty = fields.find((one) => one.missing && !one.control.value.trim());
  const wrong = empty ? { field: empty.name, text: empty.missing } : check?.(values(fields));
  if (wrong) {
    const atFault = fields.find((one) => one.name === wrong.field);
    atFault.complain(wrong.text);
    focusOn(atFault.control);
  }
  return !wrong;
}

function values(fields) {
  const filled = fields.map((one) => [one.name, one.control.value.trim()]);
  return Object.fromEntries(filled.filter(([, value]) => value));
}

function mark(control, name, value) {
  if (value) {
    control.setAttribute(name, value);
  } else {
    control.removeAttribute(name);
  }
}
