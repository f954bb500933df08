/** The page: what its address asks for is what it shows. */

import * as api from './api.js';
import * as contact from './contact.js';
import { $, announce, focusOn } from './dom.js';
import { address, articlePage, homePage, problemPage, searchPage } from './pages.js';
import { suggestions } from './suggestions.js';
import { lang, speak, t } from './texts.js';

const view = $('#view');
const box = $('#question');
let turn = 0;
let shown = null;

function route() {
  const asked = new URLSearchParams(location.search);
  return {
    q: asked.get('q'),
    article: asked.get('article'),
    lang: asked.get('lang') === 'en' ? 'en' : 'nl',
  };
}

async function go(url) {
  history.pushState(null, '', url);
  await render(true);
}

async function render(moveFocus) {
  const mine = ++turn;
  const wanted = route();
  shown = location.search;
  label(wanted);
  contact.note(null);
  typed(wanted);
  view.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => announce(t('searching')), 500);
  const page = await load(wanted);
  clearTimeout(waiting);
  if (mine === turn) {
    show(page);
    if (moveFocus) {
      focus(page);
    }
  }
}

async function load({ q, article }) {
  try {
    if (article !== null) {
      return articlePage(await api.article(article), q);
    }
    return q === null ? homePage() : searchPage(await api.search(q));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    return problem.field === 'q'
      ? { ...homePage(), contact: problem.contact, error: problem.message }
      : problemPage(problem);
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
  } else if (page.view === 'home') {
    contact.refresh();
  }
}

function focus(page) {
  scrollTo(0, 0);
  focusOn(page.error ? box : $('h1:not([hidden])'));
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
    contact.asked(q.trim());
  }
}

/** Says everything that stands still in the language of the page. */
function label(wanted) {
  const other = wanted.lang === 'en' ? 'nl' : 'en';
  const parts = new URLSearchParams(location.search);
  parts.set('lang', other);
  $('#language').href = `?${parts}`;
  if (wanted.lang === lang() && document.documentElement.lang === lang()) {
    return;
  }
  speak(wanted.lang);
  document.documentElement.lang = wanted.lang;
  $('#language').lang = $('#language').hreflang = other;
  $('#language').textContent = other === 'en' ? 'English' : 'Nederlands';
  $('.brand').href = address({});
  document.querySelectorAll('[data-text]').forEach((one) => (one.textContent = t(one.dataset.text)));
  document.querySelectorAll('[data-label]').forEach((one) =>
    one.setAttribute('aria-label', t(one.dataset.label)));
  contact.relabel();
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

addEventListener('popstate', () => location.search !== shown && render(true));

render(false);
contact.start();
