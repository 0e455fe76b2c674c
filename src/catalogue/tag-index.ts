import type { Tag } from '../schema/tags.ts';

/** Words in lower case and in the singular, joined by spaces: `Optimization Tools` becomes `optimization tool`. */
export function toWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => irregular.get(word) ?? word.replace(/(?<=\w{3}[^s])s$/, ''))
    .join(' ');
}

const irregular = new Map([
  ['libraries', 'library'],
  ['repositories', 'repository'],
  ['classes', 'class'],
  ['gpus', 'gpu'],
  ['apps', 'app'],
]);

/** Every way to write a tag, as words. */
export function tagIndex(tags: readonly Tag[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { id, label, synonyms = [] } of tags) {
    for (const name of [id, label, ...synonyms]) {
      if (!index.has(toWords(name))) index.set(toWords(name), id);
    }
  }
  return index;
}
