/** The address of the page says what it shows: a question before the #, an errand after it. */

import { lang } from './texts.js';

/** What the customer can come for, besides an answer; a token in it never leaves the browser unasked. */
const ERRANDS = ['afspraak', 'appointment', 'callback', 'effort', 'continue', 'gegevens', 'submission', 'sign-in'];

/** What the address asks for: `q`, `article`, `form`, `lang`, and the `errand` with its `parts`. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const parts = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  return {
    q: query.get('q'),
    article: query.get('article'),
    form: query.get('form'),
    lang: query.get('lang') === 'en' ? 'en' : 'nl',
    errand: ERRANDS.find((one) => one in parts),
    parts,
  };
}

/** Everything of the address that decides what is shown. */
export const here = () => location.search + location.hash;

/** The address of an answer or a search, in the language of the page. */
export function address(parts = {}) {
  return `?${written(lang() === 'nl' ? parts : { ...parts, lang: lang() })}`;
}

/**
 * The address of an errand.
 *
 * @param parts the first is the errand itself; what is null or undefined is left out
 * @param query what comes with it, as for an answer
 */
export const errand = (parts, query = {}) => `${address(query)}#${written(parts)}`;

/**
 * The address of a form.
 *
 * @param parts `stap` for a step and `veld` for a field in it; without them, where something is asked
 */
export const formAddress = (form, parts = {}) =>
  Object.keys(parts).length ? errand(parts, { form }) : address({ form });

/** The way to the identity provider and back to this form. */
export const signInAddress = (form) => `/sign-in?${written({ form, lang: lang() })}`;

function written(parts) {
  const known = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  return new URLSearchParams(known).toString();
}

/** Goes to another address of this page. */
export function go(url) {
  history.pushState(null, '', url);
  dispatchEvent(new Event('go'));
}

/** The same, where going back to what is shown now makes no sense any more. */
export function goInstead(url) {
  history.replaceState(null, '', url);
  dispatchEvent(new Event('go'));
}
