/** Making an appointment: what for, where, when, and who comes. Each step is an address to go back to. */

import * as api from './api.js';
import { errand } from './address.js';
import { bookingForm } from './booking-form.js';
import { h } from './dom.js';
import { moment, t, time } from './texts.js';
import { times } from './times.js';

/** The first step that was not taken yet. */
export async function bookingPage(parts) {
  const product = parts.product && (await chosen(api.products(), 'products', parts.product));
  if (!product) {
    return productStep(parts);
  }
  const { locations, contact } = await api.locations(product.id);
  const place = locations.find((one) => one.id === parts.location) ?? only(locations);
  const visit = { topic: parts.afspraak, product, place, alone: locations.length === 1 };
  if (!place) {
    return locationStep(visit, locations, contact);
  }
  return parts.start ? detailsStep({ ...visit, start: parts.start }, contact) : timeStep(visit);
}

async function chosen(answer, name, id) {
  return (await answer)[name].find((one) => one.id === id);
}

const only = (list) => (list.length === 1 ? list[0] : undefined);

/** The address of a step; what is not given is still to be chosen. */
const step = ({ topic, product, place, start }) =>
  errand({ afspraak: topic ?? '', product: product?.id, location: place?.id, start });

async function productStep({ afspraak: topic }) {
  const { products, contact } = await api.products(topic || null);
  const page = stepPage(t('whatFor'), contact);
  if (!products.length) {
    return topic ? productStep({ afspraak: '' }) : page(h('p', { class: 'note' }, t('noProducts')));
  }
  return page(
    h('p', { class: 'lead' }, t('bookingLead')),
    options(products, (product) => ({
      href: step({ topic, product }), title: product.title, more: product.minutes && t('minutes', product.minutes),
    })),
    topic ? h('p', {}, h('a', { href: step({}) }, t('otherProducts'))) : null);
}

function locationStep(visit, locations, contact) {
  const page = stepPage(t('where'), contact);
  return page(
    choicesMade(visit),
    locations.length
      ? options(locations, (place) => ({ href: step({ ...visit, place }), title: place.title, more: place.address }))
      : h('p', { class: 'note' }, t('noLocations')));
}

async function timeStep(visit) {
  const pick = ({ start }, labelled) =>
    h('a', { ...labelled, href: step({ ...visit, start }) }, time(start));
  const { root, contact } = await times({ product: visit.product.id, location: visit.place.id }, pick);
  return stepPage(t('when'), contact)(choicesMade(visit), root);
}

function detailsStep(visit, contact) {
  const otherTime = step({ ...visit, start: undefined });
  return stepPage(t('yourDetails'), contact)(choicesMade(visit), bookingForm(visit, otherTime));
}

const stepPage = (title, contact) => (...content) => ({
  view: 'task',
  title: `${title} – ${t('booking')}`,
  contact,
  content: [h('div', { class: 'answer' },
    h('p', { class: 'topic' }, t('booking')), h('h1', { tabindex: -1 }, title), content.filter(Boolean))],
});

function options(list, describe) {
  return h('ul', { class: 'options' }, list.map(describe).map(({ href, title, more }) =>
    h('li', {}, h('a', { href }, h('strong', {}, title), more ? h('span', {}, more) : null))));
}

/** What was chosen so far, each with a way back. */
function choicesMade(visit) {
  const { product, place, start, alone } = visit;
  const rows = [
    [t('whatForShort'), product.title, step({ topic: visit.topic })],
    place && [t('whereShort'), place.title, alone ? null : step({ ...visit, place: null, start: null })],
    start && [t('whenShort'), moment(start), step({ ...visit, start: null })],
  ];
  return h('dl', { class: 'facts chosen' }, rows.filter(Boolean).map(([name, value, back]) =>
    h('div', {},
      h('dt', {}, name),
      h('dd', {}, value, ' ', back ? h('a', { href: back, 'aria-label': `${t('change')}: ${name}` }, t('change')) : null))));
}
