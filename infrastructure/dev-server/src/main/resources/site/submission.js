/** A form that was sent, by its token: how it stands, and what was filled in. */

import { casePage, facts, referenceOf } from './case.js';
import { changes } from './changes.js';
import { h, icon } from './dom.js';
import { isOpen } from './mine.js';
import { t } from './texts.js';

export const submissionPage = ({ submission: token }) => casePage('submission', token, draw);

function draw(submission, belongs) {
  const open = isOpen(submission);
  const { title, statusText, handled, sent = [] } = submission;
  return [
    h('p', { class: 'topic' }, title),
    h('h1', { tabindex: -1 }, open ? icon('done') : null, t(open ? 'formSent' : 'formOver')),
    h('p', {}, statusText, open ? ` ${t('formNext')} ${t('keepThisForm')}` : null),
    handled?.note ? h('p', { class: 'note' }, handled.note) : null,
    facts([referenceOf(submission), ...sent.map(({ label, value }) => [label, value])]),
    h('p', {}, h('button', { class: 'button quiet', type: 'button', onclick: () => print() }, t('keepCopy'))),
    ...(open ? whileOpen(belongs) : afterwards(submission, belongs)),
  ];
}

function whileOpen(belongs) {
  return [
    changes([[t('withdraw'), belongs.cancelForm(t('withdrawSure'), t('withdrawYes'), t('keepIt'))]]),
  ];
}

function afterwards({ status }, belongs) {
  return [status === 'handled' ? belongs.effort() : null, changes([[t('erase'), belongs.eraseForm]])];
}
