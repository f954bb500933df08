/** All that is wrong with a step, on top of it: each with a way to the field at fault. */

import { focusOn, h } from './dom.js';
import { t } from './texts.js';

export function errorsOf(fields) {
  const root = h('div', { class: 'wrong', role: 'alert', tabindex: -1, hidden: true });

  /** Says what is wrong, here and at each field; whether anything is. */
  function say() {
    const wrong = fields.map((one) => [one, one.obstacle()]).filter(([, text]) => text);
    root.hidden = !wrong.length;
    root.replaceChildren(
      h('h2', {}, t('wrongTitle')),
      h('ul', {}, wrong.map(([one, text]) => h('li', {}, h('a', { href: `#${one.open().id}` }, text)))));
    wrong.forEach(([one, text]) => one.complain(text));
    if (wrong.length) {
      focusOn(root);
    }
    return wrong.length > 0;
  }

  return { root, say };
}
