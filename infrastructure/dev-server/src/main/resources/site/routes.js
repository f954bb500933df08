/** Which page belongs to what the address asks for. */

import * as api from './api.js';
import { appointmentPage } from './appointment.js';
import { bookingPage } from './booking.js';
import { callbackPage } from './callback.js';
import { continuePage } from './continue.js';
import { effortPage } from './effort.js';
import { formPage } from './form-page.js';
import { articlePage, homePage, problemPage, searchPage } from './pages.js';
import { privacyPage } from './privacy.js';
import { signInPage } from './sign-in.js';
import { submissionPage } from './submission.js';

const errands = {
  afspraak: bookingPage,
  appointment: appointmentPage,
  callback: callbackPage,
  effort: effortPage,
  continue: continuePage,
  gegevens: privacyPage,
  submission: submissionPage,
  'sign-in': signInPage,
};

/** What to show; when that fails, what says so and how to get on. */
export async function pageOf(asked) {
  try {
    return await (asked.errand ? errands[asked.errand](asked.parts, asked) : answerPage(asked));
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    return problem.field === 'q'
      ? { ...homePage(), contact: problem.contact, error: problem.message }
      : problemPage(problem);
  }
}

async function answerPage({ q, article, form, parts }) {
  if (form !== null) {
    return formPage(form, parts);
  }
  if (article !== null) {
    return articlePage(await api.article(article), q);
  }
  return q === null ? homePage() : searchPage(await api.search(q));
}
