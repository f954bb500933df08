/** "Bel mij terug": a button, then a small form; what was promised has a page of its own. */

import { errand, go } from './address.js';
import { why } from './cards.js';
import { focusOn, h } from './dom.js';
import { hand } from './mine.js';
import { request } from './request.js';
import { t } from './texts.js';

/**
 * The inside of the callback's card.
 *
 * @param about shows the contact block of a topic after a problem
 * @param refresh asks for the contact block of a topic
 */
export function callbackCard({ about, refresh }) {
  const title = h('h3');
  const text = h('p');
  const place = h('div');
  const { root: reason, update: because } = why();
  const root = h('div', { class: 'callback' }, title, text, reason, place);
  const opener = h('button', { class: 'button', type: 'button', onclick: open });
  const asking = request({ accepted, failed: (problem) => about(asking.topic(), problem), close });
  let channel = null;
  let isOpen = false;

  function show(opened) {
    isOpen = opened;
    root.dataset.state = isOpen ? 'open' : 'closed';
    title.textContent = t('callbackTitle');
    text.hidden = isOpen;
    place.replaceChildren(isOpen ? asking.draw() : opener);
  }

  function update(newest) {
    channel = newest;
    text.textContent = channel.promise ? `${t('leaveNumber')} ${channel.text}` : channel.text;
    opener.textContent = channel.title;
    because(channel);
    asking.offer(channel);
  }

  function open() {
    asking.start(channel);
    show(true);
    focusOn(place.querySelector('input'));
    if (!channel.windows) {
      refresh(asking.topic());
    }
  }

  function close() {
    show(false);
    opener.focus();
  }

  function accepted(answer) {
    show(false);
    hand('callback', answer.token, answer);
    go(errand({ callback: answer.token }));
  }

  show(false);
  return { root, update, relabel: () => show(isOpen) };
}
