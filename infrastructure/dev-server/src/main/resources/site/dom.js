/** Makes elements; text always goes in as text. */

/** How far down the window something still is in plain sight. */
const COMFORTABLE = 0.6;

export const $ = (selector, root = document) => root.querySelector(selector);

/** An element with attributes (`on…` are listeners; null, false and undefined are left out). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** One of the drawings in index.html. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const use = document.createElementNS(space, 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Fills an element with HTML that the API has made safe: bodies and snippets of articles. */
export function safe(element, html) {
  element.innerHTML = html;
  return element;
}

/** Tells screen readers what changed elsewhere on the page. */
export function announce(text) {
  $('#status').textContent = text;
}

/** Puts keyboard and screen reader where the new thing is. */
export function focusOn(element) {
  element.focus({ preventScroll: true });
  const { top } = element.getBoundingClientRect();
  if (top >= 0 && top < innerHeight * COMFORTABLE) {
    return;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
