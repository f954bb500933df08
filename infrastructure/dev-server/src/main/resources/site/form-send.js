/** Sends a form, or says what must come first. */

import * as api from './api.js';
import { errand, formAddress, go, goInstead, signInAddress } from './address.js';
import * as contact from './contact.js';
import { h } from './dom.js';
import { draft } from './draft.js';
import { stepWith } from './form-steps.js';
import { remember } from './mine.js';
import { t } from './texts.js';

/** Sends what is saved; what cannot be sent yet leads to the field at fault. */
export async function send(filled) {
  await filled.save();
  if (filled.state() === 'waiting') {
    throw api.Problem.unreachable();
  }
  const { id, version, tag } = filled.answer;
  const attempt = draft(`form-${id}`);
  try {
    const answer = await api.sendForm(id, { version }, attempt.keyOf({ version, tag }));
    attempt.sent();
    filled.end();
    remember('submission', answer.token, answer);
    goInstead(errand({ submission: answer.token }));
  } catch (problem) {
    contact.show(problem.contact);
    if (!problem.errors?.length) {
      throw problem;
    }
    lead(filled, problem.errors);
  }
}

function lead(filled, errors) {
  filled.wrong = new Map(errors.map(({ pointer, message }) => [fieldAt(pointer), message]));
  const stap = stepWith(filled, fieldAt(errors[0].pointer));
  go(formAddress(filled.answer.id, { stap }));
}

const fieldAt = (pointer) => pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');

/** For what can only be sent by somebody of whom we know who they are. */
export const signInFirst = ({ answer }) =>
  h('div', { class: 'note' }, h('p', {}, t('signInFirst')), h('a', { class: 'button', href: signInAddress(answer.id) }, t('signIn')));
