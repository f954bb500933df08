/** What stands in the middle of the page: the answer, or what comes nearest to one. */

import { address, formAddress, here } from './address.js';
import { h, icon, safe } from './dom.js';
import { feedback } from './feedback.js';
import { lang, t } from './texts.js';

const link = (parts, text) => h('a', { href: address(parts) }, text);
const heading = (text, attributes) => h('h1', { tabindex: -1, ...attributes }, text);
const toContact = () => h('a', { href: '#contact-title' }, t('askUs'));

export function homePage() {
  return {
    view: 'home',
    content: [
      h('h2', {}, t('examplesTitle')),
      h('ul', { class: 'links examples' }, t('examples').map((q) => h('li', {}, link({ q }, q)))),
    ],
  };
}

export function searchPage(result) {
  const [first, ...others] = result.answers;
  if (result.outcome === 'answered' && first?.body) {
    return answeredPage(result, first, others);
  }
  return first && result.outcome !== 'none' ? suggestedPage(result) : nonePage(result);
}

function answeredPage(result, first, others) {
  return {
    view: 'answer',
    title: first.title,
    contact: result.contact,
    content: [
      didYouMean(result),
      answer(first, first.lang ?? result.lang),
      others.length ? titles(t('otherAnswers'), others, result.query) : null,
    ],
  };
}

function titles(text, answers, q) {
  return h('nav', { class: 'others', 'aria-labelledby': 'others-title' },
    h('h2', { id: 'others-title' }, text),
    h('ul', { class: 'links' },
      answers.map((one) => h('li', {}, link({ q, article: one.id }, one.title)))));
}

function suggestedPage(result) {
  return {
    view: 'suggested',
    title: t('suggestedTitle'),
    contact: result.contact,
    content: [
      heading(t('suggestedTitle')),
      h('p', { class: 'lead' }, t('suggested'), ' ', toContact(), '.'),
      didYouMean(result),
      h('ol', { class: 'candidates' }, result.answers.map((one) =>
        h('li', {},
          h('h2', {}, link({ q: result.query, article: one.id }, one.title)),
          safe(h('p'), one.snippet)))),
    ],
  };
}

function nonePage(result) {
  return {
    view: 'none',
    title: t('noneTitle'),
    contact: result.contact,
    content: [
      heading(t('noneTitle')),
      h('p', { class: 'lead' }, t('none', result.query)),
      didYouMean(result) ?? h('p', {}, t('noneAgain')),
    ],
    nearest: result.answers.length
      ? [titles(t('nearest'), result.answers.slice(0, 3), result.query)]
      : [],
  };
}

export function articlePage(article, q) {
  return {
    view: 'answer',
    title: article.title,
    contact: article.contact,
    content: [
      h('p', { class: 'back' },
        h('a', { href: address(q ? { q } : {}) }, icon('back'), q ? t('back') : t('home'))),
      answer(article, article.lang),
    ],
  };
}

export function problemPage(problem) {
  return {
    view: 'problem',
    title: problem.title,
    contact: problem.contact,
    content: [
      heading(problem.title),
      h('p', { class: 'lead' }, problem.message),
      h('p', {}, problem.temporary
        ? h('a', { class: 'button quiet', href: here().startsWith('?') ? here() : `?${here()}` }, t('retry'))
        : link({}, t('home'))),
    ],
  };
}

function answer({ id, title, body, topicTitle, form }, itsLang) {
  const other = itsLang && itsLang !== lang() ? itsLang : null;
  const text = safe(h('div', { class: 'body', lang: other }), body.replaceAll('€ ', '€&nbsp;'));
  text.querySelectorAll('a[href^="?"]').forEach((one) =>
    one.setAttribute('href', address(Object.fromEntries(new URLSearchParams(one.getAttribute('href'))))));
  text.querySelectorAll('table').forEach(scrollable);
  return h('article', { class: 'answer' },
    topicTitle ? h('p', { class: 'topic', lang: other }, topicTitle) : null,
    heading(title, { lang: other }),
    other ? h('p', { class: 'note' }, t('onlyIn')[other]) : null,
    form ? h('p', {}, h('a', { class: 'button', href: formAddress(form.id) }, icon('form'), t('fillInForm'))) : null,
    text,
    feedback(id));
}

/** A wide table scrolls by itself, so that the page need not. */
function scrollable(table) {
  const frame = h('div', { class: 'table' });
  table.replaceWith(frame);
  frame.append(table);
}

function didYouMean({ didYouMean: q }) {
  return q ? h('p', { class: 'did-you-mean' }, t('didYouMean'), ' ', link({ q }, q)) : null;
}
