/** Small forms: labelled fields, problems beside the field at fault, nothing typed ever lost. */

import { Problem } from './api.js';
import { focusOn, h } from './dom.js';
import { t } from './texts.js';

let count = 0;

/**
 * A labelled control that can say what is wrong with it.
 *
 * @param name of the property it fills
 * @param control an input, textarea or select
 * @param missing what to say when it is empty; without it the field may be left empty
 */
export function field(name, label, control, { missing } = {}) {
  const id = `field-${++count}`;
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true });
  control.id = id;
  control.name = name;
  control.required = Boolean(missing);
  const complain = (text) => {
    error.textContent = text ?? '';
    error.hidden = !text;
    if (text) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', error.id);
    } else {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
  };
  const root = h('div', { class: 'field' }, h('label', { for: id }, label), error, control);
  return { name, control, root, missing, complain };
}

export const phoneInput = () => h('input', { type: 'tel', autocomplete: 'tel', inputmode: 'tel' });


/**
 * A form that sends.
 *
 * @param send takes what was filled in; what it throws is shown, and the form stays as it is
 * @param close given when the form can be put away without sending
 * @param failed told of each problem
 */
export function form({ label, intro, fields = [], submit, danger, send, close, closeLabel, failed }) {
  const alert = h('p', { class: 'alert', role: 'alert' });
  const why = intro && h('p', { class: 'intro', id: `intro-${++count}` }, intro);
  const button = h('button', {
    class: danger ? 'button danger' : 'button', type: 'submit', 'aria-describedby': danger && why?.id,
  }, submit);
  let busy = false;

  async function onSubmit(event) {
    event.preventDefault();
    if (busy || !complete(fields)) {
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
      alert.textContent = problem.message;
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
    alert,
    h('div', { class: 'buttons' },
      button,
      close && h('button', { class: 'button quiet', type: 'button', onclick: close }, closeLabel ?? t('close'))));
}

function complete(fields) {
  fields.forEach((one) => one.complain(null));
  const empty = fields.find((one) => one.missing && !one.control.value.trim());
  if (empty) {
    empty.complain(empty.missing);
    focusOn(empty.control);
  }
  return !empty;
}

function values(fields) {
  const filled = fields.map((one) => [one.name, one.control.value.trim()]);
  return Object.fromEntries(filled.filter(([, value]) => value));
}
