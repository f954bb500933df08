/** The form behind "Bel mij terug". */

import * as api from './api.js';
import { h } from './dom.js';
import { field, form, phoneInput } from './forms.js';
import { stretch, t } from './texts.js';

/**
 * What is asked for a callback; what was typed survives closing, other views and other languages.
 *
 * @param accepted given the callback that was made
 * @param failed told of each problem
 * @param close puts the form away
 */
export function request({ accepted, failed, close }) {
  const draft = {};
  const attempt = { body: null, key: null };
  let action = null;
  let windows = [];
  let select = null;

  /** Starts with what the channel asks now; the topic stays the one it was opened for. */
  function start(channel) {
    action = channel.action;
    offer(channel);
  }

  /** The times that are free now. */
  function offer(channel) {
    windows = channel.windows ?? windows;
    if (select) {
      fill();
    }
  }

  function draw() {
    select = h('select');
    fill();
    return form({
      label: t('callbackTitle'),
      intro: t('onlyPhone'),
      fields: fields(),
      submit: t('request'),
      send,
      close,
      failed,
    });
  }

  function fields() {
    const all = [
      field('phone', t('phone'), phoneInput(), { missing: t('phoneMissing') }),
      field('window', t('window'), select),
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

  function fill() {
    select.replaceChildren(
      h('option', { value: '' }, t('soon')),
      ...windows.map((one) => h('option', { value: one.from }, stretch(one))));
    select.value = draft.window ?? '';
    if (select.selectedIndex < 0) {
      select.value = draft.window = '';
    }
  }

  async function send(values) {
    const body = { ...values, ...action.body };
    const answer = await api.requestCallback(action.href, body, keyOf(body));
    attempt.body = null;
    ['window', 'question', 'desiredOutcome'].forEach((name) => delete draft[name]);
    accepted(answer);
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

  return {
    start,
    offer,
    draw,
    asked: (question) => (draft.question = question),
    topic: () => action?.body?.topic,
  };
}
