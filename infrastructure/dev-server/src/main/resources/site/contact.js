/** The contact block: on every view, always as the last answer had it. */

import * as api from './api.js';
import { callbackPanel } from './callback.js';
import { $, focusOn, h, icon } from './dom.js';
import { keep, recall } from './store.js';
import { lang, t } from './texts.js';

const list = $('#channels');
const cards = new Map();
let turn = 0;
const panel = callbackPanel({ showContact: show, refresh, note });

/** Shows a contact block; where it lacks what callbacks can promise, that is asked for. */
export function show(block) {
  if (!block) {
    return;
  }
  turn++;
  keep(`contact-${lang()}`, block);
  $('#contact-alert').textContent = '';
  draw(block.channels);
  const callback = block.channels.find((one) => one.type === 'callback');
  if (callback && !callback.windows) {
    refresh(callback.action.body?.topic);
  }
}

/** Asks what can be promised now; when nobody answers, what was known last stays. */
export async function refresh(topic) {
  const mine = ++turn;
  try {
    const { contact } = await api.contact(topic);
    if (mine === turn) {
      keep(`contact-${lang()}`, contact);
      $('#contact-alert').textContent = '';
      draw(contact.channels);
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
  panel.start();
}

/** In another language everything is said anew. */
export function relabel() {
  cards.clear();
  panel.relabel();
}

/** Leads the customer here, with a sentence that says why. */
export function invite(sentence) {
  note(sentence);
  focusOn($('#contact-title'));
}

export function note(sentence) {
  $('#contact-note').textContent = sentence ?? '';
  $('#contact-note').hidden = !sentence;
}

export const asked = (question) => panel.asked(question);

function recallLast(problem) {
  const block = problem.contact ?? recall(`contact-${lang()}`);
  if (block) {
    draw(block.channels);
  }
  $('#contact-alert').textContent = problem.status === 0 ? problem.message : '';
}

/** Changes the cards in place: who is filling in a form is not disturbed. */
function draw(channels) {
  const wanted = channels.map((channel) => {
    const card = cards.get(channel.type) ?? makers[channel.type]?.();
    card?.update(channel);
    cards.set(channel.type, card);
    return card?.root;
  }).filter(Boolean);
  if (wanted.length !== list.children.length || wanted.some((root, i) => root !== list.children[i])) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(...wanted);
    focused?.focus();
  }
}

const makers = {
  callback: () => ({ root: frame('callback', panel.root), update: panel.update }),
  phone: () => card('phone', (title, text, channel) => {
    title.textContent = channel.title;
    const open = channel.open === undefined ? null : channel.open ? 'open' : 'closed';
    text.replaceChildren(
      h('a', { class: 'number', href: channel.action.href }, channel.number),
      h('span', { class: 'availability', 'data-open': open }, channel.text));
  }),
  mail: () => card('mail', (title, text, channel) => {
    title.textContent = channel.title;
    text.replaceChildren(...linked(channel.text, channel.action.href));
  }),
};

function card(type, update) {
  const title = h('h3');
  const text = h('p');
  return { root: frame(type, title, text), update: (channel) => update(title, text, channel) };
}

function frame(type, ...inside) {
  return h('li', { class: 'channel', 'data-type': type },
    h('span', { class: 'badge' }, icon(type)), h('div', { class: 'channel-body' }, inside));
}

/** An address too long for its line breaks after the @. */
function breakable(address) {
  const [name, host] = address.split('@');
  return [`${name}@`, h('wbr'), host];
}

/** The text with the mail address in it as a link. */
function linked(text, href) {
  const address = href.replace('mailto:', '');
  const [before, after] = text.includes(address) ? text.split(address) : [`${text} `, ''];
  return [before, h('a', { href }, ...breakable(address)), after];
}
