import { formerIds } from '../../catalogue/former-ids.ts';

/**
 * The ids of a shared list in the fragment of an address: `1.3.h3K-aq0T_w8Zz4x` is the version, the number
 * of entries in base 36, and five characters an entry. The characters are a hash of the id, which is short,
 * says nothing by itself, and finds an entry by its former ids too.
 */
export function writeShare(ids: readonly string[]): string {
  return `1.${ids.length.toString(36)}.${ids.map(shareCode).join('')}`;
}

/** What a fragment shares; with a fault, what could still be read of it. */
type Shared = { codes: string[]; fault?: 'newer' | 'broken' | 'unreadable' };

/** Parse the fragment of an address, with or without its `#`; nothing where there is none. */
export function parseShare(fragment: string): Shared | undefined {
  const text = fragment.replace(/^#/, '');
  if (text === '') return undefined;
  if (/^(?:[2-9]|[1-9]\d)\./.test(text)) return { codes: [], fault: 'newer' };
  if (!/^1(?:\.|$)/.test(text)) return { codes: [], fault: 'unreadable' };
  const [, , rest = ''] = text.split('.', 3);
  const codes = [...new Set(rest.slice(0, longest).match(/[\w-]{5}/g) ?? [])];
  const isWhole = codes.length > 0 && text === `1.${codes.length.toString(36)}.${codes.join('')}`;
  return isWhole ? { codes } : { codes, fault: 'broken' };
}

/** An address with more characters than this was not made by the site. */
const longest = 50_000;

/** Find the entries of a shared list, each once, in its order; `missing` is the number of those no longer there. */
export function findShared<Item extends { id: string; kind: string; formerSlugs?: string[] }>(
  codes: readonly string[],
  entries: readonly Item[],
): { found: Item[]; missing: number } {
  const byCode = new Map<string, Item>();
  for (const entry of entries) {
    for (const id of formerIds(entry.kind, entry.formerSlugs)) byCode.set(shareCode(id), entry);
  }
  for (const entry of entries) byCode.set(shareCode(entry.id), entry);
  const found = codes.flatMap((code) => byCode.get(code) ?? []);
  return { found: [...new Set(found)], missing: codes.filter((code) => !byCode.has(code)).length };
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Thirty bits of an FNV-1a hash, mixed as MurmurHash3 does at its end, as five characters. */
function shareCode(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return [0, 6, 12, 18, 24].map((shift) => signs[(hash >>> shift) & 63]).join('');
}
