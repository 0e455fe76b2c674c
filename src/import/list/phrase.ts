import { cleanLine } from '../../text/clean-text.ts';
import { readDetails } from './details.ts';
import { type FoundLink, type LinkedText, linkMark } from './linked-text.ts';

/** What a phrase is called; `whole` says that nothing else of it is to be read. */
type Phrase = {
  title: string;
  source: string;
  marked: false;
  link?: FoundLink;
  whole?: true;
  word?: string;
};

/** Read an item whose link is a part of a phrase: “The [zoology](…) of boards” is called by all its words, “Notes by [Ann Ames](…)” by those in front; a longer text has no title. */
export function toPhrase(
  { flat, links }: LinkedText,
  first: FoundLink,
  lead: string,
): Phrase | undefined {
  if (first !== links[0] || !/\p{L}/u.test(lead)) return undefined;
  const isOpen = lead.lastIndexOf('(') > lead.lastIndexOf(')');
  const isRunning = /\p{L}\s*$/u.test(lead) || isOpen;
  const [, before = '', by = ''] = /^(.*\S)\s+(by|from)\s*$/i.exec(lead) ?? [];
  if (by !== '' && before.split(' ').length > 1 && isPerson(first.label))
    return { title: before, source: before, marked: false };
  if (!isRunning || isNamed(first)) return undefined;
  if (!/^\p{Ll}/u.test(first.label) && by === '' && !isOpen) return undefined;
  let next = 0;
  const whole = cleanLine(flat.replaceAll(linkMark, () => links[next++]?.label ?? ''));
  const words = whole.split(' ').length;
  const isPhrase = words > 2 && words < 17 && !/[.!?]\s+\p{Lu}/u.test(whole);
  const title = isPhrase ? whole.replace(/[.,:;]$/, '') : '';
  return { title, source: '', link: first, marked: false, whole: true, word: first.label };
}

function isPerson(label: string): boolean {
  const { authors, rest } = readDetails(label, 'likely');
  return authors.length > 0 && rest === '';
}

/** A label that its address has is a name, however it starts: `numpy`. */
function isNamed({ url, label }: FoundLink): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(label).length > 1 && plain(url).includes(plain(label));
}
