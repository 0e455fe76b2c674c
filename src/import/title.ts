import { toWords } from '../catalogue/tag-index.ts';
import { cleanLine } from '../text/clean-text.ts';

/** Join a title and its subtitle, which some programs write into the title, too. */
export function joinTitle(title: string, subtitle = ''): string {
  const main = cleanTitle(title);
  const more = cleanTitle(subtitle);
  const isThere = more === '' || ` ${toWords(main)} `.includes(` ${toWords(more)} `);
  if (isThere) return main;
  return [main, more].filter(Boolean).join(/[?!:]$/.test(main) ? ' ' : ': ');
}

/** A title without the period that databases put behind it; the period of “et al.”, “Inc.” or “…” stays. */
export function cleanTitle(text: string): string {
  const line = cleanLine(text)
    .replace(/\s*[,;]$/, '')
    .replace(/(?<=\p{L})\.\.$/u, '.');
  const word = line.endsWith('.') ? line.slice(line.lastIndexOf(' ') + 1, -1) : '';
  const isAbbreviated = word === '' || word.includes('.') || abbreviated.test(word);
  return isAbbreviated ? line : line.slice(0, -1).trimEnd();
}

const abbreviated = /^(?:al|eds?|etc|Inc|Ltd|Co|Corp|Jr|Sr|Dr|vs|vol|no|pp|p|St|\p{Lu})$/iu;

/** The longest title in characters: slugs come from titles and are addresses for good. */
export const longestTitle = 500;
