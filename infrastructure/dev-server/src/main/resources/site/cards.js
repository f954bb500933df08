/** The channels other than the callback, each as a card: what to expect, and the way there. */

import { errand, formAddress } from './address.js';
import { h, icon } from './dom.js';
import { moment, t } from './texts.js';

/** What each channel says in its card. */
const texts = {
  phone: (channel) => [
    h('a', { class: 'number', href: channel.action.href }, channel.number),
    availability(channel),
  ],
  mail: ({ text, action }) => linked(text, action.href),
  appointment: ({ text, firstFree }) => [
    text, firstFree ? h('strong', { class: 'first-free' }, t('firstFree', moment(firstFree))) : null,
  ],
  chat: (channel) => [availability(channel)],
  form: ({ text }) => [text],
};

/** Where a channel leads to, for those with a button. */
const ways = {
  appointment: ({ action }) => button(errand({ afspraak: topicOf(action.href) }), t('chooseTime')),
  chat: ({ action }) => button(action.href, t('startChat')),
  form: ({ action }) => button(formOf(action.href), t('toForm')),
};

/** The card of a channel; null for one that this page does not know. */
export function card(type) {
  if (!texts[type]) {
    return null;
  }
  const title = h('h3');
  const text = h('div', { class: 'offer' });
  const way = h('div', { class: 'way' });
  const { root: reason, update: because } = why();
  function update(channel) {
    title.textContent = channel.title;
    text.replaceChildren(...texts[type](channel).filter(Boolean));
    because(channel);
    way.replaceChildren(...[ways[type]?.(channel)].filter(Boolean));
  }
  return { root: frame(type, title, text, reason, way), update };
}

/** Why a channel comes first, or why it needs to know who the customer is. */
export function why() {
  const root = h('p', { class: 'hint' });
  return { root, update: (channel) => {
    root.textContent = channel.why ?? '';
    root.hidden = !channel.why;
  } };
}

export function frame(type, ...inside) {
  return h('li', { class: 'channel', 'data-type': type },
    h('span', { class: 'badge' }, icon(type)), h('div', { class: 'channel-body' }, inside));
}

/** Whether somebody answers now, where hours matter. */
function availability({ open, text }) {
  const state = open === undefined ? null : open ? 'open' : 'closed';
  return h('span', { class: 'availability', 'data-open': state }, text);
}

const button = (href, text) => h('a', { class: 'button quiet', href }, text);

const topicOf = (href) => new URL(href, location.origin).searchParams.get('topic') ?? '';

/** Our own forms are filled in here, others where they are. */
function formOf(href) {
  const [, id] = /^\/v1\/forms\/([^/?]+)(\?|$)/.exec(href) ?? [];
  return id ? formAddress(decodeURIComponent(id)) : href;
}

/** The text with the mail address in it as a link. */
function linked(text, href) {
  const address = href.replace('mailto:', '');
  const [before, after] = text.includes(address) ? text.split(address) : [`${text} `, ''];
  return [before, h('a', { href }, ...breakable(address)), after];
}

/** An address too long for its line breaks after the @. */
function breakable(address) {
  const [name, host] = address.split('@');
  return [`${name}@`, h('wbr'), host];
}
