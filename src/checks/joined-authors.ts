import type { Found } from './found.ts';
import type { Check } from './subject.ts';

/** One author a line: a name has one comma at most, and one more before “Jr.” and the like; a group in braces may have more. */
export const joinedAuthors: Check = ({ entries }) =>
  entries.flatMap(({ file, authors = [] }) =>
    authors.flatMap((author, at): Found[] => {
      const names = author.replace(suffix, '').split(/\s*,\s*/);
      if (names.length < 3 || /^\{.*\}$/.test(author)) return [];
      const message = `"${author.slice(0, 200)}" looks like ${names.length} authors in one: give each an item or a line of its own.`;
      return [{ file, at: ['authors', at], message }];
    }),
  );

const suffix = /,\s*(?:[JS]r\.?|I{1,3}|IV|Inc\.?|Ltd\.?)$/;
