/** The last step of a form: all answers together, each with a way to change it. */

import { formAddress, go } from './address.js';
import { h } from './dom.js';
import { footer, headed, opening } from './form-frame.js';
import { send, signInFirst } from './form-send.js';
import { CHECK, beside, stepsOf } from './form-steps.js';
import { form } from './forms.js';
import { t } from './texts.js';
import { inWords } from './values.js';

/**
 * @param isEntry whether the customer comes in here
 */
export function checkPage(filled, { isEntry }) {
  const { id, title, identity, contact } = filled.answer;
  const head = headed(filled, { number: CHECK, title: t('checkTitle') });
  const foot = footer(filled);
  const answers = h('div', {});
  const back = beside(filled, CHECK, -1);
  const asking = filled.may(identity)
    ? form({
      label: t('checkTitle'),
      submit: t('sendForm'),
      send: () => send(filled),
      close: back && (() => go(formAddress(id, { stap: back }))),
      closeLabel: t('previous'),
    })
    : signInFirst(filled);

  function refresh() {
    answers.replaceChildren(...stepsOf(filled.answer).map((step) => answersOf(filled, step)).filter(Boolean));
    head.refresh();
    foot.refresh();
  }

  refresh();
  filled.follow(refresh);
  return {
    view: 'form',
    address: isEntry ? formAddress(id, { stap: CHECK }) : null,
    title: `${t('checkTitle')} – ${title}`,
    contact,
    content: [h('article', { class: 'answer' }, head.root, isEntry ? opening(filled) : null, answers, asking, foot.root)],
  };
}

function answersOf(filled, { number, title, fields }) {
  const shown = fields.filter((field) => filled.answer.shown.includes(field));
  return shown.length
    ? h('section', {},
      h('h2', {}, title),
      h('dl', { class: 'facts' }, shown.map((field) => line(filled, number, field))))
    : null;
}

function line(filled, stap, veld) {
  const { schema, id } = filled.answer;
  const property = schema.properties[veld];
  const value = filled.valueOf(veld);
  const known = filled.knows(veld);
  const href = formAddress(id, { stap, veld });
  return h('div', {},
    h('dt', {}, property.title),
    h('dd', {}, value === null ? t(filled.answer.ask.includes(veld) ? 'stillToFillIn' : 'notFilledIn') : inWords(property, value), ' ',
      h('a', { href, 'aria-label': `${t('change')}: ${property.title}` }, t('change'))),
    known ? h('dd', { class: 'hint' }, known.sourceText) : null);
}
