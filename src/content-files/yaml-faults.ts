import { type Document, isMap, parseDocument, type YAMLError } from 'yaml';
import { excerpt, indentFault, noField, orderFault, otherDocument } from './yaml-line-faults.ts';
import { backslash, valueFault, type YamlFault } from './yaml-value-faults.ts';

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
  return isOfFields && isText(document) ? noField(part.lines[0] ?? '', part.start) : undefined;
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
  MULTIPLE_DOCS: otherDocument,
  BAD_DQ_ESCAPE: backslash,
  BAD_ALIAS: 'Put the value in quotes: it may not start with *.',
  TAG_RESOLVE_FAILED: 'Put the value in quotes: it may not start with !.',
  other:
    'This cannot be read: write each field as “name: value” on a line of its own, and put a value with signs such as : # [ or " in quotes.',
};
