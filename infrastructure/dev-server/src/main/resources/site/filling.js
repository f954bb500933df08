/** A form that is being filled in: what the API knows of it, and what was typed since. */

import * as api from './api.js';
import * as contact from './contact.js';
import * as mine from './mine.js';
import { saver } from './saver.js';
import { forget, keep, recall } from './store.js';
import { lang } from './texts.js';

const LEVELS = ['anonymous', 'signed-in', 'strong'];

let present = null;

/** The form with this id; the one that is on the page already goes on. */
export async function filling(id) {
  if (!present?.goesOn(id)) {
    present = begin(await api.openForm(id));
    present.save();
  }
  return present;
}

function begin(answer) {
  const { id } = answer;
  const kept = `filling-${id}`;
  const language = lang();
  const journey = recall('journey');
  let changes = recall(kept) ?? {};
  let told = () => {};
  let over = false;
  const saving = saver({ write, failed: (problem) => contact.show(problem.contact), done: () => told() });
  const self = {
    answer,
    /** What is wrong, by field, since the customer wanted to go on. */
    wrong: new Map(),
    /** Fields whose known value the customer wants to correct. */
    opened: new Set(),
    /** Numbers of the steps that were shown. */
    visited: new Set(),
    resumed: answer.draft,
    state: () => saving.state() ?? (self.answer.draft ? 'saved' : 'new'),
    follow: (listener) => (told = listener),
    goesOn: (wanted) => id === wanted && language === lang() && ours(),
    isUnsaved: (field) => field in changes,
    save: saving.save,
    valueOf, knows, may, put, advice, end,
  };

  /** After signing in, and after erasing, what this tab holds is no longer of this story. */
  function ours() {
    return recall('journey') === journey && !over;
  }

  function valueOf(field) {
    return field in changes ? changes[field] : (self.answer.values[field]?.value ?? null);
  }

  /** What the customer need not fill in; null for what they filled in, or still may. */
  function knows(field) {
    const known = self.answer.values[field];
    const own = field in changes || self.opened.has(field) || known?.source === 'customer';
    return own ? null : (known ?? null);
  }

  /** Whether we are sure enough who the customer is for this level. */
  function may(level) {
    return LEVELS.indexOf(self.answer.level) >= LEVELS.indexOf(level);
  }

  /**
   * @param value null empties the field
   * @param wait in milliseconds, for what else is typed
   */
  function put(field, value, wait) {
    changes = { ...changes, [field]: value };
    keep(kept, changes);
    self.wrong.delete(field);
    saving.later(wait);
  }

  /** What is wrong with the value that stands there; undefined for nothing. */
  function advice(field) {
    const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return field in changes ? undefined : self.answer.errors.find((one) => one.pointer === pointer)?.message;
  }

  /** Writes what is not saved yet; false when there is nothing to write. */
  async function write() {
    const sent = changes;
    if (!ours() || !Object.keys(sent).length) {
      return false;
    }
    try {
      take(await api.saveDraft(id, { version: self.answer.version, data: sent }, self.answer.tag), sent);
    } catch (problem) {
      await solve(problem);
    }
    return true;
  }

  function take(newest, sent) {
    self.answer = newest;
    leave((field, value) => value !== sent[field]);
    mine.remember('form', id, newest);
  }

  /** What another tab wrote is read first; a value that is refused stays on the screen, with the reason. */
  async function solve(problem) {
    if (problem.is('version-stale')) {
      self.answer = await api.openForm(id);
    } else if (problem.field in changes) {
      self.wrong.set(problem.field, problem.message);
      leave((field) => field !== problem.field);
    } else {
      throw problem;
    }
  }

  function leave(unsaved) {
    changes = Object.fromEntries(Object.entries(changes).filter(([field, value]) => unsaved(field, value)));
    keep(kept, changes);
  }

  /** It was sent or thrown away. */
  function end() {
    over = true;
    forget(kept);
    mine.remember('form', id, {});
  }

  return self;
}
