/** The free times for a visit, day by day. */

import * as api from './api.js';
import { announce, focusOn, h } from './dom.js';
import { day, t, time } from './texts.js';

const PARTS = [['morning', 12], ['afternoon', 18], ['evening', 24]];

/**
 * The first days with free times, and a button for later ones.
 *
 * @param visit the ids of product and location
 * @param pick makes what a time is chosen with, given the slot and the attributes that label it
 */
export async function times({ product, location }, pick) {
  const list = h('div', { class: 'days' });
  const alert = h('p', { class: 'alert', role: 'alert' });
  const later = h('button', { class: 'button quiet', type: 'button', onclick: more }, t('laterDays'));
  let next = null;

  function add(answer) {
    const days = answer.days.filter((one) => one.slots.length).map((one) => dayOf(one, pick));
    list.append(...days);
    next = answer.next;
    later.hidden = !next;
    return days;
  }

  async function more() {
    alert.textContent = '';
    try {
      const days = add(await api.slots({ product, location, from: next }));
      announce(days.length ? t('moreDays', days.length) : t('noTimesThen'));
      if (days.length) {
        days[0].open = true;
        focusOn(days[0].querySelector('summary'));
      }
    } catch (problem) {
      alert.textContent = problem.message;
    }
  }

  const first = await api.slots({ product, location });
  const [soonest] = add(first);
  if (soonest) {
    soonest.open = true;
  }
  return {
    contact: first.contact,
    root: h('div', {}, soonest ? null : h('p', { class: 'note' }, t(next ? 'noTimes' : 'noTimesAtAll')), list, alert, later),
  };
}

function dayOf({ date, slots }, pick) {
  let earlier = 0;
  const parts = PARTS.map(([name, until]) => {
    const own = slots.filter(({ start }) => hour(start) >= earlier && hour(start) < until);
    earlier = until;
    return own.length ? partOf(date, name, own, pick) : null;
  });
  return h('details', { class: 'day' },
    h('summary', {}, h('span', {}, day(date)), ' ', h('small', {}, t('timesFree', slots.length))),
    parts);
}

function partOf(date, name, slots, pick) {
  return [
    h('p', { class: 'part' }, t(name)),
    h('ul', { class: 'times' }, slots.map((slot) =>
      h('li', {}, pick(slot, { class: 'time', 'aria-label': t('dayAndTime', day(date), time(slot.start)) })))),
  ];
}

const hour = (start) => Number(start.slice(11, 13));
