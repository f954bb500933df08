/** A form, step by step: only what we do not know is asked, and all of it can be looked through in the end. */

import { formAddress, go } from './address.js';
import { announce, h } from './dom.js';
import { filling } from './filling.js';
import { checkPage } from './form-check.js';
import { errorsOf } from './form-errors.js';
import { formField } from './form-field.js';
import { footer, headed, opening } from './form-frame.js';
import { layout, tidy } from './form-layout.js';
import { send, signInFirst } from './form-send.js';
import { CHECK, beside, firstStep, several, stepsOf } from './form-steps.js';
import { form } from './forms.js';
import { t } from './texts.js';

/** The step that the address asks for, or the first where something is asked. */
export async function formPage(id, { stap, veld } = {}) {
  const filled = await filling(id);
  const wanted = stap ?? firstStep(filled);
  const step = stepsOf(filled.answer).find(({ number }) => number === wanted);
  return step ? stepPage(filled, step, { wanted: veld, isEntry: !stap }) : checkPage(filled, { isEntry: !stap });
}

/**
 * @param wanted the field that is to be changed; without it, all of the step are asked
 * @param isEntry whether the customer comes in here
 */
function stepPage(filled, step, { wanted, isEntry }) {
  filled.visited.add(step.number);
  const { id, title, identity, contact } = filled.answer;
  const previous = beside(filled, step.number, -1);
  const fields = step.fields.map((name) => formField(filled, name));
  const screen = layout(step.element, (name) => fields.find((one) => one.name === name).root);
  const errors = errorsOf(fields);
  const head = headed(filled, step);
  const foot = footer(filled);
  const asking = several(filled) || filled.may(identity)
    ? form({
      label: step.title ?? title,
      content: screen,
      submit: t(submitOf()),
      send: goOn,
      close: previous && !wanted && (() => go(formAddress(id, { stap: previous }))),
      closeLabel: t('previous'),
    })
    : h('div', { class: 'form' }, screen, signInFirst(filled));

  async function goOn() {
    await filled.save();
    if (!errors.say()) {
      const next = wanted ? CHECK : beside(filled, step.number);
      await (several(filled) ? go(formAddress(id, { stap: next })) : send(filled));
    }
  }

  function submitOf() {
    return several(filled) ? (wanted ? 'toCheck' : 'next') : 'sendForm';
  }

  function refresh() {
    const before = shownIn(screen);
    fields.forEach((one) => one.refresh());
    tidy(screen);
    head.refresh();
    foot.refresh();
    if (screen.isConnected && shownIn(screen) > before) {
      announce(t('moreQuestions'));
    }
  }

  refresh();
  filled.follow(refresh);
  return {
    view: 'form',
    address: isEntry ? formAddress(id, { stap: step.number }) : null,
    title: [step.title, title].filter(Boolean).join(' – '),
    contact,
    content: [h('article', { class: 'answer' }, head.root, isEntry ? opening(filled) : null, errors.root, asking, foot.root)],
    focus: focusFirst,
  };

  /** What was found wrong elsewhere, or the field that is to be changed; null for the heading. */
  function focusFirst() {
    if (step.fields.some((field) => filled.wrong.has(field)) && errors.say()) {
      return errors.root;
    }
    return fields.find(({ name }) => name === wanted)?.open() ?? null;
  }
}

const shownIn = (screen) => screen.querySelectorAll('.slot:not([hidden])').length;
