/** "Bel mij terug": a button, then a small form, then what was promised. */

import * as api from './api.js';
import { focusOn, h } from './dom.js';
import { field, form, phoneInput } from './forms.js';
import { receipt } from './receipt.js';
import { forget, keep, recall } from './store.js';
import { stretch, t } from './texts.js';

const DRAFT = ['phone', 'window', 'question', 'desiredOutcome', 'name'];

/**
 * The inside of the callback's card.
 *
 * @param showContact given the contact block of each answer
 * @param refresh asks for the contact block of a topic
 */
export function callbackPanel({ showContact, refresh }) {
  const text = h('p');
  const place = h('div');
  const root = h('div', { class: 'callback' }, text, place);
  const draft = {};
  const attempt = { body: null, key: null };
  let channel = null;
  let action = null;
  let windowSelect = null;
  let made = null;
  let show = closed;

  function update(newest) {
    channel = newest;
    text.textContent = made ? '' : channel.text;
    text.hidden = Boolean(made);
    if (windowSelect) {
      fillWindows();
    }
  }

  function closed() {
    windowSelect = null;
    root.dataset.state = 'closed';
    place.replaceChildren(h('button', { class: 'button', type: 'button', onclick: open },
      channel?.title ?? t('request')));
  }

  function open() {
    action = channel.action;
    show = opened;
    show();
    focusOn(place.querySelector('input'));
    if (!channel.windows) {
      refresh(action.body?.topic);
    }
  }

  function opened() {
    root.dataset.state = 'open';
    windowSelect = h('select');
    fillWindows();
    place.replaceChildren(form({
      label: t('callbackTitle'),
      intro: t('onlyPhone'),
      fields: fields(),
      submit: t('request'),
      send,
      close: putAway,
      failed,
    }));
  }

  function fields() {
    const all = [
      field('phone', t('phone'), phoneInput(), { required: true }),
      field('window', t('window'), windowSelect),
      field('question', t('callQuestion'), h('textarea', { rows: 3 })),
      field('desiredOutcome', t('outcome'), h('textarea', { rows: 2 })),
      field('name', t('name'), h('input', { type: 'text', autocomplete: 'name' })),
    ];
    for (const { name, control } of all) {
      control.value = draft[name] ?? '';
      control.addEventListener('input', () => (draft[name] = control.value));
    }
    return all;
  }

  function fillWindows() {
    const chosen = windowSelect.value || draft.window || '';
    windowSelect.replaceChildren(
      h('option', { value: '' }, t('soon')),
      ...(channel.windows ?? []).map((one) => h('option', { value: one.from }, stretch(one))));
    windowSelect.value = chosen;
    if (windowSelect.selectedIndex < 0) {
      windowSelect.value = '';
    }
  }

  async function send(values) {
    const body = { ...values, ...action.body };
    const answer = await api.requestCallback(action.href, body, keyOf(body));
    attempt.body = null;
    DRAFT.filter((name) => name !== 'phone' && name !== 'name').forEach((name) => delete draft[name]);
    accept(answer);
    focusOn(place.querySelector('h4'));
  }

  /** The same call keeps its key, so that trying again can never make two callbacks. */
  function keyOf(body) {
    const written = JSON.stringify(body);
    if (written !== attempt.body) {
      attempt.body = written;
      attempt.key = crypto.randomUUID();
    }
    return attempt.key;
  }

  function failed(problem) {
    if (problem.contact) {
      showContact(problem.contact);
      refresh(action?.body?.topic);
    }
  }

  function accept(answer) {
    made = answer;
    keep('callback', made);
    windowSelect = null;
    show = shown;
    show();
    showContact(answer.contact);
  }

  function shown() {
    root.dataset.state = 'made';
    text.hidden = true;
    place.replaceChildren(receipt(made, { changed: accept, again, failed, windows }));
  }

  function windows() {
    const newest = made.contact.channels.find((one) => one.type === 'callback')?.windows;
    return (newest ?? channel?.windows ?? []).filter((one) => one.from !== made.promise?.from);
  }

  function again() {
    made = null;
    forget('callback');
    update(channel);
    open();
  }

  function putAway() {
    show = closed;
    show();
    place.querySelector('button').focus();
  }

  /** What was promised in this tab before, if it still is. */
  async function start() {
    made = recall('callback');
    show = made ? shown : closed;
    show();
    if (made) {
      await reread();
    }
  }

  async function reread() {
    try {
      made = { ...made, ...(await api.readCallback(made.href)) };
      keep('callback', made);
    } catch (problem) {
      if (problem.status !== 404) {
        return;
      }
      made = null;
      forget('callback');
      show = closed;
      if (channel) {
        update(channel);
      }
    }
    show();
  }

  function relabel() {
    show();
    if (made) {
      reread();
    }
  }

  function asked(question) {
    draft.question = question;
  }

  return { root, update, start, relabel, asked };
}
