/** What was promised, and how to change it. */

import * as api from './api.js';
import { announce, focusOn, h, icon } from './dom.js';
import { field, form, phoneInput } from './forms.js';
import { stretch, t } from './texts.js';

/**
 * A callback as it stands.
 *
 * @param changed given the callback after a change
 * @param again starts a new request
 * @param windows gives the other times to choose from
 */
export function receipt(callback, { changed, again, failed, windows }) {
  const place = h('div', { class: 'change' });
  const root = h('div', { class: 'receipt', 'data-status': callback.status });
  const open = callback.status === 'requested';

  const openers = [
    opener(t('move'), moveForm),
    opener(t('changePhone'), phoneForm),
    opener(t('cancel'), cancelForm),
  ];

  function opener(label, makeForm) {
    const button = h('button', {
      class: 'button quiet small', type: 'button', 'aria-expanded': 'false',
      onclick: () => (button.getAttribute('aria-expanded') === 'true' ? fold() : unfold(button, makeForm)),
    }, label);
    return button;
  }

  function unfold(button, makeForm) {
    fold();
    button.setAttribute('aria-expanded', 'true');
    place.replaceChildren(makeForm(() => {
      fold();
      button.focus();
    }));
    focusOn(place.querySelector('select, input, button'));
  }

  function fold() {
    openers.forEach((button) => button.setAttribute('aria-expanded', 'false'));
    place.replaceChildren();
  }

  function moveForm(close) {
    const others = windows();
    if (!others.length) {
      return h('div', { class: 'form' }, h('p', {}, t('noOtherTimes')),
        h('button', { class: 'button quiet', type: 'button', onclick: close }, t('close')));
    }
    const select = h('select', {}, others.map((one) => h('option', { value: one.from }, stretch(one))));
    const time = field('window', t('moveTo'), select, { missing: t('moveTo') });
    return form({ label: t('move'), fields: [time], submit: t('save'), close, failed,
      send: async (body) => done(await api.changeCallback(callback.href, body), t('moved')) });
  }

  function phoneForm(close) {
    const phone = field('phone', t('newPhone'), phoneInput(), { missing: t('phoneMissing') });
    return form({ label: t('changePhone'), fields: [phone], submit: t('save'), close, failed,
      send: async (body) => done(await api.changeCallback(callback.href, body), t('phoneChanged')) });
  }

  function cancelForm(close) {
    return form({ label: t('cancel'), intro: t('cancelSure'), submit: t('cancelYes'), danger: true,
      close, closeLabel: t('keepIt'), failed,
      send: async () => done(await api.cancelCallback(callback.href)) });
  }

  function done(answer, said) {
    const card = root.parentElement;
    changed(answer);
    announce(said ?? '');
    focusOn(card.querySelector('h4'));
  }

  root.append(
    h('h4', { tabindex: -1 }, open ? icon('done') : null, callback.statusText),
    callback.promise ? h('p', { class: 'promise' }, callback.promise.text) : '',
    callback.wished === false ? h('p', { class: 'note' }, t('notWished')) : '',
    facts(callback),
    ...(open
      ? [h('div', { class: 'buttons' }, openers), place]
      : [h('button', { class: 'button quiet', type: 'button', onclick: again }, t('again'))]));
  return root;
}

function facts({ reference, phone, question, desiredOutcome, status }) {
  const rows = [
    [t('reference'), h('strong', { class: 'reference' }, reference)],
    status === 'requested' && [t('calledOn'), t('calledOnEnds', phone.replace('…', ''))],
    question && [t('aboutQuestion'), question],
    desiredOutcome && [t('aboutOutcome'), desiredOutcome],
  ];
  return h('dl', {}, rows.filter(Boolean).map(([name, value]) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}
