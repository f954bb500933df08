/** What we know about a customer, in words. */

import { h } from './dom.js';
import { lang, t } from './texts.js';

const steps = {
  searched: ({ query }) => t('knownSearched', query),
  read: ({ title }) => t('knownRead', title),
  rated: ({ title, helpful }) => t(helpful ? 'knownHelped' : 'knownNotHelped', title),
  filled: ({ title }) => t('knownFilled', title),
  asked: ({ kind, reference }) => t(requests[kind], reference),
};

const requests = { appointment: 'knownVisit', callback: 'knownCall', submission: 'knownForm' };

/** All of it, newest first; details that need no telling stand in the file. */
export function known({ steps: taken = [], cases = [], forms = [], effort = [] }) {
  const lines = [
    ...taken.map(({ at, event }) => [at, steps[event.step]?.(event)]),
    ...cases.flatMap(({ reference, history = [], values }) =>
      history.slice(-1).map(({ at, state }) => [at, aboutCase(reference, state, values)])),
    ...forms.map(({ changed, values }) => [changed, t('knownBegun', filledIn(values).join(' · '))]),
    ...effort.map(({ at, score }) => [at, t('knownScore', score)]),
  ].filter(([, text]) => text).sort(([one], [other]) => new Date(other) - new Date(one));
  return lines.length
    ? h('ul', { class: 'known' }, lines.map(([at, text]) =>
      h('li', {}, h('time', { datetime: at }, moment(at)), h('span', {}, text))))
    : h('p', {}, t('knownNothing'));
}

/** What was told for a callback or an appointment, or filled in, and by whom. */
function aboutCase(reference, { customer = {}, told = {} }, values = {}) {
  const { name, phone, mail } = customer;
  const parts = [name, phone, mail, told.question, told.desiredOutcome, ...(told.additions ?? []).map((one) => one.text),
    ...filledIn(values)];
  return t('knownCase', reference, parts.filter(Boolean).join(' · '));
}

/** Of what we may not show now, only that it is there. */
const filledIn = (values) => Object.values(values).map(({ value, withheld }) => (withheld ? '…' : value));

function moment(at) {
  const format = new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : 'nl-NL', { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(at));
}
