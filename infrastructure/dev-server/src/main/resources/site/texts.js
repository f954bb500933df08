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

/** A day as people say it; timestamps carry the organisation's own clock. */
export function day(timestamp) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC',
  }).format(new Date(`${timestamp.slice(0, 10)}T12:00:00Z`));
}

export const time = (timestamp) => timestamp.slice(11, 16);

export const moment = (timestamp) => t('dayAndTime', day(timestamp), time(timestamp));

export const stretch = ({ from, before }) => `${day(from)}, ${time(from)}–${time(before)}`;
