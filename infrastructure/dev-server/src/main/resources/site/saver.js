/** Saves by itself: a moment after the last change, again and again until it succeeds. */

import { Problem } from './api.js';

/** How long to wait before trying again, in milliseconds. */
const PATIENCE = [2_000, 5_000, 15_000, 30_000, 60_000];

/** Somebody else can be faster a few times in a row. */
const MOST_ROUNDS = 8;

/**
 * @param write writes what there is; false when there was nothing
 * @param failed told of each problem
 * @param done told whenever there is nothing more to do for now
 */
export function saver({ write, failed, done }) {
  let timer = null;
  let saving = null;
  let failures = 0;
  let state = null;

  /** Saves now; never throws, and says in the state how it went. */
  function save() {
    clearTimeout(timer);
    saving ??= attempt().finally(() => {
      saving = null;
      done();
    });
    return saving;
  }

  async function attempt() {
    try {
      await writeAll();
      failures = 0;
      state = null;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      state = problem.temporary ? 'waiting' : 'failed';
      failed(problem);
      if (problem.temporary) {
        later(PATIENCE[Math.min(failures++, PATIENCE.length - 1)]);
      }
    }
  }

  async function writeAll() {
    for (let round = 0; await write(); round++) {
      if (round === MOST_ROUNDS) {
        throw Problem.unreachable();
      }
    }
  }

  /** Saves when this time has passed without another change. */
  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  addEventListener('online', save);
  return { save, later, state: () => state };
}
