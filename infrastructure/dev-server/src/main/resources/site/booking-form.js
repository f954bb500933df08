/** The last step of an appointment: who comes, and how we reach them. */

import * as api from './api.js';
import { errand, goInstead } from './address.js';
import * as contact from './contact.js';
import { draft } from './draft.js';
import { h } from './dom.js';
import { field, form, mailInput, nameInput, phoneInput, textInput } from './forms.js';
import { hand } from './mine.js';
import { t } from './texts.js';

const HREF = '/v1/appointments';

/** Problems that another time solves. */
const TAKEN = /:(slot|visits)-(full|unknown)$/;

/**
 * @param visit topic, product, place and start
 * @param otherTime the address of the step before
 */
export function bookingForm({ topic, product, place, start }, otherTime) {
  const typed = draft('appointment');
  const wanted = { product: product.id, location: place.id, start };
  let hold = null;

  /** Keeps the place while the customer types; when that is refused, the place may just be gone later. */
  function keepPlace() {
    hold ??= api.hold(wanted).then((answer) => answer.hold, () => undefined);
  }

  async function send(values) {
    const body = { ...wanted, topic: topic || undefined, ...values, hold: await hold };
    const answer = await api.make(HREF, body, typed.keyOf(body));
    typed.sent();
    hand('appointment', answer.token, answer);
    goInstead(errand({ appointment: answer.token }));
  }

  typed.suggest('question');
  const asking = form({
    label: t('booking'),
    intro: t('phoneOrMail'),
    fields: typed.follow([
      field('name', t('name'), nameInput()),
      field('phone', t('phone'), phoneInput()),
      field('mail', t('mail'), mailInput(), { hint: t('mailHint') }),
      field('question', t('visitQuestion'), textInput(3)),
      field('desiredOutcome', t('outcome'), textInput(2)),
    ]),
    submit: t('book'),
    check: ({ phone, mail }) => (phone || mail ? null : { field: 'phone', text: t('phoneOrMailMissing') }),
    send,
    failed: (problem) => contact.about(topic, problem),
    rescue: (problem) => (TAKEN.test(problem.type) ? h('a', { href: otherTime }, t('seeTimes')) : null),
  });
  asking.addEventListener('input', keepPlace, { once: true });
  return asking;
}
