/** "Bel mij terug": a button, then a small form, then what was promised. */

import * as api from './api.js';
import { focusOn, h } from './dom.js';
import { receipt } from './receipt.js';
import { request } from './request.js';
import { forget, keep, recall } from './store.js';
import { t } from './texts.js';

/**
 * The inside of the callback's card.
 *
 * @param showContact given the contact block of each answer
 * @param refresh asks for the contact block of a topic
 * @param note says something above the channels
 */
export function callbackPanel({ showContact, refresh, note }) {
  const title = h('h3');
  const text = h('p');
  const place = h('div');
  const root = h('div', { class: 'callback' }, title, text, place);
  const opener = h('button', { class: 'button', type: 'button', onclick: open }, t('request'));
  const asking = request({ accepted, failed, close });
  let channel = null;
  let made = null;
  let state = 'closed';

  const states = {
    closed: () => opener,
    open: () => asking.draw(),
    made: () => receipt(made, { changed, again, failed: changeFailed, windows: otherWindows }),
  };

  function show(next) {
    state = next;
    root.dataset.state = state;
    title.textContent = made?.status === 'requested' ? t('callbackMade') : t('callbackTitle');
    text.hidden = state !== 'closed';
    place.replaceChildren(states[state]());
  }

  function update(newest) {
    channel = newest;
    text.textContent = channel.promise ? `${t('leaveNumber')} ${channel.text}` : channel.text;
    opener.textContent = channel.title;
    asking.offer(channel);
  }

  function open() {
    asking.start(channel);
    show('open');
    focusOn(place.querySelector('input'));
    if (!channel.windows) {
      refresh(asking.topic());
    }
  }

  function close() {
    show('closed');
    opener.focus();
  }

  function accepted(answer) {
    changed(answer);
    focusOn(place.querySelector('h4'));
  }

  function changed(answer) {
    made = answer;
    remember();
    show('made');
    showContact(answer.contact);
  }

  function again() {
    made = null;
    open();
  }

  function failed(problem) {
    failedAbout(problem, asking.topic());
  }

  async function changeFailed(problem) {
    failedAbout(problem, made.topic);
    if (problem.status === 404 || problem.type.endsWith(':callback-finished')) {
      note(problem.message);
      await reread();
      focusOn(place.querySelector('h4, button'));
    }
  }

  /** A problem knows no topic; the times on offer depend on it. */
  function failedAbout(problem, topic) {
    showContact(problem.contact);
    if (problem.contact && topic) {
      refresh(topic);
    }
  }

  function otherWindows() {
    const newest = made.contact.channels.find((one) => one.type === 'callback')?.windows;
    return (newest ?? channel?.windows ?? []).filter((one) => one.from !== made.promise?.from);
  }

  /** What was promised in this tab before, if it still is. */
  function start() {
    made = recall('callback');
    show(made ? 'made' : 'closed');
    if (made) {
      reread();
    }
  }

  async function reread() {
    try {
      made = { wished: made.wished, ...(await api.readCallback(made.href)) };
    } catch (problem) {
      if (problem.status !== 404) {
        return;
      }
      made = null;
    }
    remember();
    show(made ? 'made' : 'closed');
  }

  function remember() {
    if (made?.status === 'requested') {
      keep('callback', made);
    } else {
      forget('callback');
    }
  }

  function relabel() {
    show(state);
    if (made) {
      reread();
    }
  }

  return { root, update, start, relabel, asked: asking.asked };
}
