import { type PersonName, parsePersonName } from '../../catalogue/person-name.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { BibtexFields } from './latex-fields.ts';

/**
 * Read the fields of one entry of BibTeX as registries and reference managers write it: what a browser
 * can load. The command reads more of TeX, by `readBibtexFields`; a command this one does not know stays as it is.
 */
export function readPlainBibtex(text: string, strings: string): BibtexFields | string {
  const named = new Map<string, string>();
  for (const [, name = '', value = ''] of strings.matchAll(stringDirective)) {
    named.set(name.toLowerCase(), value);
  }
  const values: Record<string, string> = {};
  let raw = '';
  for (const { name, value } of fieldsOf(text.replace(/^@\s*\p{L}+\s*[{(]/u, ''), named)) {
    if (name === 'author') raw ||= value;
    else values[name] ??= toText(name === 'url' ? value.replace(/[{}]/g, '') : value);
  }
  if (raw === '' && Object.keys(values).length === 0) {
    return 'It can not be read as BibTeX: it has no fields.';
  }
  const written = splitNames(raw);
  const names = written.filter((name) => name.toLowerCase() !== 'others').map(toName);
  return { names, more: names.length < written.length, values };
}

const stringDirective = /@string\s*[{(]\s*([\w-]+)\s*=\s*(?:\{([^{}]*)\}|"[^"]*")/gi;
const fieldStart = /(?:^|,)\s*([\w-]+)\s*=\s*/g;

/** Each field with its value, outer braces and quotes taken off; parts that # joins are one value. */
function fieldsOf(
  text: string,
  named: ReadonlyMap<string, string>,
): { name: string; value: string }[] {
  const fields: { name: string; value: string }[] = [];
  fieldStart.lastIndex = 0;
  for (let found = fieldStart.exec(text); found; found = fieldStart.exec(text)) {
    let at = fieldStart.lastIndex;
    let value = '';
    for (;;) {
      const part = readPart(text, at, named);
      value += part.value;
      at = part.end;
      const joined = /^\s*#\s*/.exec(text.slice(at, at + 40));
      if (!joined) break;
      at += joined[0].length;
    }
    fields.push({ name: (found[1] ?? '').toLowerCase(), value });
    fieldStart.lastIndex = at;
  }
  return fields;
}

function readPart(
  text: string,
  at: number,
  named: ReadonlyMap<string, string>,
): { value: string; end: number } {
  const open = text[at];
  if (open !== '{' && open !== '"') {
    const [bare = ''] = /^[^\s,#{}"]*/.exec(text.slice(at, at + 200)) ?? [];
    return { value: named.get(bare.toLowerCase()) ?? bare, end: at + bare.length };
  }
  let depth = 0;
  for (let end = at + 1; end < text.length; end++) {
    const sign = text[end];
    if (depth === 0 && sign === (open === '{' ? '}' : '"')) {
      return { value: text.slice(at + 1, end), end: end + 1 };
    }
    if (sign === '\\') end++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return { value: text.slice(at + 1), end: text.length };
}

/** Names are joined by “and”, but not inside braces. */
function splitNames(text: string): string[] {
  const names = [''];
  let depth = 0;
  for (const part of text.split(/(\s+and\s+|[{}])/)) {
    if (part === '{') depth++;
    else if (part === '}') depth--;
    if (depth === 0 && /^\s+and\s+$/.test(part)) names.push('');
    else names[names.length - 1] += part;
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function toName(text: string): PersonName {
  // What stands in braces as a whole is an organization, or a name that may not be parted.
  if (/^\{[^{}]*\}$/.test(text)) return { family: toText(text), given: '', suffix: '' };
  const parts = toText(text).split(/\s*,\s*/);
  const [family = '', second = '', third] = parts;
  if (parts.length === 1) return parsePersonName(family);
  return third === undefined
    ? { family, given: second, suffix: '' }
    : { family, given: third, suffix: second };
}

/** A value as plain text: accents as letters, marks and braces dropped. */
function toText(value: string): string {
  return cleanLine(
    value
      .replace(accent, (_, sign: string, braced: string, bare: string) => {
        const letter = (braced ?? bare).replace(/\\([ij])/, '$1');
        return (letter + (accents[sign] ?? '')).normalize('NFC');
      })
      .replace(
        /\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])(?:\{\}|\s)?/g,
        (_, name) => letters[name] ?? '',
      )
      .replace(/\\(?:emph|text\w*|url|mathrm|mathbf|it|bf|em|rm|sc|tt)(?![A-Za-z])\s*/g, '')
      .replace(/\\([%&$#_{}])/g, (_, sign) =>
        sign === '{' || sign === '}' ? '' : sign === '$' ? '\ue000' : sign,
      )
      .replace(/[{}$]|\\[-/]/g, '')
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/``|''/g, '"')
      .replace(/~/g, ' ')
      .replaceAll('\ue000', '$')
      .normalize('NFC'),
  );
}

const accent = /\{?\\(["'`^~=.]|[uvHcrkdb](?![A-Za-z]))\s*(?:\{(\\?[A-Za-z])\}|(\\?[A-Za-z]))\}?/g;

const accents: Record<string, string> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303' },
  ...{ '=': '\u0304', '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327' },
  ...{ r: '\u030a', k: '\u0328', d: '\u0323', b: '\u0331' },
};

const letters: Record<string, string> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø' },
  ...{ l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ' },
};
