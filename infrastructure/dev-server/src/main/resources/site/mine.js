/** What the customer arranged in this tab: always one click away, whatever is on the page. */

import * as api from './api.js';
import { asked, errand, formAddress } from './address.js';
import { $, h } from './dom.js';
import { keep, recall } from './store.js';
import { moment, stretch, t } from './texts.js';

const KEPT = 'mine';
const OPEN = ['requested', 'assigned', 'attempted', 'reached', 'booked', 'received'];
const hrefs = {
  callback: api.callbackHref,
  appointment: api.appointmentHref,
  submission: api.submissionHref,
  form: api.draftHref,
};
const handed = new Map();

/** Whether something is still to happen; a form that was begun waits for the customer. */
export const isOpen = ({ status, draft }) => Boolean(draft) || OPEN.includes(status);

/**
 * A case as it was just answered; the page that opens next need not ask again.
 *
 * @param kind callback, appointment or submission
 */
export function hand(kind, token, answer) {
  handed.set(token, answer);
  remember(kind, token, answer);
}

/** The case behind a token, as handed over or as it stands now. */
export async function open(kind, token) {
  const answer = handed.get(token) ?? (await reread(kind, token));
  handed.delete(token);
  remember(kind, token, answer);
  return answer;
}

/** What was arranged before, as it stands now; who is without connection sees what was known. */
export function start() {
  draw();
  all().forEach(({ kind, token }) =>
    reread(kind, token).then((answer) => remember(kind, token, answer), () => {}));
}

/**
 * @param kind as above, or form for one that was begun
 * @param token of a form, its id
 */
export function remember(kind, token, answer) {
  const others = all().filter((one) => one.token !== token);
  const { reference, promise, start: begins, title } = answer;
  keep(KEPT, isOpen(answer) ? [...others, { kind, token, reference, promise, begins, title }] : others);
  draw();
}

/** All but what has the page to itself now. */
export function draw() {
  const { form, parts } = asked();
  const others = all().filter(({ token }) => ![form, ...Object.values(parts)].includes(token));
  $('#mine').hidden = others.length === 0;
  $('#mine').replaceChildren(...others.map(line));
}

async function reread(kind, token) {
  try {
    return await api.read(hrefs[kind](token));
  } catch (problem) {
    if (problem.status === 404) {
      remember(kind, token, {});
    }
    throw problem;
  }
}

function line({ kind, token, promise, begins, title }) {
  const time = promise ? stretch(promise) : begins && moment(begins);
  const begun = kind === 'form';
  return h('li', {},
    h('strong', {}, title ?? t(kind === 'callback' ? 'callbackMade' : 'yourAppointment')),
    time ? h('span', {}, time) : null,
    title ? h('span', {}, t(begun ? 'formBegun' : 'formSent')) : null,
    h('a', { href: begun ? formAddress(token) : errand({ [kind]: token }) }, t(begun ? 'goOn' : 'lookOrChange')));
}

function all() {
  return recall(KEPT) ?? [];
}
