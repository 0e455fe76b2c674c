import type { Found } from './found.ts';
import type { Check } from './subject.ts';

/** One author a line, and every one of them: a name has no “and”, one comma at most, and one more before “Jr.” and the like; a group in braces may have more. */
export const joinedAuthors: Check = ({ entries }) =>
  entries.flatMap(({ file, authors = [] }) =>
    authors.flatMap((author, at): Found[] => {
      if (/^\{.*\}$/.test(author)) return [];
      const [rest] = andOthers.exec(author) ?? [];
      if (rest !== undefined) {
        const message = `Name every author in place of "${rest.trim()}".`;
        return [{ file, at: ['authors', at], message }];
      }
      const parts = author.replace(suffix, '').split(/\s*,\s*/);
      const joined = author.split(/\s+(?:and|&)\s+/);
      // “Labs and Partners” is one group; “Ann Abel and Bo Bell” are two people.
      const names = joined.length > 1 && joined.every((it) => it.includes(' ')) ? joined : parts;
      if (names === parts && parts.length < 3) return [];
      const message = `"${author.slice(0, 200)}" looks like several authors in one: give each an item or a line of its own.`;
      return [{ file, at: ['authors', at], message }];
    }),
  );

const andOthers = /(?:^|\s)(?:et\.? al\b\.?|and (?:\d+ )?others|\.\.\.|…)$|^others$/i;
const suffix = /,\s*(?:[JS]r\.?|I{1,3}|IV|Inc\.?|Ltd\.?)$/;
