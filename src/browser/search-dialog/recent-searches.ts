import { storageName } from '../list-name.ts';
import { readStored, removeStored, store } from '../storage.ts';

const key = storageName('recent-searches');
const most = 6;

/** The last queries that led somewhere, newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(readStored(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((query) => typeof query === 'string' && query !== '').slice(0, most);
  } catch {
    return [];
  }
}

/** Keep a query in the browser; where storage is full or forbidden, search goes on without it. */
export function saveRecent(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = readRecent().filter((other) => other.toLowerCase() !== text.toLowerCase());
  write([text, ...others].slice(0, most));
}

/** Forget all queries. */
export function forgetRecent(): void {
  write([]);
}

/** Where storage is full or forbidden, what was kept stays as it is. */
function write(queries: readonly string[]): void {
  if (queries.length > 0) store(key, JSON.stringify(queries));
  else removeStored(key);
}
