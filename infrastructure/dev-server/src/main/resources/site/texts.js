/** The words of the page in the language it speaks. */

import en from './texts-en.js';
import nl from './texts-nl.js';

const texts = { nl, en };
let language = 'nl';

export const lang = () => language;

export function speak(code) {
  language = code;
}

/** A text in the language of the page; some take words to fill in. */
export function t(key, ...words) {
  const text = texts[language][key];
  return typeof text === 'function' ? text(...words) : text;
}

/** A stretch of time as people say it; the timestamps carry the organisation's own clock. */
export function stretch({ from, before }) {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC',
  }).format(new Date(`${from.slice(0, 10)}T12:00:00Z`));
  return `${day}, ${from.slice(11, 16)}–${before.slice(11, 16)}`;
}
