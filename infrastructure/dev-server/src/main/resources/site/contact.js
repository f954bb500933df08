/** The contact block: on every view, always as the last answer had it. */

import * as api from './api.js';
import { callbackCard } from './callback-card.js';
import { card, frame } from './cards.js';
import { $, focusOn, h } from './dom.js';
import { keep, recall } from './store.js';
import { lang, t } from './texts.js';

const list = $('#channels');
const cards = new Map();
let turn = 0;
const callback = callbackCard({ about, refresh });

/** Shows a contact block; where it lacks what callbacks can promise, that is asked for. */
export function show(block) {
  if (!block) {
    return;
  }
  turn++;
  keepShown(block);
  const offer = block.channels.find((one) => one.type === 'callback');
  if (offer && !offer.windows) {
    refresh(offer.action.body?.topic);
  }
}

/** Shows the contact block of a problem; a problem knows no topic, what is on offer depends on it. */
export function about(topic, problem) {
  show(problem.contact);
  if (problem.contact && topic) {
    refresh(topic);
  }
}

/** Asks what can be promised now; when nobody answers, what was known last stays. */
export async function refresh(topic) {
  const mine = ++turn;
  try {
    const { contact } = await api.contact(topic);
    if (mine === turn) {
      keepShown(contact);
    }
  } catch (problem) {
    if (mine === turn) {
      recallLast(problem);
    }
  }
}

/** What is known from before, until something newer comes. */
export function start() {
  recallLast({});
}

/** In another language everything is said anew. */
export function relabel() {
  cards.clear();
  callback.relabel();
}

/** Leads the customer here, with a sentence that says why. */
export function invite(sentence) {
  note(sentence);
  focusOn($('#contact-title'));
}

export function note(sentence) {
  say('#contact-note', sentence);
}

function keepShown(block) {
  keep(`contact-${lang()}`, block);
  $('#contact-alert').textContent = '';
  draw(block);
}

function recallLast(problem) {
  const block = problem.contact ?? recall(`contact-${lang()}`);
  if (block) {
    draw(block);
  }
  $('#contact-alert').textContent = problem.status === 0 ? problem.message : '';
}

function draw({ channels, code }) {
  say('#contact-code', ...(code ? spoken(code) : []));
  place(channels.map(cardOf).filter(Boolean));
}

/** What is to be read out is read digit by digit. */
function spoken(code) {
  return [
    `${t('yourCode')} `,
    h('strong', { class: 'code', 'aria-hidden': 'true' }, code),
    h('span', { class: 'unseen' }, code.replaceAll(/\d(?=\d)/g, '$& ').replace(/(?<=\d) {1,2}(?=\d{4}$)/, ', ')),
    `. ${t('sayCode')}`,
  ];
}

function cardOf(channel) {
  const known = cards.get(channel.type) ?? made(channel.type);
  known?.update(channel);
  cards.set(channel.type, known);
  return known?.root;
}

function made(type) {
  return type === 'callback'
    ? { root: frame(type, callback.root), update: callback.update }
    : card(type);
}

/** Changes the cards in place: who is filling in a form is not disturbed. */
function place(wanted) {
  if (wanted.length !== list.children.length || wanted.some((root, i) => root !== list.children[i])) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(...wanted);
    focused?.focus();
  }
}

function say(selector, ...content) {
  const shown = content.filter(Boolean);
  $(selector).replaceChildren(...shown);
  $(selector).hidden = shown.length === 0;
}
