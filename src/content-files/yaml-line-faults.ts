import { item, named, type YamlFault } from './yaml-value-faults.ts';

/** A tab before the text of a line, counted from 0: YAML takes spaces alone. */
export function indentFault(lines: readonly string[]): YamlFault | undefined {
  const tabbed = lines.filter((line) => /^ *\t/.test(line));
  const at = lines.indexOf(tabbed[0] ?? '');
  if (at < 0 || tabbed.length === 0) return undefined;
  const others = tabbed.length > 1 ? ` (in ${tabbed.length} lines from here on)` : '';
  const column = (lines[at]?.indexOf('\t') ?? 0) + 1;
  return { line: at, column, message: `Replace the tab before the text by spaces${others}.` };
}

/** A line, counted from 0, that is indented otherwise than those around it, or that is no field. */
export function orderFault(lines: readonly string[], from: number): YamlFault | undefined {
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
  const fault = noField(line, from);
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

/** A line that has no colon with a space behind it; `before` counts the lines above it. */
export function noField(line: string, before: number): YamlFault | undefined {
  const [, indent = '', name = '', sign, value = ''] =
    /^(\s*(?:- +)?)([A-Za-z_]\w*)\s*(:(?=[^\s:])|=)\s*(\S.*)$/.exec(line.trimEnd()) ?? [];
  const at = { line: before + 1, column: indentOf(line) + 1 };
  if (name && !value.startsWith('//')) {
    const what = sign === '=' ? 'a colon, not an equals sign,' : 'a space';
    const where = sign === '=' ? 'between name and value' : 'behind the colon';
    return { ...at, message: `Write ${what} ${where}: ${indent.trim()}${name}: ${value}` };
  }
  if (line.trim() === '' || /^\s*(?:- |[\w"'-]+:(?: |$))/.test(line)) return undefined;
  const message = lineAdvice(line.trim());
  return { ...at, message };
}

/** The advice for `---` or `...` between fields, which begin another document. */
export const otherDocument = 'Remove the line of dots or hyphens here.';

/** What to do about a line that is neither a field nor an item of a list. */
function lineAdvice(text: string): string {
  if (/^(?:---|\.{3})$/.test(text)) return otherDocument;
  if (/^(?:={7}|\|{7})/.test(text)) {
    return 'This line is left over from a merge: remove it, and leave one version of what stands around it.';
  }
  const [, name, value] = /^([A-Za-z_]\w*)\s*[：﹕︰]\s*(.*)$/.exec(text) ?? [];
  if (name !== undefined) return `Write an ordinary colon behind the name: ${name}: ${value}`;
  const [, entry] = /^[*+•–—]\s+(\S.*)$/.exec(text) ?? [];
  if (entry !== undefined) return `Begin an item of a list with a hyphen: - ${entry}`;
  return `${excerpt(text)} is no field: write it as “name: value”, add it to the value above, or move it into the note below the second line of hyphens.`;
}

/** The beginning of a text, in quotes, to name a line by. */
export function excerpt(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
