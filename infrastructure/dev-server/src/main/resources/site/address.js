/** The address of the page says what it shows: a question before the #, an errand after it. */

import { lang } from './texts.js';

/** What the customer can come for, besides an answer; a token in it never leaves the browser unasked. */
const ERRANDS = ['afspraak', 'appointment', 'callback', 'effort', 'continue', 'gegevens'];

/** What the address asks for: `q`, `article`, `lang`, and the `errand` with its `parts`. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const parts = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  return {
    q: query.get('q'),
    article: query.get('article'),
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
 */
export const errand = (parts) => `${address()}#${written(parts)}`;

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
