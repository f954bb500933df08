/** What we know about a customer, in words. */

import { h } from './dom.js';
import { lang, t } from './texts.js';

const steps = {
  searched: ({ query }) => t('knownSearched', query),
  read: ({ title }) => t('knownRead', title),
  rated: ({ title, helpful }) => t(helpful ? 'knownHelped' : 'knownNotHelped', title),
  asked: ({ kind, reference }) => t(kind === 'appointment' ? 'knownVisit' : 'knownCall', reference),
};

/** All of it, newest first; details that need no telling stand in the file. */
export function known({ steps: taken = [], cases = [], effort = [] }) {
  const lines = [
    ...taken.map(({ at, event }) => [at, steps[event.step]?.(event)]),
    ...cases.flatMap(({ reference, history = [] }) => history.slice(-1).map(({ at, state }) => [at, aboutCase(reference, state)])),
    ...effort.map(({ at, score }) => [at, t('knownScore', score)]),
  ].filter(([, text]) => text).sort(([one], [other]) => new Date(other) - new Date(one));
  return lines.length
    ? h('ul', { class: 'known' }, lines.map(([at, text]) =>
      h('li', {}, h('time', { datetime: at }, moment(at)), h('span', {}, text))))
    : h('p', {}, t('knownNothing'));
}

/** What was told for a callback or an appointment, and by whom. */
function aboutCase(reference, { customer = {}, told = {} }) {
  const { name, phone, mail } = customer;
  const parts = [name, phone, mail, told.question, told.desiredOutcome, ...(told.additions ?? []).map((one) => one.text)];
  return t('knownCase', reference, parts.filter(Boolean).join(' · '));
}

function moment(at) {
  const format = new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : 'nl-NL', { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(at));
}
