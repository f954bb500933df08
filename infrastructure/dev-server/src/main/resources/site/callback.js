/** A callback by its token: what was promised, and how to change it. */

import * as api from './api.js';
import { casePage, facts, referenceOf, told } from './case.js';
import { changes } from './changes.js';
import { h, icon } from './dom.js';
import { field, form, phoneInput } from './forms.js';
import { isOpen } from './mine.js';
import { keep } from './store.js';
import { stretch, t } from './texts.js';

export const callbackPage = ({ callback: token }) => casePage('callback', token, draw);

function draw(callback, belongs) {
  const open = isOpen(callback);
  return [
    h('h1', { tabindex: -1 }, open ? icon('done') : null, t(titleOf(callback))),
    callback.promise && callable(callback) ? h('p', { class: 'promise' }, callback.promise.text) : null,
    h('p', {}, callback.statusText),
    callback.wished === false ? h('p', { class: 'note' }, t('notWished')) : null,
    facts([
      referenceOf(callback),
      callable(callback) && callback.phone && [t('calledOn'), t('calledOnEnds', callback.phone.replace('…', ''))],
      open && callback.mail && [t('mailedTo'), callback.mail],
      open && callback.attempts && [t('attempts'), t('attemptsMade', callback.attempts)],
      open && callback.colleague && [t('colleague'), t(callback.wait ? 'colleagueOnly' : 'colleagueFirst')],
      ...told(callback),
    ]),
    ...(open ? whileOpen(callback, belongs) : afterwards(callback, belongs)),
  ];
}

/** Whether we are still to call; after the conversation we may have something left to do. */
const callable = (callback) => isOpen(callback) && callback.status !== 'reached';

function titleOf(callback) {
  if (callable(callback)) {
    return 'callbackMade';
  }
  return callback.status === 'reached' ? 'callbackReached' : 'callbackOver';
}

function whileOpen(callback, belongs) {
  const { addForm, cancelForm } = belongs;
  return [
    h('p', { class: 'hint' }, t('keepThisPage')),
    changes(callable(callback)
      ? [
        [t('move'), (close) => moveForm(callback, belongs, close)],
        [t('changePhone'), (close) => phoneForm(callback, belongs, close)],
        [t('add'), addForm],
        [t('cancel'), cancelForm(t('cancelSure'), t('cancelYes'), t('keepIt'))],
      ]
      : [[t('add'), addForm]]),
  ];
}

/** Who called can be asked for again: this tab remembers it for the next request. */
function afterwards({ status, helpedBy }, belongs) {
  if (helpedBy) {
    keep('helpedBy', helpedBy);
  }
  return [
    h('p', {}, h('a', { class: 'button quiet', href: '#contact-title' }, t('again'))),
    status === 'closed' ? belongs.effort() : null,
    changes([[t('erase'), belongs.eraseForm]]),
  ];
}

function moveForm(callback, { done, failed }, close) {
  const others = otherWindows(callback);
  if (!others.length) {
    return h('div', { class: 'form' }, h('p', {}, t('noOtherTimes')),
      h('button', { class: 'button quiet', type: 'button', onclick: close }, t('close')));
  }
  const select = h('select', {}, others.map((one) => h('option', { value: one.from }, stretch(one))));
  const time = field('window', t('moveTo'), select, { missing: t('moveTo') });
  return form({ label: t('move'), fields: [time], submit: t('save'), close, failed,
    send: async (body) => done(await api.change(callback.href, body), t('moved')) });
}

function phoneForm(callback, { done, failed }, close) {
  const phone = field('phone', t('newPhone'), phoneInput(), { missing: t('phoneMissing') });
  return form({ label: t('changePhone'), fields: [phone], submit: t('save'), close, failed,
    send: async (body) => done(await api.change(callback.href, body), t('phoneChanged')) });
}

function otherWindows({ contact, promise }) {
  const { windows = [] } = contact.channels.find((one) => one.type === 'callback') ?? {};
  return windows.filter((one) => one.from !== promise?.from);
}
