/** What became of a wish to store something: it is stored, the room is full, or the browser lets the site store nothing. */
export type Outcome = 'stored' | 'full' | 'off';

/** The text that is stored under a key, null where there is none; undefined where the browser lets nothing be read. */
export function readStored(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Store a text under a key. */
export function store(key: string, text: string): Outcome {
  return outcomeOf(() => localStorage.setItem(key, text));
}

/** Remove what is stored under a key. */
export function removeStored(key: string): Outcome {
  return outcomeOf(() => localStorage.removeItem(key));
}

/** All keys that start with a text, in their order; none where the browser lets nothing be read. */
export function storedKeys(start: string): string[] {
  try {
    const keys = Array.from(localStorage, (_, at) => localStorage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(start)).sort();
  } catch {
    return [];
  }
}

function outcomeOf(change: () => void): Outcome {
  try {
    change();
    return 'stored';
  } catch (error) {
    // A browser that forbids it throws, too: https://developer.mozilla.org/docs/Web/API/Window/localStorage#exceptions
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'off';
  }
}
