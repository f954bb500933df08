/** An appointment by its token: when and where, what to bring, and how to change it. */

import * as api from './api.js';
import { errand } from './address.js';
import { casePage, facts, referenceOf, told } from './case.js';
import { changes } from './changes.js';
import { focusOn, h, icon } from './dom.js';
import { form } from './forms.js';
import { isOpen } from './mine.js';
import { day, lang, moment, t, time } from './texts.js';
import { times } from './times.js';

export const appointmentPage = ({ appointment: token }) => casePage('appointment', token, draw);

function draw(visit, belongs) {
  const open = isOpen(visit);
  return [
    h('h1', { tabindex: -1 }, open ? icon('done') : null, t(open ? 'appointmentMade' : 'appointmentOver')),
    h('p', { class: 'promise' }, `${day(visit.start)}, ${time(visit.start)}–${time(visit.end)}`),
    h('p', {}, visit.statusText),
    facts([
      [t('whatForShort'), visit.product.title],
      [t('whereShort'), visit.location.title, h('address', {}, visit.location.address)],
      open && visit.bring && [t('bring'), visit.bring],
      referenceOf(visit),
      ...told(visit),
    ]),
    ...(open ? whileOpen(visit, belongs) : afterwards(visit, belongs)),
  ];
}

function whileOpen(visit, belongs) {
  return [
    h('p', {}, h('a', { class: 'button quiet', href: `${visit.calendar}?lang=${lang()}`, download: '' },
      icon('appointment'), t('toCalendar'))),
    h('p', { class: 'hint' }, t('keepThisPage')),
    changes([
      [t('move'), (close) => moveForm(visit, belongs, close)],
      [t('add'), belongs.addForm],
      [t('cancel'), belongs.cancelForm(t('cancelVisitSure'), t('cancelYes'), t('keepIt'))],
    ]),
  ];
}

function afterwards({ status }, belongs) {
  return [
    h('p', {}, h('a', { class: 'button quiet', href: errand({ afspraak: '' }) }, t('bookAgain'))),
    status === 'visited' ? belongs.effort() : null,
    changes([[t('erase'), belongs.eraseForm]]),
  ];
}

/** Other times first, then one question: the old time is given up only for a new one that is sure. */
function moveForm(visit, { done, failed }, close) {
  const root = h('div', { class: 'form' }, h('p', { tabindex: -1 }, t('busy')));
  const { product, location } = visit;

  async function choose() {
    try {
      const found = await times({ product: product.id, location: location.id }, (slot, labelled) =>
        h('button', { ...labelled, type: 'button', onclick: () => confirm(slot) }, time(slot.start)));
      show(h('p', {}, t('moveVisit')), found.root, quit());
    } catch (problem) {
      failed(problem);
      show(h('p', { class: 'alert', role: 'alert' }, problem.message), quit());
    }
    focusOn(root.querySelector('summary, button'));
  }

  function confirm({ start }) {
    show(form({ label: t('move'), intro: t('moveVisitSure', moment(start)), submit: t('moveYes'), failed,
      close: choose, closeLabel: t('otherTime'),
      send: async () => done(await api.change(visit.href, { start }), t('moved')) }));
    focusOn(root.querySelector('button'));
  }

  const show = (...content) => root.replaceChildren(...content);
  const quit = () => h('div', { class: 'buttons' },
    h('button', { class: 'button quiet', type: 'button', onclick: close }, t('keepIt')));

  choose();
  return root;
}
