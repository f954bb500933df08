/** The screen of a step, from its part of the UI schema. */

import { h } from './dom.js';
import { fieldOf } from './form-steps.js';

/**
 * @param place gives what stands there for the field with this name
 */
export function layout(element, place) {
  const inside = () => element.elements.map((one) => layout(one, place));
  switch (element.type) {
    case 'Control':
      return place(fieldOf(element));
    case 'Label':
      return h('p', {}, element.text);
    case 'Group':
      return h('fieldset', { class: 'group' }, element.label ? h('legend', {}, element.label) : null, inside());
    case 'HorizontalLayout':
      return h('div', { class: 'beside' }, inside());
    default:
      return h('div', { class: 'below' }, inside());
  }
}

/** Hides groups in which nothing is shown. */
export function tidy(root) {
  root.querySelectorAll('.group, .beside').forEach((group) => {
    group.hidden = ![...group.querySelectorAll('.slot')].some((slot) => !slot.hidden);
  });
}
