/** "Uw gegevens": see what we know, take it to another device, or have it erased. */

import * as api from './api.js';
import { address } from './address.js';
import * as contact from './contact.js';
import { deviceLink } from './device-link.js';
import { $, focusOn, h } from './dom.js';
import { form } from './forms.js';
import { known } from './known.js';
import * as mine from './mine.js';
import { forgetAll } from './store.js';
import { t } from './texts.js';

const failed = (problem) => contact.show(problem.contact);

export function privacyPage() {
  const root = h('article', { class: 'answer privacy' });
  root.append(
    h('h1', { tabindex: -1 }, t('privacy')),
    h('p', { class: 'lead' }, t('privacyLead')),
    section('seeTitle', action('seeText', 'seeDo', see)),
    section('linkTitle', action('linkText', 'linkDo', () => deviceLink())),
    section('eraseTitle', eraseSection(() => root.replaceChildren(...nothingLeft()))));
  return { view: 'task', title: t('privacy'), content: [root] };
}

function section(title, ...content) {
  return h('section', {}, h('h2', {}, t(title)), content);
}

/** One button; what it gives stands in its place. */
function action(text, label, act) {
  const root = h('div', {});
  root.append(form({ label: t(label), intro: t(text), submit: t(label), failed,
    send: async () => {
      const given = await act();
      root.replaceChildren(...given);
      focusOn(given[0]);
    } }));
  return root;
}

async function see() {
  const { contact: block, ...held } = await api.readJourney();
  contact.show(block);
  const file = new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' });
  return [
    h('p', { class: 'done', tabindex: -1 }, t('seeDone')),
    known(held),
    h('p', {}, h('a', { class: 'button quiet', href: URL.createObjectURL(file), download: t('seeFile') }, t('download'))),
  ];
}

function eraseSection(erased) {
  const root = h('div', {});
  const opener = h('button', { class: 'button quiet', type: 'button', onclick: ask }, t('eraseDo'));

  function ask() {
    root.replaceChildren(form({ label: t('eraseTitle'), intro: t('eraseSure'), submit: t('eraseYes'), danger: true,
      close: () => { start(); opener.focus(); }, closeLabel: t('eraseNo'), failed, send: erase }));
    focusOn(root.querySelector('button'));
  }

  async function erase() {
    await api.eraseJourney();
    forgetAll();
    mine.draw();
    contact.relabel();
    contact.refresh();
    erased();
    focusOn($('#view h1'));
  }

  function start() {
    root.replaceChildren(h('p', {}, t('eraseText')), opener);
  }

  start();
  return root;
}

/** What was shown before is erased from the screen too. */
const nothingLeft = () => [
  h('h1', { tabindex: -1 }, t('eraseDone')),
  h('p', { class: 'lead' }, t('eraseDoneText')),
  h('p', {}, h('a', { href: address() }, t('home'))),
];
