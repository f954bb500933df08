/** The page: what its address asks for is what it shows. */

import { address, asked, errand, go, here } from './address.js';
import * as contact from './contact.js';
import { $, announce, focusOn } from './dom.js';
import * as mine from './mine.js';
import { pageOf } from './routes.js';
import { keep } from './store.js';
import { suggestions } from './suggestions.js';
import { lang, speak, t } from './texts.js';

const view = $('#view');
const box = $('#question');
let turn = 0;
let shown = null;

async function render(moveFocus) {
  const now = ++turn;
  const wanted = asked();
  shown = here();
  label(wanted);
  contact.note(null);
  mine.draw();
  typed(wanted);
  view.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => announce(t('searching')), 500);
  const page = await pageOf(wanted);
  clearTimeout(waiting);
  if (now === turn) {
    if (page.address) {
      history.replaceState(null, '', page.address);
    }
    shown = here();
    show(page);
    if (moveFocus) {
      focus(page);
    }
  }
}

function show(page) {
  document.body.dataset.view = page.view;
  document.title = [page.title, t('organisation')].filter(Boolean).join(' – ');
  $('#home-title').hidden = $('#welcome').hidden = page.view !== 'home';
  view.replaceChildren(...page.content.filter(Boolean));
  $('#nearest').replaceChildren(...(page.nearest ?? []));
  view.removeAttribute('aria-busy');
  announce('');
  complain(page.error);
  if (page.contact) {
    contact.show(page.contact);
  } else if (page.view !== 'problem') {
    contact.refresh();
  }
}

function focus(page) {
  scrollTo(0, 0);
  focusOn(page.error ? box : (page.focus?.() ?? $('h1:not([hidden])')));
}

function complain(error) {
  $('#question-error').textContent = error ?? '';
  if (error) {
    box.setAttribute('aria-invalid', 'true');
    box.setAttribute('aria-describedby', 'question-error');
  } else {
    box.removeAttribute('aria-invalid');
    box.removeAttribute('aria-describedby');
  }
}

function typed({ q, article }) {
  if (q !== null || article === null) {
    box.value = q ?? '';
  }
  if (q?.trim()) {
    keep('searched', q.trim());
  }
}

/** Says everything that stands still in the language of the page. */
function label(wanted) {
  const other = wanted.lang === 'en' ? 'nl' : 'en';
  const parts = new URLSearchParams(location.search);
  parts.set('lang', other);
  $('#language').href = `?${parts}${location.hash}`;
  if (wanted.lang === lang() && document.documentElement.lang === lang()) {
    return;
  }
  speak(wanted.lang);
  document.documentElement.lang = wanted.lang;
  $('#language').lang = $('#language').hreflang = other;
  $('#language').textContent = other === 'en' ? 'English' : 'Nederlands';
  $('.brand').href = address();
  all('[data-text]', (one) => (one.textContent = t(one.dataset.text)));
  all('[data-label]', (one) => one.setAttribute('aria-label', t(one.dataset.label)));
  all('[data-errand]', (one) => (one.href = errand({ [one.dataset.errand]: '' })));
  contact.relabel();
}

function all(selector, change) {
  document.querySelectorAll(selector).forEach(change);
}

const list = suggestions(box, $('#suggestions'), (chosen) => go(address({ article: chosen.id })));

$('#search').addEventListener('submit', (event) => {
  event.preventDefault();
  list.close();
  go(address({ q: box.value }));
});

/** Links to other views and to parts of this page need no new page. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="?"], a[href^="#"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const href = link.getAttribute('href');
  if (href.startsWith('#')) {
    focusOn($(href));
  } else {
    go(href);
  }
});

addEventListener('go', () => render(true));
addEventListener('popstate', () => here() !== shown && render(true));

render(false);
contact.start();
mine.start();
