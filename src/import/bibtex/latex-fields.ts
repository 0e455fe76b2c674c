import { type Creator, parse } from '@retorquere/bibtex-parser';
import type { PersonName } from '../../catalogue/person-name.ts';
import { cleanLine } from '../../text/clean-text.ts';

/** An entry of BibTeX with its values as plain text. */
export type BibtexFields = {
  names: PersonName[];
  /** The last author is “others”. */
  more: boolean;
  /** By lower-case name; lists are joined by `; `. */
  values: Record<string, string>;
};

/** Read the fields of one entry; `strings` are the texts of the file's @string. A sentence says why it can't be read. */
export function readBibtexFields(text: string, strings: string): BibtexFields | string {
  // The parser takes quadratic time, and its stack is as deep as the braces.
  if (text.length > longestEntry)
    return `Shorten the entry: it has ${text.length} characters, and more than ${longestEntry} are not read.`;
  if (depthOf(text) > mostBraces)
    return `Take braces away: they nest more than ${mostBraces} levels deep here.`;
  const [parsed, again] = [text, text.replace(/(?<!\\)\$/g, '\\$')].map((it) =>
    attempt(it, strings),
  );
  // A lone $ is money, not mathematics.
  const best = typeof parsed === 'string' || parsed?.values.title === undefined ? again : parsed;
  return (typeof best === 'string' ? parsed : best) ?? 'It can not be read as BibTeX.';
}

const longestEntry = 50_000;
const mostBraces = 50;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function attempt(text: string, strings: string): BibtexFields | string {
  try {
    // What marks up text comes out as HTML: signs of the text itself go another way round.
    const safe = `${strings}\n${hide(text)}`;
    const { entries, errors } = parse(safe, {
      sentenceCase: false,
      english: false,
      unsupported: (_node, tex) => tex,
    });
    const [entry] = entries;
    const [fault] = errors;
    if (!entry || Object.keys(entry.fields).length === 0) {
      return `It can not be read as BibTeX: ${toReason(fault?.error ?? 'it has no fields')}.`;
    }
    const { author = [], ...fields } = entry.fields;
    const names = author.map(toName);
    return {
      names: names.filter((name) => !isOthers(name)),
      more: names.some(isOthers),
      values: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, toPlain(value)]),
      ),
    };
  } catch (error) {
    return `It can not be read as BibTeX: ${toReason((error as Error).message)}.`;
  }
}

const [less, greater] = ['\ue000', '\ue001'];

function hide(text: string): string {
  return text
    .replace(/\\textless(?![A-Za-z])|</g, less)
    .replace(/\\textgreater(?![A-Za-z])|>/g, greater);
}

function show(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(less, '<')
    .replaceAll(greater, '>');
}

function toPlain(value: unknown): string {
  if (Array.isArray(value)) return value.map(toPlain).join('; ');
  if (typeof value !== 'string') return toNameText(value as Creator);
  // The parser gives \\'e as two characters.
  return cleanLine(show(value).normalize('NFC'));
}

function toNameText(creator: Creator): string {
  const { family, given } = toName(creator);
  return [given, family].filter(Boolean).join(' ');
}

function toName({ name, prefix, lastName, firstName = '', suffix = '' }: Creator): PersonName {
  const family = name ?? [prefix, lastName].filter(Boolean).join(' ');
  return {
    family: toPlain(family),
    given: toPlain(firstName),
    suffix: toPlain(suffix),
  };
}

function isOthers({ family, given }: PersonName): boolean {
  return family === 'others' && given === '';
}

/** The parser's own words, without its line, which counts from another start. */
function toReason(message: string): string {
  return cleanLine(show(message).replace(/ at line \d+, column \d+.*$/s, ''))
    .slice(0, 120)
    .toWellFormed();
}
