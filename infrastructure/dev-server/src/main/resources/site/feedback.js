/** "Did this help you?", under every answer. */

import { feedback as tell } from './api.js';
import { announce, h } from './dom.js';
import { effortQuestion } from './effort.js';
import { field, form } from './forms.js';
import * as contact from './contact.js';
import { t } from './texts.js';

/** The question, its answer, how easy it was, and where to go from there. */
export function feedback(id) {
  const alert = h('p', { class: 'alert', role: 'alert' });
  const root = h('section', { class: 'feedback', 'aria-label': t('helped') }, question());

  function question() {
    return [
      h('h2', {}, t('helped')),
      h('div', { class: 'buttons' },
        h('button', { class: 'button quiet', type: 'button', onclick: () => rate(true) }, t('yes')),
        h('button', { class: 'button quiet', type: 'button', onclick: () => rate(false) }, t('noLong'))),
      alert,
    ];
  }

  async function rate(helpful) {
    alert.textContent = '';
    try {
      const answer = await tell(id, { helpful });
      contact.show(answer.contact);
    } catch (problem) {
      contact.show(problem.contact);
      if (helpful) {
        alert.textContent = problem.message;
        return;
      }
    }
    return helpful ? done(t('thanks')) : whyNot();
  }

  function whyNot() {
    const why = field('text', t('why'), h('textarea', { rows: 3 }));
    root.replaceChildren(
      h('h2', {}, t('sorry')),
      form({
        label: t('why'),
        fields: [why],
        submit: t('send'),
        failed: (problem) => contact.show(problem.contact),
        send: async ({ text }) => {
          if (text) {
            contact.show((await tell(id, { helpful: false, text })).contact);
          }
          done(t('whyThanks'));
        },
      }));
    contact.invite(t('contactAfterNo'));
  }

  function done(text) {
    const thanks = h('p', { class: 'done', tabindex: -1 }, text);
    root.replaceChildren(thanks, effortQuestion(id, t('effortAnswer')));
    announce(text);
    thanks.focus();
  }

  return root;
}
