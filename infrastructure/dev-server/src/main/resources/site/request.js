/** The form behind "Bel mij terug". */

import * as api from './api.js';
import { choices } from './choices.js';
import { draft } from './draft.js';
import { h } from './dom.js';
import { field, form, mailInput, nameInput, phoneInput, textInput } from './forms.js';
import { recall } from './store.js';
import { stretch, t } from './texts.js';

/**
 * What is asked for a callback.
 *
 * @param accepted given the callback that was made
 * @param failed told of each problem
 * @param close puts the form away
 */
export function request({ accepted, failed, close }) {
  const typed = draft('callback');
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
    typed.suggest('question');
    const fields = typed.follow(all());
    fill();
    return form({
      label: t('callbackTitle'),
      intro: t(needsPhone() ? 'onlyPhone' : 'nothingNeeded'),
      fields,
      submit: t('request'),
      send,
      close,
      failed,
    });
  }

  /** Who is signed in may leave the number to us. */
  function needsPhone() {
    return action.needs?.includes('phone') ?? true;
  }

  function all() {
    return [
      field('phone', t('phone'), phoneInput(), { missing: needsPhone() && t('phoneMissing') }),
      field('window', t('window'), select),
      ...again(),
      field('question', t('callQuestion'), textInput(3)),
      field('desiredOutcome', t('outcome'), textInput(2)),
      field('name', t('name'), nameInput()),
      field('mail', t('mail'), mailInput(), { hint: t('mailHint') }),
    ];
  }

  /** Who was helped by somebody may ask for the same colleague. */
  function again() {
    if (!recall('helpedBy')) {
      return [];
    }
    const who = choices(t('whoCalls'), [['false', t('firstFreeColleague')], ['true', t('sameColleague')]]);
    who.value = 'false';
    return [field('wait', t('whoCalls'), who)];
  }

  function fill() {
    select.replaceChildren(
      h('option', { value: '' }, t('soon')),
      ...windows.map((one) => h('option', { value: one.from }, stretch(one))));
    select.value = typed.values().window ?? '';
    if (select.selectedIndex < 0) {
      select.value = '';
    }
  }

  async function send(values) {
    const { wait, ...rest } = values;
    const wish = wait && { colleague: recall('helpedBy'), wait: wait === 'true' };
    const body = { ...rest, ...wish, ...action.body };
    const answer = await api.make(action.href, body, typed.keyOf(body));
    typed.sent();
    accepted(answer);
  }

  return {
    start,
    offer,
    draw,
    topic: () => action?.body?.topic,
  };
}
