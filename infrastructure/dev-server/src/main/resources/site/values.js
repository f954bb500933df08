/** Values of a form as people write and read them. */

import { lang, t } from './texts.js';

const DATES = ['date', 'birth-date'];

export const isDate = ({ format }) => DATES.includes(format);

/** The choices that a field offers, as `[value, label]`; nothing when it offers none. */
export const optionsOf = ({ oneOf, items }) =>
  (oneOf ?? items?.oneOf ?? []).map((one) => [one.const, one.title]);

/** A value in words. */
export function inWords(property, value) {
  if (property.items?.format === 'attachment') {
    return t('fileCount', value.length);
  }
  if (Array.isArray(value)) {
    return value.map((one) => inWords({ oneOf: property.items?.oneOf }, one)).join(', ');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  const chosen = optionsOf(property).find(([one]) => one === value);
  return chosen?.[1] ?? written(property, value);
}

function written(property, value) {
  if (isDate(property) && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
  }
  const words = { iban: (iban) => iban.replaceAll(/.{4}(?=.)/g, '$& '), phone: (number) => number.replace('+31', '0') };
  return (words[property.format] ?? numberInWords)(value);
}

/** Without separators of thousands: it may be a year. */
export function numberInWords(value) {
  return typeof value === 'number'
    ? new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 10 }).format(value)
    : String(value);
}

/** What was typed as a number; as it is where it is none. */
export function numberOf(text) {
  const plain = text.replaceAll(/[\s€]/g, '').replace(',', '.');
  return plain && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** A date typed day first, as `yyyy-mm-dd`; as it is where it is none. */
export function dateOf(text) {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** The same the other way around. */
export const dayFirst = (value) => String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1');

const language = () => (lang() === 'en' ? 'en-GB' : 'nl-NL');
