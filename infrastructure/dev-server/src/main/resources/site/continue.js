/** A link from another device: the story goes on here. */

import * as api from './api.js';
import { address, formAddress } from './address.js';
import { h } from './dom.js';
import { formPage } from './form-page.js';
import { t } from './texts.js';

/** The link works once: it leaves the address, so that a reload does not ask again. */
export async function continuePage({ continue: link }, { form }) {
  const { contact } = await api.continueJourney(link);
  if (form !== null) {
    history.replaceState(null, '', formAddress(form));
    return formPage(form);
  }
  history.replaceState(null, '', address());
  return {
    view: 'task',
    title: t('continueTitle'),
    contact,
    content: [h('article', { class: 'answer' },
      h('h1', { tabindex: -1 }, t('continueTitle')),
      h('p', { class: 'lead' }, t('continueText')),
      h('p', {}, h('a', { class: 'button quiet', href: address() }, t('home'))))],
  };
}
