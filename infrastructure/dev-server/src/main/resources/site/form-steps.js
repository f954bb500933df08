/** The steps of a form, from its UI schema in the shape of JSON Forms. */

/** Where all is looked through before it is sent. */
export const CHECK = 'controle';

/** All steps: number, title, what stands in it and the names of its fields. A form without steps is one. */
export function stepsOf({ ui }) {
  const steps = ui.type === 'Categorization' ? ui.elements : [ui];
  return steps.map((element, i) => ({
    number: String(i + 1), title: element.label, element, fields: fieldsIn(element),
  }));
}

/** The field that a control is for. */
export const fieldOf = ({ scope }) => scope.split('/').at(-1).replaceAll('~1', '/').replaceAll('~0', '~');

function fieldsIn(element) {
  return element.type === 'Control' ? [fieldOf(element)] : (element.elements ?? []).flatMap(fieldsIn);
}

/** The steps to go through now: where all is known already can be looked at in the end. */
export function walk(filled) {
  const { shown } = filled.answer;
  return stepsOf(filled.answer).filter(({ number, fields }) => {
    const there = fields.filter((field) => shown.includes(field));
    return there.length && (filled.visited.has(number) || there.some((field) => !filled.knows(field)));
  });
}

/** Where somebody who comes in begins: at the first question that has no answer yet. */
export function firstStep(filled) {
  const steps = walk(filled);
  const asking = steps.find(({ fields }) => fields.some((field) => filled.answer.ask.includes(field)));
  return (asking ?? (filled.resumed ? null : steps[0]))?.number ?? (several(filled) ? CHECK : '1');
}

/** What comes after a step, or before it for -1; null for nothing. */
export function beside(filled, number, way = 1) {
  const numbers = [...walk(filled).map((step) => step.number), ...(several(filled) ? [CHECK] : [])];
  return numbers[numbers.indexOf(number) + way] ?? null;
}

/** Only what takes more than one page is looked through in the end. */
export const several = ({ answer }) => answer.ui.type === 'Categorization' && answer.ui.elements.length > 1;

/** The step with this field. */
export const stepWith = (filled, field) =>
  stepsOf(filled.answer).find(({ fields }) => fields.includes(field))?.number;
