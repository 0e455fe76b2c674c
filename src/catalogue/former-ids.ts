import type { Entry } from './entry.ts';

/** The ids an entry had before it was renamed, with spaces between them; nothing where it had none. */
export function formerIds({ kind, formerSlugs }: Pick<Entry, 'kind' | 'formerSlugs'>) {
  return formerSlugs?.map((slug) => `${kind}/${slug}`).join(' ');
}
