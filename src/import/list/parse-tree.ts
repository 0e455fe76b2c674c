import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

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

/** The most characters of a list: the longest that are known have half of them, and these take less than ten seconds. */
const mostCharacters = 2_000_000;

/** Parse Markdown as GitHub reads it, with the lines of the text. Throws `TooMuchToRead` where it has more than two million characters or 100 levels, or a paragraph without end. */
export function parseTree(text: string, pieceLength = 50_000): Root {
  refuseTooMuch(text);
  const prepared = text
    .replace(/^\uFEFF/, '')
    // Front matter is no part of the list; as a comment it keeps its lines and its addresses.
    .replace(frontMatter, '<!--$1-->')
    // The parser takes <a href=/x> for text, although HTML and CommonMark allow it without quotes.
    .replace(unquoted, '$1"$2"')
    .replace(bareMark, (_, indent, mark) => `${indent}${mark.startsWith('•') ? '-' : mark} `);
  return { type: 'root', children: toPieces(prepared, pieceLength).flatMap(parsePiece) };
}

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

/** `-[x](y)`, `1.[x](y)` and `• x` are meant as items. */
const bareMark = /^([ \t>]*)([-+]|\d{1,9}[.)]|•[ \t]*)(?=\*\*[^\s*]|!?\[|(?<=•[ \t]*)\S)/gm;

type Piece = { text: string; line: number; definitions: string };

/** Where a text may be cut for its parser, whose time grows with the square of the number of blocks: at headings and paragraphs. Footnotes keep it whole. */
function toPieces(text: string, pieceLength: number): Piece[] {
  if (text.length < 2 * pieceLength || /^[ \t]*\[\^/m.test(text)) {
    return [{ text, line: 0, definitions: '' }];
  }
  const lines = text.split('\n');
  const definitions = new Map<string, string>();
  const pieces: Piece[] = [];
  let start = 0;
  let size = 0;
  let open: RegExp | undefined;
  for (const [index, line] of lines.entries()) {
    if (size > pieceLength && open === undefined && startsBlock(line, lines[index - 1])) {
      pieces.push({ text: lines.slice(start, index).join('\n'), line: start, definitions: '' });
      [start, size] = [index, 0];
    }
    size += line.length + 1;
    const [, label = '', rest = ''] = /^[ \t>]*\[([^\]^][^\]]{0,300})\]:(.*)$/.exec(line) ?? [];
    if (open === undefined && label !== '' && !definitions.has(toKey(label))) {
      const address = rest.trim() === '' ? (lines[index + 1]?.trim() ?? '') : rest;
      definitions.set(toKey(label), `[${label}]: ${address}`);
    }
    open = nextOpen(open, line);
  }
  pieces.push({ text: lines.slice(start).join('\n'), line: start, definitions: '' });
  return pieces.map((piece) => ({ ...piece, definitions: usedIn(piece.text, definitions) }));
}

/** A heading, or text at the very left below an empty line: neither goes on with what stands above. */
function startsBlock(line: string, before = ''): boolean {
  return /^#{1,6} /.test(line) || (before.trim() === '' && /^(?:\[|\*\*\S|\p{L})/u.test(line));
}

function toKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

function usedIn(text: string, definitions: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  if (definitions.size > 0) {
    for (const [, label = ''] of text.matchAll(/\[([^\][]{1,300})\]/g)) {
      const definition = definitions.get(toKey(label));
      if (definition) used.add(definition);
    }
  }
  return [...used].join('\n');
}

/** What ends the code or comment that a line is in, or that it opens. */
function nextOpen(open: RegExp | undefined, line: string): RegExp | undefined {
  if (open) return open.test(line) ? undefined : open;
  // A block of HTML goes on to the next empty line.
  const html = /^ {0,3}<(?!!--|(?:pre|script|style|textarea)\b)/i.test(line) ? /^\s*$/ : undefined;
  const fence = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^[ \\t>]*${fence}`);
  if (/<!--(?!.*-->)/.test(line)) return /-->/;
  const isRaw = /<(?:pre|script|style|textarea)\b(?!.*<\/)/i.test(line);
  return isRaw ? /<\/(?:pre|script|style|textarea)/i : html;
}

/** The first line of a paragraph that is so long, or has so many runs of backticks, that the parser takes long for it. */
function findTooLong(text: string): number | undefined {
  let [start, size, runs] = [0, 0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    const isNew = /^\s*(?:$|[-*+|#>]|\d+[.)])/.test(line);
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
