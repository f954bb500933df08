/** The calls to the API. Each sends the journey along, so that nobody tells a story twice. */

import { forget, keep, recall } from './store.js';
import { lang, t } from './texts.js';

const PATIENCE = 15_000;

/** Why a call failed, in words for the customer; `contact` says how else to get help. */
export class Problem extends Error {
  constructor(document, status) {
    super(document.detail ?? t('failed'));
    this.title = document.title ?? t('failedTitle');
    this.type = document.type ?? '';
    this.field = document.field;
    this.errors = document.errors ?? [];
    this.contact = document.contact;
    this.status = status;
  }

  static unreachable() {
    return new Problem({ title: t('unreachableTitle'), detail: t('unreachable') }, 0);
  }

  get temporary() {
    return this.status === 0 || this.status >= 500;
  }

  is(slug) {
    return this.type.endsWith(`:${slug}`);
  }
}

const part = encodeURIComponent;

export const search = (q) => call('GET', '/v1/search', { query: { q } });
export const suggest = (q) => call('GET', '/v1/suggest', { query: { q } });
export const article = (id) => call('GET', `/v1/articles/${part(id)}`);
export const contact = (topic) => call('GET', '/v1/contact', { query: { topic } });
export const feedback = (id, body) => call('POST', `/v1/articles/${part(id)}/feedback`, { body });
export const effort = (body) => call('POST', '/v1/effort', { body });

/** Callbacks and appointments: made once, then read, changed and cancelled where they are. */
export const make = (href, body, key) =>
  call('POST', href, { body, headers: { 'Idempotency-Key': key } });
export const read = (href) => call('GET', href);
export const change = (href, body) => call('PATCH', href, { body });
export const cancel = (href) => call('DELETE', href);

export const callbackHref = (token) => `/v1/callbacks/${part(token)}`;
export const appointmentHref = (token) => `/v1/appointments/${part(token)}`;
export const products = (topic) => call('GET', '/v1/appointments/products', { query: { topic } });
export const locations = (product) =>
  call('GET', '/v1/appointments/locations', { query: { product } });
export const slots = (query) => call('GET', '/v1/appointments/slots', { query });
export const hold = (body) => call('POST', '/v1/appointments/holds', { body });

/** Forms: opened with what is known, kept while they are filled in, and sent once. */
export const formHref = (id) => `/v1/forms/${part(id)}`;
export const draftHref = (id) => `${formHref(id)}/draft`;
export const submissionHref = (token) => `/v1/submissions/${part(token)}`;
export const openForm = (id) => call('GET', formHref(id));
export const saveDraft = (id, body, tag) =>
  call('PUT', draftHref(id), { body, headers: tag ? { 'If-Match': tag } : { 'If-None-Match': '*' } });
export const dropDraft = (id) => call('DELETE', draftHref(id));
export const sendForm = (id, body, key) => make(`${formHref(id)}/submissions`, body, key);
export const attachments = (id) => call('GET', `${draftHref(id)}/attachments`);
export const attach = (id, body, key) => make(`${draftHref(id)}/attachments`, body, key);
export const checkAttachment = (id, attachment) =>
  call('POST', `${draftHref(id)}/attachments/${part(attachment)}/check`);
export const detach = (id, attachment) => call('DELETE', `${draftHref(id)}/attachments/${part(attachment)}`);

/** Sends a file to where the API said it may go. */
export async function upload({ method, href, headers }, file) {
  const sent = await fetch(new URL(href, location.origin), { method, headers, body: file, credentials: 'omit' })
    .catch(() => null);
  if (!sent?.ok) {
    throw Problem.unreachable();
  }
}

export const signIn = (token) =>
  call('POST', '/v1/journey/sign-in', { body: {}, headers: { Authorization: `Bearer ${token}` } });
export const readJourney = () => call('GET', '/v1/journey');
export const eraseJourney = () => call('DELETE', '/v1/journey');
export const eraseCase = (token) => call('DELETE', `/v1/journey/cases/${part(token)}`);
export const linkJourney = () => call('POST', '/v1/journey/link', { body: {} });
export const continueJourney = (link) => call('POST', '/v1/journey/continue', { body: { link } });

async function call(method, path, parts = {}) {
  const before = recall('journey');
  const response = await send(method, path, parts);
  const journey = response.headers.get('Journey');
  if (journey && journey !== before) {
    keep('journey', journey);
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) {
    const tag = response.headers.get('ETag');
    return tag ? { ...answer, tag } : answer;
  }
  const problem = new Problem(answer, response.status);
  if (problem.is('journey-invalid') && recall('journey')) {
    forget('journey');
    return call(method, path, parts);
  }
  throw problem;
}

async function send(method, path, { query = {}, body, headers = {} }) {
  const url = new URL(path, location.origin);
  Object.entries({ ...query, lang: lang() })
    .filter(([, value]) => value !== null && value !== undefined)
    .forEach(([name, value]) => url.searchParams.set(name, value));
  const journey = recall('journey');
  try {
    return await fetch(url, {
      method,
      headers: {
        ...headers,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(journey && { Journey: journey }),
      },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw Problem.unreachable();
  }
}
