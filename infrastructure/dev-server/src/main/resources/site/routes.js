/** Which page belongs to what the address asks for. */

import * as api from './api.js';
import { appointmentPage } from './appointment.js';
import { bookingPage } from './booking.js';
import { callbackPage } from './callback.js';
import { continuePage } from './continue.js';
import { effortPage } from './effort.js';
import { articlePage, homePage, problemPage, searchPage } from './pages.js';
import { privacyPage } from './privacy.js';

const errands = {
  afspraak: bookingPage,
  appointment: appointmentPage,
  callback: callbackPage,
  effort: effortPage,
  continue: continuePage,
  gegevens: privacyPage,
};

/** What to show; when that fails, what says so and how to get on. */
export async function pageOf(asked) {
  try {
    return await (asked.errand ? errands[asked.errand](asked.parts) : answerPage(asked));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    return problem.field === 'q'
      ? { ...homePage(), contact: problem.contact, error: problem.message }
      : problemPage(problem);
  }
}

async function answerPage({ q, article }) {
  if (article !== null) {
    return articlePage(await api.article(article), q);
  }
  return q === null ? homePage() : searchPage(await api.search(q));
}
