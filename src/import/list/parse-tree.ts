import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A text that nests too deep to be read; `line` is the first one that does. */
export class NestsTooDeep extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`It nests more than ${mostLevels} levels deep.`);
    this.line = line;
  }
}

/** The most levels of lists and quotes in each other. */
const mostLevels = 100;

/** Parse Markdown as GitHub reads it, with the lines of the text. Throws `NestsTooDeep` where it has more than 100 levels. */
export function parseTree(text: string): Root {
  // The parser takes quadratic time for deep nesting, which no list needs.
  const line = findTooDeep(text);
  if (line !== undefined) throw new NestsTooDeep(line);
  return processor.parse(
    text
      .replace(/^\uFEFF/, '')
      // Front matter is no part of the list; as a comment it keeps its lines and its addresses.
      .replace(frontMatter, '<!--$1-->')
      // The parser takes <a href=/x> for text, although HTML and CommonMark allow it without quotes.
      .replace(unquoted, '$1"$2"')
      .replace(bareMark, (_, indent, mark) => `${indent}${mark.startsWith('•') ? '-' : mark} `),
  );
}

const processor = unified().use(remarkParse).use(remarkGfm);

const frontMatter = /^---[ \t]*(\r?\n[\w-]+:[\s\S]*?\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

const unquoted = /(<(?:a|img)\s[^<>"']*?(?:href|src)=)([^\s"'<>`]+)(?=[\s>])/gi;

/** `-[x](y)`, `1.[x](y)` and `• x` are meant as items. */
const bareMark = /^([ \t>]*)([-+]|\d{1,9}[.)]|•[ \t]*)(?=\*\*[^\s*]|!?\[|(?<=•[ \t]*)\S)/gm;

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
