import type { Found } from './found.ts';
import type { Check } from './subject.ts';

/** One author a line: a name has no “and”, one comma at most, and one more before “Jr.” and the like; a group in braces may have more. */
export const joinedAuthors: Check = ({ entries }) =>
  entries.flatMap(({ file, authors = [] }) =>
    authors.flatMap((author, at): Found[] => {
      if (/^\{.*\}$/.test(author)) return [];
      const parts = author.replace(suffix, '').split(/\s*,\s*/);
      const joined = author.split(/\s+(?:and|&)\s+/);
      // “Labs and Partners” is one group; “Ann Abel and Bo Bell” are two people.
      const names = joined.length > 1 && joined.every((it) => it.includes(' ')) ? joined : parts;
      if (names === parts && parts.length < 3) return [];
      const message = `"${author.slice(0, 200)}" looks like ${names.length} authors in one: give each an item or a line of its own.`;
      return [{ file, at: ['authors', at], message }];
    }),
  );

const suffix = /,\s*(?:[JS]r\.?|I{1,3}|IV|Inc\.?|Ltd\.?)$/;
