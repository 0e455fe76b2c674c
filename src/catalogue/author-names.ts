import { parsePersonName } from './person-name.ts';

/** `Song Han`, whichever way round the entry writes it ("Han, Song"). */
export function fullName(author: string): string {
  const { given, family, suffix } = parsePersonName(author);
  return [given, family, suffix].filter(Boolean).join(' ');
}

/** The family names for a list: all of five, or the first three and how many more. */
export function shortAuthors(authors: readonly string[]): string {
  const names = authors.map((author) => parsePersonName(author).family);
  if (names.length <= 5) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
