/** Buttons that each unfold a small form below them; one is open at a time. */

import { focusOn, h } from './dom.js';

/**
 * @param offers `[label, make]` each; `make` is given what folds the form away, and makes it
 */
export function changes(offers) {
  const place = h('div', { class: 'change' });
  const buttons = offers.map(([label, make]) => opener(label, make));

  function opener(label, make) {
    const button = h('button', {
      class: 'button quiet small', type: 'button', 'aria-expanded': 'false',
      onclick: () => (button.getAttribute('aria-expanded') === 'true' ? fold() : unfold(button, make)),
    }, label);
    return button;
  }

  function unfold(button, make) {
    fold();
    button.setAttribute('aria-expanded', 'true');
    place.replaceChildren(make(() => {
      fold();
      button.focus();
    }));
    focusOn(place.querySelector('select, input, textarea, summary, button, [tabindex]'));
  }

  function fold() {
    buttons.forEach((button) => button.setAttribute('aria-expanded', 'false'));
    place.replaceChildren();
  }

  return h('div', { class: 'changes' }, h('div', { class: 'buttons' }, buttons), place);
}
