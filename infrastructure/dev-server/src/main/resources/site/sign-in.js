/** Signing in: the identity provider sends the customer back here with a token in the address. */

import * as api from './api.js';
import { address, formAddress } from './address.js';
import { h } from './dom.js';
import { formPage } from './form-page.js';
import { t } from './texts.js';

/** The token leaves the address; from here on the journey says who the customer is. */
export async function signInPage({ 'sign-in': token }, { form }) {
  history.replaceState(null, '', form === null ? address() : formAddress(form));
  const { name, contact } = await api.signIn(token);
  if (form !== null) {
    return formPage(form);
  }
  const title = name ? t('signedInAs', name) : t('signedIn');
  return {
    view: 'task',
    title,
    contact,
    content: [h('article', { class: 'answer' },
      h('h1', { tabindex: -1 }, title),
      h('p', {}, h('a', { class: 'button quiet', href: address() }, t('home'))))],
  };
}
