/** What this tab remembers; a browser that keeps nothing only forgets sooner. */

export function recall(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // full or switched off
  }
}

export function forget(name) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // switched off
  }
}
