import { type Document, isMap, parseDocument, type YAMLError } from 'yaml';

/** Why YAML cannot be read: its place, from 1, and what to do. */
type YamlFault = { line: number; column: number; message: string };

/**
 * The faults of YAML that cannot be read, one for each part (a field with the lines below it) that is wrong
 * by itself: what only follows from a fault further up is none. `errors` are those of the whole.
 */
export function findYamlFaults(yaml: string, errors: readonly YAMLError[]): YamlFault[] {
  const exhausted = errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [{ line: 1, column: 1, message: tooDeep }];
  const lines = yaml.split('\n');
  const parts = toParts(lines);
  const isOfFields = parts.some(({ lines: [first = ''] }) => fieldLine.test(first));
  const found = parts.flatMap((part) => faultOfPart(part, isOfFields) ?? []);
  const all = [...found, ...repeatedFields(parts)].toSorted((a, b) => a.line - b.line);
  if (all.length > 0) return all;
  const stray = strayField(parts);
  if (stray) return [stray];
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return first ? [faultOf({ start: 0, lines }, first)] : [];
}

/** The advice for text that is nested too deeply to be walked. */
export const tooDeep = 'Nest lists and fields less deeply.';

/** The advice for `"A \\LaTeX title"`. */
export const backslash =
  'In double quotes a backslash changes the letter behind it: put the value in single quotes, or write \\\\ for a backslash.';

/** A value in the quotes that change nothing of it. */
export function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** A value that stands in curly quotes, which are no quotes to YAML. */
export const inCurlyQuotes = /^[“”„«‘’‚‹][^“”„«»‘’‚‹›]*[“”»‘’›]$/;

/** Lines of the file that belong together; `start` counts those before them. */
type Part = { start: number; lines: string[] };

const fieldLine = /^["']?[A-Za-z_]\w*["']?\s*:(?:\s|$)/;

/** A part begins at each line that is not indented; where the file is a list, at each item. */
function toParts(lines: readonly string[]): Part[] {
  const isList = lines.find((line) => /^[^\s#]/.test(line))?.startsWith('- ');
  const parts: Part[] = [];
  for (const [start, line] of lines.entries()) {
    const last = parts.at(-1);
    const goesOn = /^(?:\s|#|$|[\]})]|-\s)/.test(line) && !(isList && /^-\s/.test(line));
    if (last && goesOn) last.lines.push(line);
    else if (/^[^#]/.test(line)) parts.push({ start, lines: [line] });
  }
  return parts;
}

function faultOfPart(part: Part, isOfFields: boolean): YamlFault | undefined {
  const document = parseDocument(part.lines.join('\n'), { prettyErrors: false, logLevel: 'error' });
  const [first] = [...document.errors, ...document.warnings].toSorted(
    (a, b) => a.pos[0] - b.pos[0],
  );
  if (first) return faultOf(part, first);
  return isOfFields && isText(document) ? noField(part) : undefined;
}

function isText({ contents }: Document.Parsed): boolean {
  return contents !== null && !isMap(contents);
}

/** A field at the left edge of a file that is a list, where an item should begin. */
function strayField(parts: readonly Part[]): YamlFault | undefined {
  if (!parts[0]?.lines[0]?.startsWith('- ')) return undefined;
  const stray = parts.find(({ lines: [first = ''] }) => fieldLine.test(first));
  if (!stray) return undefined;
  const message = `This file is a list: begin each item with a hyphen, as in “- id: …”, and indent its other fields by two spaces. ${excerpt(stray.lines[0]?.trim() ?? '')} begins none.`;
  return { line: stray.start + 1, column: 1, message };
}

/** A field that stands twice: the second is named, with the line of the first. */
function repeatedFields(parts: readonly Part[]): YamlFault[] {
  const firsts = new Map<string, string>();
  return parts.flatMap(({ start, lines: [line = ''] }, index) => {
    const name = /^["']?([A-Za-z_]\w*)["']?\s*:(?:\s|$)/.exec(line)?.[1];
    if (name === undefined) return [];
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, line.trim());
      return [];
    }
    const owner = parts.slice(0, index).findLast(isBare)?.lines[0]?.trim().slice(0, -1);
    if (owner) {
      const message = `The field "${name}" stands twice. If this one belongs to "${owner}", write the lines below that as “  - name: value”, and further ones with four spaces.`;
      return [{ line: start + 1, column: 1, message }];
    }
    const message = `The field "${name}" stands twice, here and further up as ${excerpt(first)}: keep one of the two.`;
    return [{ line: start + 1, column: 1, message }];
  });
}

/** A field with nothing behind or below it. */
function isBare({ lines: [first = '', ...below] }: Part): boolean {
  return /^\w+:\s*$/.test(first) && below.every((line) => line.trim() === '');
}

/** The fault that an error of the parser stands for, recognised by the line at which a person made it. */
function faultOf({ start, lines }: Part, { pos: [index], code }: YAMLError): YamlFault {
  const before = lines.join('\n').slice(0, index).split('\n');
  const line = before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const found = indentFault(lines) ?? valueFault(lines, line) ?? orderFault(lines, line);
  if (found) return { ...found, line: start + found.line + 1 };
  return { line: start + line + 1, column, message: advice[code] ?? advice.other ?? '' };
}

/** The parser's own codes, for what no line of the text explains: https://eemeli.org/yaml/#errors */
const advice: Record<string, string> = {
  DUPLICATE_KEY: 'Write each field once: this one stands twice.',
  BAD_INDENT: 'Indent this line like its neighbours, and close its brackets.',
  MULTIPLE_DOCS: 'Remove the line of dots or hyphens here.',
  BAD_DQ_ESCAPE: backslash,
  BAD_ALIAS: 'Put the value in quotes: it may not start with *.',
  TAG_RESOLVE_FAILED: 'Put the value in quotes: it may not start with !.',
  other:
    'This cannot be read: write each field as “name: value” on a line of its own, and put a value with signs such as : # [ or " in quotes.',
};

/** A tab before the text of a line: YAML takes spaces alone. */
function indentFault(lines: readonly string[]): YamlFault | undefined {
  const tabbed = lines.filter((line) => /^ *\t/.test(line));
  const at = lines.indexOf(tabbed[0] ?? '');
  if (at < 0 || tabbed.length === 0) return undefined;
  const others = tabbed.length > 1 ? ` (in ${tabbed.length} lines from here on)` : '';
  const column = (lines[at]?.indexOf('\t') ?? 0) + 1;
  return { line: at, column, message: `Replace the tab before the text by spaces${others}.` };
}

const named = /^(\s*(?:- +)*)(["']?[A-Za-z_][\w-]*["']?)(\s*:\s+)(\S.*)$/;
const item = /^(\s*(?:- +)+)()()(\S.*)$/;

/** A value that needs quotes, or whose quotes and brackets are not closed; the nearest such line at or above the error. */
function valueFault(lines: readonly string[], from: number): YamlFault | undefined {
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

/** A line that is indented otherwise than those around it, or that is no field. */
function orderFault(lines: readonly string[], from: number): YamlFault | undefined {
  const next = lines[from + 1];
  const above = named.exec(lines[from] ?? '');
  const column = columnAbove(lines, from);
  if (above && column === columnOf(next ?? '') && column !== columnOf(lines[from] ?? '')) {
    return misplaced(lines[from] ?? '', from, column);
  }
  // The value above ends here, and the parser blames it for the field that is indented below.
  if (above && next && indentOf(next) > indentOf(lines[from] ?? '') && named.test(next)) {
    return misplaced(next, from + 1, (above[1] ?? '').length);
  }
  const line = lines[from] ?? '';
  const field = named.exec(lines[0] ?? '');
  if (from > 0 && field && /^\s*- /.test(line)) {
    const message = `${excerpt(line.trim())} is an item of a list, but the field "${field[2]}" has a value already: write that as an item, too, or remove this line.`;
    return { line: from, column: indentOf(line) + 1, message };
  }
  if (from > 0 && (named.test(line) || item.test(line)) && column !== indentOf(line)) {
    return misplaced(line, from, column);
  }
  const fault = noField({ start: from, lines: [line] });
  return fault && { ...fault, line: from };
}

/** Where the field or, for an item, the item above a line begins, in spaces. */
function columnAbove(lines: readonly string[], from: number): number {
  const above = lines.slice(0, from);
  const isItem = /^\s*- /.test(lines[from] ?? '');
  const itemAbove = isItem ? above.findLast((it) => /^\s*- /.test(it)) : undefined;
  if (itemAbove !== undefined) return indentOf(itemAbove);
  return columnOf(above.findLast((it) => named.test(it)) ?? '') ?? 0;
}

/** Where the name of a field begins, in spaces, behind the hyphen of an item. */
function columnOf(line: string): number | undefined {
  return named.exec(line)?.[1]?.length;
}

function misplaced(text: string, line: number, spaces: number): YamlFault {
  const where = spaces === 0 ? 'at the left edge' : `with ${spaces} spaces before it`;
  const message = `This line is indented otherwise than its neighbours: write ${excerpt(text.trim())} ${where}.`;
  return { line, column: indentOf(text) + 1, message };
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/** A line that has no colon with a space behind it. */
function noField({ start, lines: [line = ''] }: Part): YamlFault | undefined {
  const [, indent = '', name = '', sign, value = ''] =
    /^(\s*(?:- +)?)([A-Za-z_]\w*)\s*(:(?=[^\s:])|=)\s*(\S.*)$/.exec(line.trimEnd()) ?? [];
  const at = { line: start + 1, column: indentOf(line) + 1 };
  if (name && !value.startsWith('//')) {
    const what = sign === '=' ? 'a colon, not an equals sign,' : 'a space';
    const where = sign === '=' ? 'between name and value' : 'behind the colon';
    return { ...at, message: `Write ${what} ${where}: ${indent.trim()}${name}: ${value}` };
  }
  if (line.trim() === '' || /^\s*(?:- |[\w"'-]+:(?: |$))/.test(line)) return undefined;
  const message = lineAdvice(line.trim());
  return { ...at, message };
}

/** What to do about a line that is neither a field nor an item of a list. */
function lineAdvice(text: string): string {
  if (/^(?:---|\.{3})$/.test(text)) return advice.MULTIPLE_DOCS ?? '';
  if (/^(?:={7}|\|{7})/.test(text)) {
    return 'This line is left over from a merge: remove it, and leave one version of what stands around it.';
  }
  const [, name, value] = /^([A-Za-z_]\w*)\s*[：﹕︰]\s*(.*)$/.exec(text) ?? [];
  if (name !== undefined) return `Write an ordinary colon behind the name: ${name}: ${value}`;
  const [, entry] = /^[*+•–—]\s+(\S.*)$/.exec(text) ?? [];
  if (entry !== undefined) return `Begin an item of a list with a hyphen: - ${entry}`;
  return `${excerpt(text)} is no field: write it as “name: value”, add it to the value above, or move it into the note below the second line of hyphens.`;
}

function excerpt(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
