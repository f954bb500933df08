/** What the customer arranged in this tab: always one click away, whatever is on the page. */

import * as api from './api.js';
import { asked, errand } from './address.js';
import { $, h } from './dom.js';
import { keep, recall } from './store.js';
import { moment, stretch, t } from './texts.js';

const KEPT = 'mine';
const OPEN = ['requested', 'assigned', 'attempted', 'reached', 'booked'];
const hrefs = { callback: api.callbackHref, appointment: api.appointmentHref };
const handed = new Map();

/** Whether something is still to happen. */
export const isOpen = ({ status }) => OPEN.includes(status);

/**
 * A callback or appointment as it was just answered; the page that opens next need not ask again.
 *
 * @param kind callback or appointment
 */
export function hand(kind, token, answer) {
  handed.set(token, answer);
  remember(kind, token, answer);
}

/** The callback or appointment behind a token, as handed over or as it stands now. */
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

export function remember(kind, token, answer) {
  const others = all().filter((one) => one.token !== token);
  const { reference, promise, start: begins } = answer;
  keep(KEPT, isOpen(answer) ? [...others, { kind, token, reference, promise, begins }] : others);
  draw();
}

/** All but what has the page to itself now. */
export function draw() {
  const others = all().filter(({ token }) => !Object.values(asked().parts).includes(token));
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

function line({ kind, token, promise, begins }) {
  const time = promise ? stretch(promise) : begins && moment(begins);
  return h('li', {},
    h('strong', {}, t(kind === 'callback' ? 'callbackMade' : 'yourAppointment')),
    time ? h('span', {}, time) : null,
    h('a', { href: errand({ [kind]: token }) }, t('lookOrChange')));
}

function all() {
  return recall(KEPT) ?? [];
}
