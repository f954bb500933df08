/** A link that goes on on another device. */

import * as api from './api.js';
import { errand } from './address.js';
import * as contact from './contact.js';
import { announce, h } from './dom.js';
import { moment, t } from './texts.js';

/**
 * Asks for a link; gives it in a box, with a button that copies it.
 *
 * @param form the form that it leads to; without it, to the start
 */
export async function deviceLink(form) {
  const { link: token, until, contact: block } = await api.linkJourney();
  contact.show(block);
  const url = new URL(errand({ continue: token }, { form }), location.href).href;
  const box = h('input', { type: 'text', readonly: true, value: url, id: 'link', onfocus: () => box.select() });
  const copy = h('button', { class: 'button quiet', type: 'button', onclick: copied }, t('copy'));

  async function copied() {
    await navigator.clipboard.writeText(url).then(
      () => announce((copy.textContent = t('copied'))),
      () => box.focus());
  }

  return [
    h('p', { class: 'done', tabindex: -1 }, t('linkDone', until && moment(until))),
    h('div', { class: 'field' }, h('label', { for: 'link' }, t('linkLabel')), box),
    h('p', {}, copy),
  ];
}
