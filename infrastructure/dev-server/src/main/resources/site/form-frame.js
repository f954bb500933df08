/** What stands around the questions of every step: where you are, whether it is saved, and other ways. */

import * as api from './api.js';
import { formAddress, go, signInAddress } from './address.js';
import { changes } from './changes.js';
import * as contact from './contact.js';
import { deviceLink } from './device-link.js';
import { focusOn, h } from './dom.js';
import { CHECK, several, walk } from './form-steps.js';
import { form } from './forms.js';
import { moment, t, time } from './texts.js';

/** The heading of a step, with how far it is. */
export function headed(filled, { number, title }) {
  const progress = h('span', {});
  function refresh() {
    const numbers = [...walk(filled).map((one) => one.number), CHECK];
    progress.textContent = t('stepOf', numbers.indexOf(number) + 1, numbers.length);
  }
  const name = filled.answer.title;
  const root = several(filled)
    ? h('div', {},
      h('p', { class: 'topic progress' }, h('span', {}, name), progress),
      h('h1', { tabindex: -1 }, title))
    : h('h1', { tabindex: -1 }, name);
  refresh();
  return { root, refresh };
}

/** What is good to know on coming in: how little is asked, and that signing in makes it less. */
export function opening(filled) {
  const { ask, values, identity, id } = filled.answer;
  const isKnown = Object.values(values).some(({ source }) => source !== 'customer');
  return [
    filled.resumed ? h('p', { class: 'note' }, t('resumed', moment(filled.resumed.changed))) : null,
    isKnown && ask.length ? h('p', {}, t('askedCount', ask.length)) : null,
    filled.may('signed-in') ? null
      : h('p', {}, t(filled.may(identity) ? 'signInHelps' : 'signInLater'), ' ', h('a', { href: signInAddress(id) }, t('signIn'))),
  ];
}

/** Whether it is saved, and how else to go on. */
export function footer(filled) {
  const { id } = filled.answer;
  const saved = h('p', { class: 'hint' });
  const others = changes([[t('otherDevice'), () => link(id)], [t('drop'), (close) => dropForm(filled, close)]]);
  function refresh() {
    const state = filled.state();
    saved.dataset.state = state;
    saved.textContent = state === 'saved' ? t('savedAt', time(filled.answer.draft.changed)) : t(`saved-${state}`);
    others.hidden = !filled.answer.draft;
  }
  refresh();
  const root = h('div', { class: 'foot' },
    saved,
    h('p', {}, h('a', { href: '#contact-title' }, t('ratherHuman')), ' ', t('goesAlong')),
    others);
  return { root, refresh };
}

function link(id) {
  const root = h('div', {});
  root.append(form({ label: t('otherDevice'), intro: t('linkText'), submit: t('linkDo'), failed,
    send: async () => {
      const made = await deviceLink(id);
      root.replaceChildren(...made);
      focusOn(made[0]);
    } }));
  return root;
}

function dropForm(filled, close) {
  const { id } = filled.answer;
  return form({ label: t('drop'), intro: t('dropSure'), submit: t('dropYes'), danger: true, close,
    closeLabel: t('eraseNo'), failed,
    send: async () => {
      await api.dropDraft(id);
      filled.end();
      go(formAddress(id));
    } });
}

const failed = (problem) => contact.show(problem.contact);
