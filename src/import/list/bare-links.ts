import { isOutside, isUnnamed } from './find-title.ts';
import { flattenTokens, linkMark } from './linked-text.ts';
import { hasLink, type Unit } from './unit.ts';

/** Tell whether a list has its works in paragraphs of a link each, and not in items: there are five of them at least, and more than items with links. */
export function isListOfParagraphs(units: readonly Unit[]): boolean {
  const paragraphs = units.filter((unit) => unit.type === 'paragraph' && isBareLink(unit)).length;
  const items = units.filter(
    (unit) => (unit.type === 'item' || unit.type === 'row') && hasLink(unit),
  );
  return paragraphs >= 5 && paragraphs > items.length;
}

/** Tell whether a paragraph starts with a link that names something and holds little but links. */
export function isBareLink({ tokens }: Unit): boolean {
  const { flat, links } = flattenTokens(tokens);
  const [first] = links;
  if (!first || !/^[\s"“*_]*\0/.test(flat) || !isOutside(first) || isUnnamed(first)) return false;
  const words = flat
    .replaceAll(linkMark, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.length < 6;
}
