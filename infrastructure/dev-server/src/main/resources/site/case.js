/** The page of a callback, an appointment or a form that was sent: how it stands, and how to change it. */

import * as api from './api.js';
import { address } from './address.js';
import * as contact from './contact.js';
import { announce, focusOn, h } from './dom.js';
import { draft } from './draft.js';
import { effortQuestion } from './effort.js';
import { field, form, textInput } from './forms.js';
import * as mine from './mine.js';
import { t } from './texts.js';

/** Problems after which what is on the screen is no longer how it is. */
const OUTDATED = /:(callback|appointment|submission)-(finished|changed|reached|not-found|started)$/;

/**
 * @param kind callback, appointment or submission
 * @param draw given the newest answer and what belongs to every case; gives what is shown
 */
export async function casePage(kind, token, draw) {
  const first = await mine.open(kind, token);
  const root = h('article', { class: 'answer case' });
  const belongs = { done, failed, addForm, cancelForm, eraseForm, effort: () => effortQuestion(token) };
  let newest = null;

  function show(answer, said) {
    newest = answer;
    root.dataset.status = answer.status;
    root.replaceChildren(...draw(answer, belongs).filter(Boolean));
    if (said) {
      root.querySelector('h1').after(h('p', { class: 'note' }, said));
    }
  }

  /** After a change: what it became, with the keyboard at its heading. */
  function done(answer, said) {
    mine.remember(kind, token, answer);
    show(answer, said);
    contact.show(answer.contact);
    announce(said ?? '');
    focusOn(root.querySelector('h1'));
  }

  async function failed(problem) {
    contact.about(newest.topic, problem);
    if (OUTDATED.test(problem.type)) {
      const answer = await mine.open(kind, token).catch(() => null);
      if (answer) {
        done(answer, problem.message);
      }
    }
  }

  function addForm(close) {
    const typed = draft(`addition-${token}`);
    const addition = field('addition', t('addition'), textInput(4), { missing: t('additionMissing') });
    return form({ label: t('add'), intro: t('addIntro'), fields: typed.follow([addition]), submit: t('save'), close, failed,
      send: async (body) => {
        const answer = await api.change(newest.href, body);
        typed.sent();
        done(answer, t('added'));
      } });
  }

  function cancelForm(sure, yes, keepIt) {
    return (close) =>
      form({ label: t('cancel'), intro: sure, submit: yes, danger: true, close, closeLabel: keepIt, failed,
        send: async () => done(await api.cancel(newest.href)) });
  }

  function eraseForm(close) {
    return form({ label: t('erase'), intro: t('eraseCaseSure'), submit: t('eraseYes'), danger: true, close,
      closeLabel: t('eraseNo'), failed, send: async () => erased(await api.eraseCase(token)) });
  }

  function erased(answer) {
    mine.remember(kind, token, {});
    contact.show(answer.contact);
    root.replaceChildren(
      h('h1', { tabindex: -1 }, t('eraseCaseDone')),
      h('p', {}, h('a', { href: address() }, t('home'))));
    focusOn(root.querySelector('h1'));
  }

  show(first);
  return { view: 'task', title: root.querySelector('h1').textContent, content: [root], contact: first.contact };
}

/** Facts as a list of names and values; what is empty is left out. */
export function facts(rows) {
  return h('dl', { class: 'facts' }, rows.filter(Boolean).map(([name, ...values]) =>
    h('div', {}, h('dt', {}, name), values.map((value) => h('dd', {}, value)))));
}

/** What the customer told us, as it was typed. */
export const told = ({ question, desiredOutcome, additions }) => [
  question && [t('aboutQuestion'), question],
  desiredOutcome && [t('aboutOutcome'), desiredOutcome],
  additions?.length && [t('aboutAdditions'), ...additions.map((one) => one.text ?? one)],
];

export const referenceOf = ({ reference }) =>
  [t('reference'), h('strong', { class: 'reference' }, reference)];
