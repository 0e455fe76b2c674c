import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { FieldPath, Position, Problem } from '../checks/problem.ts';
import { controlCharacter } from '../checks/text-fault.ts';

/** Read any YAML, with the place of every fault and every field; `offset` lines stand before it. */
export function readYaml(
  file: string,
  yaml: string,
  offset: number,
): { data: unknown; problems: Problem[]; locate: (path: FieldPath) => Position } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const place = (index: number): Position => {
    const { line, col } = lines.linePos(index);
    return { line: line + offset, column: col };
  };
  const locate = (path: FieldPath) => place(offsetOf(document, path));
  const toProblem = (index: number, message: string): Problem => ({
    file,
    at: place(index),
    code: 'yaml',
    message,
  });
  const faults = firstFaults([...document.errors, ...document.warnings]).map((error) =>
    toProblem(error.pos[0], `${advice[error.code] ?? 'Mend the YAML here'} (${error.message})`),
  );
  if (faults.length > 0) return { data: undefined, problems: faults, locate };
  try {
    const unwanted = unwantedNodes(document).map(([index, message]) => toProblem(index, message));
    if (unwanted.length > 0) return { data: undefined, problems: unwanted, locate };
    return { data: document.toJS(), problems: [], locate };
  } catch (error) {
    // What can be parsed may still be nested too deeply to be walked.
    if (!(error instanceof RangeError)) throw error;
    const problem = toProblem(0, `${advice.RESOURCE_EXHAUSTION}`);
    return { data: undefined, problems: [problem], locate };
  }
}

/** The first fault of each place: one bracket that is not closed gives one for each around it. Where the nesting is too deep to be read, all others follow from it. */
function firstFaults(errors: readonly YAMLError[]): YAMLError[] {
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [exhausted];
  const places = new Set<number>();
  return errors.filter(({ pos: [index] }) => !places.has(index) && places.add(index));
}

const advice: Record<string, string> = {
  DUPLICATE_KEY: 'Write each field once',
  BAD_INDENT: 'Align this line with its neighbours, and close its brackets',
  TAB_AS_INDENT: 'Indent with spaces, not tabs',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes: a colon followed by a space starts a new field',
  MULTILINE_IMPLICIT_KEY: 'Write a field as “name: value” on one line',
  MISSING_CHAR: 'Close the quote or bracket, or write a field as “name: value”',
  MULTIPLE_DOCS: 'Remove the line of dots or hyphens here',
  BAD_ALIAS: 'Put the value in quotes: it may not start with *',
  BAD_SCALAR_START: 'Put the value in quotes',
  UNEXPECTED_TOKEN: 'Put the value in quotes',
  TAG_RESOLVE_FAILED: 'Put the value in quotes: it may not start with !',
  RESOURCE_EXHAUSTION: 'Nest lists and fields less deeply',
};

/** What is YAML but does not belong into the list: the places and what to do about each. */
function unwantedNodes(document: Document.Parsed): [index: number, message: string][] {
  const found: [number, string][] = [];
  visit(document, {
    Alias(_, { range }) {
      const message =
        'Write the value out, in quotes if it starts with *: YAML aliases are not used';
      found.push([range?.[0] ?? 0, message]);
      return visit.BREAK;
    },
    Scalar(_, { value, range }) {
      if (typeof value !== 'string') return;
      if (!controlCharacter.test(value) && value.isWellFormed()) return;
      found.push([range?.[0] ?? 0, 'Remove the escape of a control character or half a character']);
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const inner = path.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(inner.slice(0, -1), true);
    const last = inner[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && keyOf(item.key) === last);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(inner, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? String(key.value) : key;
}
