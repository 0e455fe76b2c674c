import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Piece, toPieces } from './pieces.ts';
import { refuseTooMuch, TooMuchToRead } from './too-much.ts';

/** Parse Markdown as GitHub reads it, with the lines of the text. Throws `TooMuchToRead` where it has more than 1.5 million characters or 100 levels, or a paragraph without end. */
export function parseTree(text: string, pieceLength = 50_000): Root {
  refuseTooMuch(text);
  const prepared = text
    .replace(/^\uFEFF/, '')
    // Front matter is no part of the list; as a comment it keeps its lines and its addresses.
    .replace(frontMatter, '<!--$1-->')
    // The parser takes <a href=/x> for text, although HTML and CommonMark allow it without quotes.
    .replace(unquoted, '$1"$2"')
    // GitHub once took `##Nets` for a heading; where a file has others, it is a hashtag.
    .replace(properHeading.test(text) ? never : bareHeading, '$1 ')
    // The name of a file with spaces is no link to the parser.
    .replace(spaced, '<$&>')
    // Nor is an address with words behind it: `[x](https://a.example. Published May 1)`.
    .replace(withWords, '$1) $2')
    .replace(bareMark, (_, indent, mark) => `${indent}${mark.startsWith('•') ? '-' : mark} `);
  const pieces = toPieces(prepared, pieceLength);
  for (const { text, line } of pieces) refuseTooManyNotes(text, line + 1);
  return { type: 'root', children: pieces.flatMap(parsePiece) };
}

/** The parser's time grows with the square of the footnotes of one piece. */
function refuseTooManyNotes(text: string, line: number): void {
  const notes = text.match(/^[ \t>]*\[\^/gm) ?? [];
  if (notes.length <= mostNotes) return;
  throw new TooMuchToRead(
    `An item with more than ${mostNotes.toLocaleString('en')} footnotes in it starts here or below.`,
    'Write them at the very left, or make several items of it.',
    line,
  );
}

const mostNotes = 5000;

/** Parse a piece with the definitions that it uses, and give its nodes the lines of the whole text. */
function parsePiece({ text, line, definitions }: Piece): Root['children'] {
  const tree = processor.parse(`${text}\n\n${definitions}`);
  const { length } = text;
  const own = tree.children.filter((node) => (node.position?.start.offset ?? 0) <= length);
  visit({ type: 'root', children: own } as Root, ({ position }) => {
    if (!position) return;
    position.start.line += line;
    position.end.line += line;
  });
  return own;
}

const processor = unified().use(remarkParse).use(remarkGfm);

const frontMatter = /^---[ \t]*(\r?\n[\w-]+:[\s\S]*?\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

const unquoted = /(<(?:a|img)\s[^<>"']*?(?:href|src)=)([^\s"'<>`]+)(?=[\s>])/gi;

/** `[x](./a b.pdf)`, `[x](#A HEADING)`, with no title of the link behind them */
const spaced = /(?<=\]\()(?:\.{1,2}\/|#)[^()<>"\s]{0,200}(?: +(?!')[^()<>"\s]{1,200}){1,40}(?=\))/g;

const withWords =
  /(\]\(https?:\/\/[^\s()<>"']{1,1000}?)[.,;]? +(?=[\p{L}\d])([^()<>"'\n]{1,200}?) *\)/gu;

const properHeading = /^#{1,6}[ \t]+\S/m;
const bareHeading = /(?<=(?:^|\n)[ \t]*\n|^)(#{1,6})(?=[^#\s])/g;
const never = /(?!)/;

/** `-[x](y)`, `1.[x](y)` and `• x` are meant as items. */
const bareMark = /^([ \t>]*)([-+]|\d{1,9}[.)]|•[ \t]*)(?=\*\*[^\s*]|!?\[|(?<=•[ \t]*)\S)/gm;
