/** The control that fits a field, and how what stands in it becomes a value. */

import { checks, choices } from './choices.js';
import { h } from './dom.js';
import { dateOf, dayFirst, isDate, numberInWords, numberOf, optionsOf } from './values.js';
import { t } from './texts.js';

/** More choices than this stand in a list. */
const MOST_RADIOS = 5;

/** Texts that may be longer than this, in characters, get more lines. */
const ONE_LINE = 200;

/** How long somebody may think between two keys, in milliseconds, before what stands there is saved. */
const TYPING = 900;

/** What a browser may fill in by itself, by field: those about the customer. */
const COMPLETED = {
  name: 'name', 'first-names': 'given-name', 'last-name': 'family-name', town: 'address-level2',
  postcode: 'postal-code', phone: 'tel', mail: 'email', 'birth-date': 'bday',
};

/** What takes only a few characters, by format. */
const SHORT = ['postcode', 'house-number', 'bsn', 'kvk', 'kenteken', 'date', 'birth-date'];

/** What a keyboard on a screen should offer, by format. */
const KEYS = { bsn: 'numeric', kvk: 'numeric', phone: 'tel', email: 'email', date: 'numeric', 'birth-date': 'numeric' };
const INPUTS = { phone: 'tel', email: 'email' };

/**
 * @return the control, how to `read` and `write` its value (null for nothing), and how long to `wait`
 *   before saving, in milliseconds
 */
export function kindOf(name, property, required) {
  const options = optionsOf(property);
  if (property.type === 'boolean') {
    return required && !('const' in property) ? yesOrNo(property) : tick(property);
  }
  if (property.type === 'array') {
    return several(property, options);
  }
  return options.length ? oneOf(property, options) : typed(name, property);
}

function typed(name, property) {
  const { read, write } = writing(property);
  const control = property.maxLength > ONE_LINE && !property.format
    ? h('textarea', { rows: 4 })
    : h('input', {
      class: SHORT.includes(property.format) || property.type !== 'string' ? 'short' : null,
      type: INPUTS[property.format] ?? 'text',
      inputmode: KEYS[property.format] ?? { integer: 'numeric', number: 'decimal' }[property.type],
      autocomplete: COMPLETED[name],
      autocapitalize: property.format ? 'off' : null,
      spellcheck: property.format ? 'false' : null,
    });
  return {
    control,
    wait: TYPING,
    read: () => (control.value.trim() ? read(control.value.trim()) : null),
    write: (value) => (control.value = value === null || value === undefined ? '' : write(value)),
  };
}

/** How a text becomes a value and back. */
function writing(property) {
  if (isDate(property)) {
    return { read: dateOf, write: dayFirst };
  }
  return ['integer', 'number'].includes(property.type)
    ? { read: numberOf, write: numberInWords }
    : { read: (text) => text, write: String };
}

function oneOf({ title }, options) {
  const control = options.length > MOST_RADIOS
    ? h('select', {}, [['', t('choose')], ...options].map(([value, label]) => h('option', { value }, label)))
    : choices(title, options);
  return { control, wait: 0, read: () => control.value || null, write: (value) => (control.value = value ?? '') };
}

function yesOrNo({ title }) {
  const control = choices(title, [['true', t('yes')], ['false', t('no')]]);
  return {
    control,
    wait: 0,
    read: () => ({ true: true, false: false })[control.value] ?? null,
    write: (value) => (control.value = value ?? ''),
  };
}

/** A box to tick; where only a tick will do, no tick is no answer. */
function tick(property) {
  const control = h('input', { type: 'checkbox' });
  return {
    control,
    wait: 0,
    read: () => control.checked || ('const' in property ? null : false),
    write: (value) => (control.checked = value === true),
  };
}

function several({ title }, options) {
  const control = checks(title, options);
  return {
    control,
    wait: 0,
    read: () => (control.values.length ? control.values : null),
    write: (values) => (control.values = values ?? []),
  };
}
