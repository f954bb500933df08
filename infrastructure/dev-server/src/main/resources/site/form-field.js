/** One field of a form: a line with what is known already, or what is asked. */

import { attachments } from './attachments.js';
import { focusOn, h } from './dom.js';
import { field } from './forms.js';
import { kindOf } from './kinds.js';
import { t } from './texts.js';
import { inWords, isDate } from './values.js';

/** Formats that are sensitive by themselves. */
const SENSITIVE = ['bsn', 'iban'];

const isSensitive = ({ sensitive, format }) => Boolean(sensitive) || SENSITIVE.includes(format);

/** A field; `refresh` draws it anew when what is known or shown has changed. */
export function formField(filled, name) {
  const { properties, required = [] } = filled.answer.schema;
  const property = properties[name];
  const isRequired = required.includes(name);
  const root = h('div', { class: 'slot' });
  let asked = null;
  let drawn = null;

  function refresh() {
    root.hidden = !filled.answer.shown.includes(name);
    if (!asked?.root.contains(document.activeElement)) {
      draw();
      asked?.complain(complaint());
    }
  }

  function draw() {
    const known = filled.knows(name);
    const wanted = known ? JSON.stringify(known) : 'asked';
    if (wanted !== drawn) {
      drawn = wanted;
      asked = known || isLocked() ? null : ask();
      root.replaceChildren(asked?.root ?? (known ? line(known) : locked()));
    }
  }

  function line({ value, sourceText }) {
    return h('div', { class: 'given' },
      h('dl', {}, h('dt', {}, property.title), h('dd', {}, inWords(property, value)), h('dd', { class: 'hint' }, sourceText)),
      h('button', {
        class: 'button quiet small', type: 'button', 'aria-label': `${t('change')}: ${property.title}`, onclick: () => focusOn(open()),
      }, t('change')));
  }

  function isLocked() {
    return isSensitive(property) && !filled.may('strong');
  }

  function locked() {
    return h('div', { class: 'given' },
      h('dl', {}, h('dt', {}, property.title), h('dd', { class: 'hint' }, t('lockedField'))));
  }

  function ask() {
    const kind = property.items?.format === 'attachment'
      ? attachments(filled, name, property)
      : kindOf(name, property, isRequired);
    const made = field(name, property.title, kind.control, {
      missing: isRequired && missing(), hint: hint(), aside: isRequired ? null : t('optional'),
    });
    kind.write(filled.valueOf(name));
    made.root.addEventListener('input', () => filled.put(name, kind.read(), kind.wait));
    made.root.addEventListener('change', () => filled.save());
    return made;
  }

  const hint = () => [property.description, isDate(property) ? t('dateHint') : ''].join(' ');
  const missing = () => t('fillIn', property.title);

  /** What is wrong with what stands there; null for nothing. */
  function complaint() {
    const advice = filled.advice(name);
    return filled.wrong.get(name) ?? (advice && isDate(property) ? t('dateWrong', property.title) : advice) ?? null;
  }

  /** Why the customer cannot go on from here; null when nothing is in the way. */
  function obstacle() {
    const isMissing = filled.answer.ask.includes(name) && filled.valueOf(name) === null && !isLocked();
    return root.hidden ? null : (complaint() ?? (isMissing ? missing() : null));
  }

  /** Makes it something to fill in; gives the control. */
  function open() {
    filled.opened.add(name);
    draw();
    return asked?.control ?? root;
  }

  refresh();
  return { name, root, refresh, obstacle, open, complain: (text) => asked?.complain(text) };
}
