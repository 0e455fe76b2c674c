import { definition } from './pieces.ts';

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

/** Refuse a text that would take the parser longer than about ten seconds. Throws `TooMuchToRead`. */
export function refuseTooMuch(text: string): void {
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
      `A paragraph of more than ${longestParagraph.toLocaleString('en')} characters, or with thousands of backticks, stars, underscores or signs behind an open bracket, starts here or above.`,
      'Make items of it.',
      long,
    );
  }
}

/** The first line of a paragraph that is so long, or has so many signs, that the parser takes long for it. */
function findTooLong(text: string): number | undefined {
  let paragraph = newParagraph(0);
  let isDefined = false;
  /** What all paragraphs before this one strain the parser. */
  let before = 0;
  for (const [index, line] of text.split('\n').entries()) {
    // A definition stands by itself, but for those within a paragraph.
    isDefined = (paragraph.size === 0 || isDefined) && definition.test(line);
    const isNew = isDefined || /^\s*(?:$|[-*+|#>]|\d+[.)])/.test(line);
    // HTML is not looked through for Markdown.
    const isHtml = paragraph.size === 0 && /^\s*</.test(line);
    if (isNew || isHtml) {
      before += strainOf(paragraph);
      paragraph = newParagraph(index);
    }
    if (isHtml) continue;
    addLine(paragraph, line);
    const isLong = paragraph.size > longestParagraph;
    if (isLong || before + strainOf(paragraph) > mostStrain) return paragraph.start + 1;
  }
  return undefined;
}

/** In characters. */
const longestParagraph = 200_000;

/** What is counted of a paragraph: its characters, its runs of signs, and the characters since a bracket was opened. */
type Paragraph = {
  start: number;
  size: number;
  backticks: number;
  marks: number;
  open: number;
  longestOpen: number;
  depth: number;
};

function newParagraph(start: number): Paragraph {
  return { start, size: 0, backticks: 0, marks: 0, open: 0, longestOpen: 0, depth: 0 };
}

function addLine(paragraph: Paragraph, line: string): void {
  for (const { 0: signs, index } of line.matchAll(/\\.|`+|[*_~]+|[[\]]/g)) {
    if (signs.startsWith('`')) paragraph.backticks += 1;
    else if (/^[*_~]/.test(signs)) paragraph.marks += 1;
    else if (signs === '[' && paragraph.depth++ === 0) paragraph.open = paragraph.size + index;
    else if (signs === ']' && paragraph.depth > 0 && --paragraph.depth === 0)
      endOpen(paragraph, index);
  }
  if (paragraph.depth > 0) endOpen(paragraph, line.length);
  paragraph.size += line.length;
}

function endOpen(paragraph: Paragraph, index: number): void {
  const length = paragraph.size + index - paragraph.open;
  paragraph.longestOpen = Math.max(paragraph.longestOpen, length);
}

/** How long the parser takes for a paragraph, of which that long time grows with a square: 1 for about ten seconds. */
function strainOf({ size, backticks, marks, longestOpen }: Paragraph): number {
  const square = (count: number) => (count > 1000 ? count ** 2 : 0);
  return (backticks * size) / 3e8 + square(marks) / 3e8 + square(longestOpen) / 1.5e9;
}

const mostStrain = 1;

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
