/** How easy it was, from 1 to 7: one tap and a button; looking at it writes nothing. */

import { effort as tell } from './api.js';
import { choices } from './choices.js';
import * as contact from './contact.js';
import { announce, focusOn, h } from './dom.js';
import { field, form, textInput } from './forms.js';
import { t } from './texts.js';

const SCORES = [1, 2, 3, 4, 5, 6, 7];

/** The page that a mail leads to, with the score that was tapped there. */
export function effortPage({ effort: token, score }) {
  return {
    view: 'task',
    title: t('effortTitle'),
    content: [h('article', { class: 'answer' },
      h('h1', { tabindex: -1 }, t('effortTitle')),
      effortForm(token, score, t('effortContact'), true))],
  };
}

/** The question under an answer or a case that is over. */
export function effortQuestion(about, legend = t('effortContact')) {
  return h('section', { class: 'effort', 'aria-label': t('effortTitle') }, effortForm(about, null, legend));
}

function effortForm(about, score, legend, withComment) {
  const options = SCORES.map((one) => [one, wordsOf(one)]);
  const scale = choices(legend, options, { class: 'scale' });
  scale.value = score;
  scale.append(ends());
  const root = form({
    label: t('effortTitle'),
    fields: [
      field('score', legend, scale, { missing: t('scoreMissing') }),
      ...(withComment ? [field('comment', t('effortComment'), textInput(3))] : []),
    ],
    submit: t('send'),
    failed: (problem) => contact.show(problem.contact),
    send: async ({ score: chosen, comment }) => {
      const answer = await tell({ score: Number(chosen), about, comment });
      contact.show(answer.contact);
      thank(root);
    },
  });
  return root;
}

function thank(root) {
  const thanks = h('p', { class: 'done', tabindex: -1 }, t('effortThanks'));
  root.replaceWith(thanks);
  announce(t('effortThanks'));
  focusOn(thanks);
}

/** The ends are said aloud with their number; they stand below the scale for the eye. */
function wordsOf(score) {
  const words = { 1: t('hardest'), 7: t('easiest') }[score];
  return [String(score), words ? h('span', { class: 'unseen' }, ` ${words}`) : ''];
}

function ends() {
  return h('p', { class: 'ends', 'aria-hidden': 'true' },
    h('span', {}, `1 = ${t('hardest')}`), h('span', {}, `7 = ${t('easiest')}`));
}
