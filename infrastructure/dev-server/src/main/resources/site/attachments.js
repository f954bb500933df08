/** Files that go along with a form: sent one by one, and looked at before they count. */

import * as api from './api.js';
import * as contact from './contact.js';
import { announce, focusOn, h } from './dom.js';
import { t } from './texts.js';

/**
 * The control of a field that holds files; as other controls it has `read` and `write`.
 *
 * @param filled the form
 */
export function attachments(filled, name, { title, maxItems }) {
  const list = h('ul', { class: 'files' });
  /** Files on their way, and those that we cannot take. */
  const pending = h('ul', { class: 'files' });
  const input = h('input', { type: 'file', multiple: maxItems !== 1, hidden: true });
  const choose = h('button', { class: 'button quiet', type: 'button', onclick: () => input.click() }, t('chooseFile'));
  const control = h('fieldset', { class: 'upload' }, h('legend', {}, title), list, pending, choose, input);
  const { id } = filled.answer;
  const names = new Map();
  let ids = [];
  control.focus = (how) => choose.focus(how);

  /** Files are kept by what happens to them, not by typing. */
  input.addEventListener('input', (event) => event.stopPropagation());
  input.addEventListener('change', (event) => {
    event.stopPropagation();
    const files = [...input.files];
    input.value = '';
    pending.replaceChildren();
    files.reduce((before, file) => before.then(() => add(file)), Promise.resolve());
  });

  async function add(file) {
    const line = h('li', {}, t('fileSending', file.name));
    pending.append(line);
    announce(line.textContent);
    try {
      const about = { field: name, name: file.name, bytes: file.size, type: file.type };
      const made = await api.attach(id, about, crypto.randomUUID());
      await api.upload(made.upload, file);
      await api.checkAttachment(id, made.id);
      names.set(made.id, made.name);
      line.remove();
      change([...ids, made.id]);
      announce(t('fileAdded', made.name));
    } catch (problem) {
      refuse(line, file, problem);
    }
  }

  function refuse(line, file, problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    contact.show(problem.contact);
    line.classList.add('error');
    line.textContent = `${file.name}: ${problem.message}`;
    announce(line.textContent);
  }

  async function remove(attachment) {
    change(ids.filter((one) => one !== attachment));
    announce(t('fileRemoved'));
    focusOn(choose);
    await api.detach(id, attachment).catch(() => {});
  }

  function change(next) {
    write(next);
    filled.put(name, ids.length ? ids : null, 0);
  }

  function write(next) {
    ids = next ?? [];
    list.replaceChildren(...ids.map(line));
    choose.hidden = ids.length >= maxItems;
    if (ids.some((one) => !names.has(one))) {
      nameAll();
    }
  }

  /** What the files are called, for who comes back to the form; until we know, they have a number. */
  async function nameAll() {
    const known = await api.attachments(id).catch(() => null);
    ids.forEach((one, i) => names.set(one, t('fileNumber', i + 1)));
    known?.attachments.forEach((one) => names.set(one.id, one.name));
    list.replaceChildren(...ids.map(line));
  }

  function line(attachment, i) {
    const words = names.get(attachment) ?? t('fileNumber', i + 1);
    return h('li', {}, h('span', {}, words), ' ',
      h('button', { class: 'button quiet small', type: 'button', onclick: () => remove(attachment) },
        t('removeFile'), h('span', { class: 'unseen' }, ` ${words}`)));
  }

  return { control, wait: 0, read: () => (ids.length ? ids : null), write };
}
