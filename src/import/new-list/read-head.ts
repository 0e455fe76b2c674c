import type { Root, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { slugify } from '../../catalogue/slug.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { toTitle } from '../list/new-categories.ts';

/** What a README says of its list: its title, and its first sentence. */
export type ListHead = {
  title?: string;
  lead?: string;
  /** Its words as the README writes them within sentences: `kites` in a list called Awesome Kites. */
  plain?: string;
};

/** Read the title of a list and its first sentence, as far as the README has them. */
export function readHead(tree: Root): ListHead {
  const { children } = tree;
  const at = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const title = at < 0 ? '' : titleOf(children[at] as RootContent);
  const end = children.findIndex((node, index) => index > at && isList(node));
  const texts = children.slice(at + 1, end < 0 ? undefined : end).map(sentenceOf);
  const lead = texts.find(
    (text) => text !== undefined && isOfAList.test(text) && !isNotice.test(text),
  );
  const plain = inSentences(subjectOf(title), toPlainText(tree));
  return {
    ...(title !== '' && { title }),
    ...(lead !== undefined && { lead: withoutLead(lead) }),
    ...(plain !== undefined && { plain }),
  };
}

/** What a list is about, by its title: `Kites` of “A curated awesome Kites list”. */
export function subjectOf(title: string): string {
  return title
    .replace(/^(?:an? |the )?(?:curated )?awesome(?:\s*[-–—:|]\s*|\s+)(?=\S)/i, '')
    .replace(/\s+(?:list|resources)$/i, '');
}

/** The subject in small letters where the README writes it so. */
function inSentences(subject: string, text: string): string | undefined {
  const small = subject.toLowerCase();
  return small !== subject && small !== '' && text.includes(` ${small}`) ? small : undefined;
}

/** `Courses on robots` of “This is a curated list of awesome courses on robots.” */
function withoutLead(sentence: string): string {
  const bared = sentence.replace(
    /^(?:(?:this|here) is |welcome to )?(?:an?|the|our|my) (?:[\p{L}-]+,? ){0,4}?(?:list|collection|compilation)s? of (?:(?:awesome|great|various|useful|curated|the best) )*/iu,
    '',
  );
  return `${bared.charAt(0).toUpperCase()}${bared.slice(1)}`;
}

/** A sentence that says what the file is, and not how one helps with it. */
const isOfAList = /\b(?:list|collection|curated|compilation|resources)\b/i;

/** A sentence that says what became of the list and not what it is. */
const isNotice =
  /^\W*(?:notice|note|news|update|warning|important|attention|deprecated|archived|moved)\b|\b(?:no longer|not (?:being|actively)|isn['’]t|deprecated|archived|unmaintained|has moved)\b/i;

/** What a README says right below its headings, as the descriptions of categories, by the category's id. */
export function readDescriptions({ children }: Root): Map<string, string> {
  const found = new Map<string, string>();
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (node.type !== 'heading' || next?.type !== 'paragraph') continue;
    const id = slugify(titleOf(node));
    const text = sentenceOf(next);
    if (id !== '' && text !== undefined && !found.has(id)) found.set(id, text);
  }
  return found;
}

function titleOf(node: RootContent): string {
  return toTitle(cleanLine(toPlainText(node, { includeImageAlt: false })));
}

/** A paragraph or quote of one sentence or more and its last sign, or nothing where it is a row of links, an address or too long. */
function sentenceOf(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'blockquote') return undefined;
  const text = cleanLine(toPlainText(node, { includeImageAlt: false, includeHtml: false }));
  const [first = ''] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const words = first.split(' ').filter((word) => /\p{L}/u.test(word));
  if (words.length < 3 || first.length > 300 || /https?:|back to top|[|•·]/i.test(first)) {
    return undefined;
  }
  const whole = /[.!?]$/.test(first) ? first : `${first.replace(/[:;,]$/, '')}.`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}

function isList(node: RootContent): boolean {
  return node.type === 'list' || node.type === 'table';
}
