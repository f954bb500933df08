/** What a customer is typing survives closing, going back, another language and a reload. */

import { forget, keep, recall } from './store.js';

/** Who somebody is, is asked once for all forms. */
const PERSON = ['name', 'phone', 'mail'];

/**
 * @param name of the form in what this tab remembers
 */
export function draft(name) {
  const kept = `draft-${name}`;
  const attempt = `attempt-${name}`;
  const values = () => ({ ...recall('person'), ...recall(kept) });

  function set(field, value) {
    const where = PERSON.includes(field) ? 'person' : kept;
    keep(where, { ...recall(where), [field]: value });
  }

  /** Fills in the customer's search, unless something of the customer's own stands there. */
  function suggest(field) {
    const { [field]: present, suggested } = values();
    const searched = recall('searched');
    if (searched && (present === undefined || present === suggested)) {
      keep(kept, { ...recall(kept), [field]: searched, suggested: searched });
    }
  }

  /** Fills the fields with what was typed before, and follows them from here. */
  function follow(fields) {
    for (const { name: field, control } of fields) {
      control.value = values()[field] ?? control.value;
      control.addEventListener('input', () => set(field, control.value));
    }
    return fields;
  }

  /** The same request keeps its key, so that trying again can never make two of them. */
  function keyOf(body) {
    const written = JSON.stringify(body);
    if (recall(attempt)?.written !== written) {
      keep(attempt, { written, key: crypto.randomUUID() });
    }
    return recall(attempt).key;
  }

  /** It has arrived: the next one starts empty. */
  function sent() {
    forget(kept);
    forget(attempt);
  }

  return { values, suggest, follow, keyOf, sent };
}
