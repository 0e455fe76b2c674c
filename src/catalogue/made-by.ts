import { shortAuthors } from './author-names.ts';
import type { Entry } from './entry.ts';

/** Who made a work, for a line of a list: its authors and its first organization, which is named once where it signs as the author. */
export function madeBy({
  authors,
  organizations,
}: Pick<Entry, 'authors' | 'organizations'>): string {
  return [...new Set([authors && shortAuthors(authors), organizations?.[0]])]
    .filter(Boolean)
    .join(' · ');
}
