import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { definition, type Piece, toPieces } from './pieces.ts';

/** A text that takes too long to be read; `line` is the first one that does, where one does, and `advice` what to do. */
export class TooMuchToRead extends Error {
  readonly line: number | undefined;
  readonly advice: string;
  constructor(message: string, advice: string, line?: number) {
    super(message);
    this.line = line;
    this.advice = advice;
  }
}

/** The most levels of lists and quotes in each other. */
const mostLevels = 100;

/** The most characters of a list: the longest that are known have two thirds of them, and these take less than ten seconds. */
const mostCharacters = 1_500_000;

/** Parse Markdown as GitHub reads it, with the lines of the text. Throws `TooMuchToRead` where it has more than 1.5 million characters or 100 levels, or a paragraph without end. */
export function parseTree(text: string, pieceLength = 50_000): Root {
  refuseTooMuch(text);
  const prepared = text
    .replace(/^\uFEFF/, '')
    // Front matter is no part of the list; as a comment it keeps its lines and its addresses.
    .replace(frontMatter, '<!--$1-->')
    // The parser takes <a href=/x> for text, although HTML and CommonMark allow it without quotes.
    .replace(unquoted, '$1"$2"')
    // The name of a file with spaces is no link to the parser.
    .replace(spaced, '<$&>')
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

function refuseTooMuch(text: string): void {
  // The parser takes quadratic time for deep nesting, which no list needs.
  const deep = findTooDeep(text);
  if (deep !== undefined) {
    throw new TooMuchToRead(
      `It nests more than ${mostLevels} levels deep.`,
      'Indent less here, or take quotation marks (>) away.',
      deep,
    );
  }
  if (text.length > mostCharacters) {
    const size = (text.length / 1e6).toFixed(1);
    throw new TooMuchToRead(
      `It has ${size} million characters, and more than ${mostCharacters / 1e6} million are not read.`,
      'Split it at its headings.',
    );
  }
  const long = findTooLong(text);
  if (long !== undefined) {
    throw new TooMuchToRead(
      `A paragraph of more than ${longestParagraph.toLocaleString('en')} characters, or of thousands of backticks, starts here.`,
      'Make items of it.',
      long,
    );
  }
}

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

/** `-[x](y)`, `1.[x](y)` and `• x` are meant as items. */
const bareMark = /^([ \t>]*)([-+]|\d{1,9}[.)]|•[ \t]*)(?=\*\*[^\s*]|!?\[|(?<=•[ \t]*)\S)/gm;

/** The first line of a paragraph that is so long, or has so many runs of backticks, that the parser takes long for it. */
function findTooLong(text: string): number | undefined {
  let [start, size, runs] = [0, 0, 0];
  let isDefined = false;
  for (const [index, line] of text.split('\n').entries()) {
    // A definition stands by itself, but for those within a paragraph.
    isDefined = (size === 0 || isDefined) && definition.test(line);
    const isNew = isDefined || /^\s*(?:$|[-*+|#>]|\d+[.)])/.test(line);
    // HTML is not looked through for Markdown.
    if (isNew || (size === 0 && /^\s*</.test(line))) [start, size, runs] = [index, 0, 0];
    if (size === 0 && /^\s*</.test(line)) continue;
    size += line.length;
    if (line.includes('`')) runs += line.match(/`+/g)?.length ?? 0;
    if (size > longestParagraph || runs * size > 3e8) return start + 1;
  }
  return undefined;
}

/** In characters. */
const longestParagraph = 200_000;

/** The first line with too many levels, counted as far as marks and indents tell: code may count as well. */
function findTooDeep(text: string): number | undefined {
  /** The columns at which the text of each open item starts. */
  const open: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    let column = 0;
    let rest = line;
    for (;;) {
      const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
      for (const sign of space) column += sign === '\t' ? 4 - (column % 4) : 1;
      rest = rest.slice(space.length);
      const [mark = ''] = levelMark.exec(rest) ?? [];
      if (mark === '') break;
      while ((open.at(-1) ?? 0) > column) open.pop();
      column += mark.length;
      // Behind the mark of an item stands a space.
      open.push(mark === '>' ? column : column + 1);
      if (open.length > mostLevels) return index + 1;
      rest = rest.slice(mark.length);
    }
  }
  return undefined;
}

/** What opens a level: the mark of a quote or of an item, and not a line across the page. */
const levelMark = /^(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?![-*_ \t]+$))/;
