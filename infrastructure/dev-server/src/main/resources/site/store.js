/** What this tab remembers; a browser that keeps nothing only forgets at the next page. */

const memory = new Map();

export function recall(name) {
  try {
    return memory.get(name) ?? JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

export function keep(name, value) {
  memory.set(name, value);
  attempt(() => sessionStorage.setItem(name, JSON.stringify(value)));
}

export function forget(name) {
  memory.delete(name);
  attempt(() => sessionStorage.removeItem(name));
}

export function forgetAll() {
  memory.clear();
  attempt(() => sessionStorage.clear());
}

function attempt(change) {
  try {
    change();
  } catch {
    // full or switched off
  }
}
