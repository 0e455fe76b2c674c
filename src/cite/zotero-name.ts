import type { PersonName } from '../catalogue/person-name.ts';

/**
 * Write a name as Zotero's `cleanAuthor` (its utilities.js) reads it back from `citation_author` and COinS:
 * what stands before the first comma is the family name, what stands up to the next the given one.
 */
export function writeZoteroName({ family, given, suffix }: PersonName): string {
  // A semicolon divides authors, a further comma would end the given name.
  const [last, first] = [family, [given, suffix].filter(Boolean).join(' ')].map((part) =>
    part.replace(/[;,،\s]+/g, ' ').trim(),
  );
  if (given) return `${last}, ${first}`;
  const name = [last, first].filter(Boolean).join(' ');
  // Without a comma the last word of an organization would become its family name.
  return name.includes(' ') ? `${name},` : name;
}
