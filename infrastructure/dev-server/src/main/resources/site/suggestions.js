/** The combobox of the search box, after the pattern of the ARIA Authoring Practices. */

import { suggest } from './api.js';
import { announce, h } from './dom.js';
import { t } from './texts.js';

const PAUSE = 160;
const LEAST = 2;

/**
 * @param box the input
 * @param list the element for the suggestions
 * @param choose what to do with a chosen suggestion
 */
export function suggestions(box, list, choose) {
  let found = [];
  let active = -1;
  let timer = 0;
  let turn = 0;

  async function look() {
    const mine = ++turn;
    const typed = box.value.trim();
    if (typed.length < LEAST) {
      return close();
    }
    try {
      const answer = await suggest(typed);
      if (mine === turn && document.activeElement === box) {
        open(answer.suggestions);
      }
    } catch {
      close(); // searching still works, and says so when it doesn't
    }
  }

  function open(suggested) {
    found = suggested;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    activate(-1);
    announce(found.length ? t('suggestionCount', found.length) : '');
  }

  function close() {
    clearTimeout(timer);
    turn++;
    found = [];
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function option(one, index) {
    return h('li', { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false',
      onclick: () => take(index) }, one.title);
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', `suggestion-${index}`);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function take(index) {
    const chosen = found[index];
    close();
    choose(chosen);
  }

  /** One step past either end is the box itself. */
  function step(by) {
    const places = found.length + 1;
    activate(((active + 1 + by + places) % places) - 1);
  }

  const keys = {
    ArrowDown: () => (found.length ? step(1) : look()),
    ArrowUp: () => found.length && step(-1),
    Escape: () => (list.hidden ? (box.value = '') : close()),
    Enter: () => active >= 0 && (take(active), true),
  };

  box.addEventListener('keydown', (event) => {
    const known = !event.isComposing && keys[event.key];
    if (known && (known() || event.key !== 'Enter')) {
      event.preventDefault();
    }
  });
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  box.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  return { close };
}
