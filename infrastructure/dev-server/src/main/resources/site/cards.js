/** The channels other than the callback, each as a card: what to expect, and the way there. */

import { errand } from './address.js';
import { h, icon } from './dom.js';
import { moment, t } from './texts.js';

/** How each channel fills its card. */
export const makers = {
  phone: (channel) => [
    h('a', { class: 'number', href: channel.action.href }, channel.number),
    h('span', { class: 'availability', 'data-open': answersNow(channel) }, channel.text),
  ],
  mail: ({ text, action }) => linked(text, action.href),
  appointment: ({ title, text, firstFree, action }) => [
    text,
    firstFree ? h('span', { class: 'availability' }, t('firstFree', moment(firstFree))) : null,
    way(errand({ afspraak: topicOf(action.href) }), title),
  ],
  chat: (channel) => [
    h('span', { class: 'availability', 'data-open': answersNow(channel) }, channel.text),
    way(channel.action.href, channel.title),
  ],
  form: ({ title, text, action }) => [text, way(action.href, title)],
};

/**
 * @param fill gives what stands in the card for a channel
 */
export function card(type, fill) {
  const title = h('h3');
  const text = h('div', { class: 'offer' });
  const { root: reason, update: because } = why();
  function update(channel) {
    title.textContent = channel.title;
    text.replaceChildren(...fill(channel).filter(Boolean));
    because(channel);
  }
  return { root: frame(type, title, text, reason), update };
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

function answersNow({ open }) {
  return open === undefined ? null : open ? 'open' : 'closed';
}

const way = (href, title) => h('a', { class: 'button quiet', href }, title);

const topicOf = (href) => new URL(href, location.origin).searchParams.get('topic') ?? '';

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
