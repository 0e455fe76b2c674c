/** Why YAML cannot be read: its place and what to do. Lines and columns count from 1; within a part of a file, lines count from 0. */
export type YamlFault = { line: number; column: number; message: string };

/** A value that needs quotes, or whose quotes and brackets are not closed; the nearest such line at or above the error, counted from 0. */
export function valueFault(lines: readonly string[], from: number): YamlFault | undefined {
  for (let line = Math.min(from, lines.length - 1); line >= 0; line--) {
    const [, indent = '', name = '', colon = '', typed = ''] =
      named.exec(lines[line] ?? '') ?? item.exec(lines[line] ?? '') ?? [];
    const value = typed.trimEnd();
    const what = value === '' ? undefined : valueAdvice(value);
    if (!what) continue;
    const column = indent.length + name.length + colon.length + 1;
    const right = `${name}${name ? ': ' : '- '}${what.value}`;
    const shown = right.length <= 120 ? ` Write: ${right}` : '';
    return { line, column, message: `${what.message}${shown}` };
  }
  return undefined;
}

/** A line with a field and its value: the indent with the hyphens of items, the name, the colon, the value. */
export const named = /^(\s*(?:- +)*)(["']?[A-Za-z_][\w-]*["']?)(\s*:\s+)(\S.*)$/;

/** A line with an item that is no field: the indent with the hyphens, nothing twice, the value. */
export const item = /^(\s*(?:- +)+)()()(\S.*)$/;

/** A value in the quotes that change nothing of it. */
export function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** A value that stands in curly quotes, which are no quotes to YAML. */
export const inCurlyQuotes = /^[“”„«‘’‚‹][^“”„«»‘’‚‹›]*[“”»‘’›]$/;

/** The advice for `"A \\LaTeX title"`. */
export const backslash =
  'In double quotes a backslash changes the letter behind it: put the value in single quotes, or write \\\\ for a backslash.';

function valueAdvice(value: string): { message: string; value: string } | undefined {
  const quoted = (message: string, plain = value) => ({ message, value: inQuotes(plain) });
  const [first = ''] = value;
  if (inCurlyQuotes.test(value)) {
    return quoted(
      'Put straight quotation marks around the value, not curly ones.',
      value.slice(1, -1),
    );
  }
  if (first === '"' || first === "'") return quoteAdvice(value, first);
  if (first === '[' || first === '{') return bracketAdvice(value, first);
  if (/^-(?: |$)/.test(value)) {
    return {
      message:
        'Begin a list on the next line, or write it in brackets; a text that starts with a hyphen needs quotes.',
      value: `[${value.slice(1).trim()}]`,
    };
  }
  if (/[@`%]/.test(first) || /^[&*!|>](?!$)(?![-+\d]*$)/.test(value)) {
    return quoted(`Put the value in quotes: it may not start with ${first}.`);
  }
  if (/: |:$/.test(value)) {
    return quoted('Put the value in quotes: a colon followed by a space starts a new field.');
  }
  return undefined;
}

function quoteAdvice(value: string, quote: string) {
  const isWhole = new RegExp(`^${quote}(?:[^${quote}\\\\]|\\\\.|'')*${quote}$`).test(value);
  if (isWhole) return undefined;
  if (!value.slice(1).includes(quote)) {
    const end = /^["“”'’]/.test(value.at(-1) ?? '') ? value.slice(1, -1) : value.slice(1);
    return { message: `Close the quotation mark at the end of the value.`, value: inQuotes(end) };
  }
  const isNested = value.endsWith(quote);
  const message = isNested
    ? 'Quotation marks inside the value end it too early: put the whole in the other sort of them.'
    : 'Put the whole value in quotes: what follows the second quotation mark cannot be read.';
  return { message, value: inQuotes(isNested ? value.slice(1, -1) : value) };
}

function bracketAdvice(value: string, bracket: string) {
  const close = bracket === '[' ? ']' : '}';
  const end = value.lastIndexOf(close);
  if (/\s#/.test(value)) {
    const message = `" #" starts a comment, which cuts the list off: put the item with # in quotes.`;
    const items = value.slice(1, end < 0 ? undefined : end).split(/\s*,\s*/);
    const right = items.map((it) => (it.includes('#') ? inQuotes(it) : it)).join(', ');
    return { message, value: `${bracket}${right}${close}` };
  }
  const count = (sign: string) => value.split(sign).length;
  const items = bracket === '[' ? value.slice(1, -1).split(/\s*,\s*/) : [];
  const [sign] = items.flatMap((it) => /^[@`%&*!]/.exec(it) ?? []);
  if (sign !== undefined && end === value.length - 1) {
    const right = items.map((it) => (/^[@`%&*!]/.test(it) ? inQuotes(it) : it)).join(', ');
    return {
      message: `Put the item in quotes: it may not start with ${sign}.`,
      value: `[${right}]`,
    };
  }
  if (count(bracket) > count(close)) {
    return { message: `Close the bracket at the end of the list.`, value: `${value}${close}` };
  }
  if (end === value.length - 1) return undefined;
  const [, address] = /^\[[^\]]*\]\((https?:\/\/[^\s()]+)\)$/.exec(value) ?? [];
  if (address !== undefined) {
    return { message: 'Write the address alone, not a link of Markdown.', value: address };
  }
  const message = `Put the value in quotes: it may not start with ${bracket}.`;
  return { message, value: inQuotes(value) };
}
