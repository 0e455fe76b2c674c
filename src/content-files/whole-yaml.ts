import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { FieldPath, Position, Problem, ProblemCode } from '../checks/problem.ts';
import { controlCharacter } from '../checks/prose/text-fault.ts';
import { findYamlFaults, tooDeep } from './yaml-faults.ts';
import { backslash, inCurlyQuotes, inQuotes } from './yaml-value-faults.ts';

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
  const toProblem = ({ index, message, code = 'yaml' }: Unwanted): Problem => ({
    ...{ file, at: place(index), code, message },
  });
  const errors = [...document.errors, ...document.warnings];
  const spaces = oddSpaces(yaml).map(toProblem);
  if (errors.length > 0 || spaces.length > 0) {
    const faults = spaces.length > 0 ? [] : findYamlFaults(yaml, errors);
    const problems = faults.map(({ line, column, message }): Problem => {
      return { file, at: { line: line + offset, column }, code: 'yaml', message };
    });
    return { data: undefined, problems: [...spaces, ...problems], locate };
  }
  try {
    const unwanted = unwantedNodes(document, yaml).map(toProblem);
    if (unwanted.length > 0) return { data: undefined, problems: unwanted, locate };
    return { data: document.toJS(), problems: [], locate };
  } catch (error) {
    // What can be parsed may still be nested too deeply to be walked.
    if (!(error instanceof RangeError)) throw error;
    return { data: undefined, problems: [toProblem({ index: 0, message: tooDeep })], locate };
  }
}

/** What is YAML but does not belong into the list. */
type Unwanted = { index: number; message: string; code?: ProblemCode };

/** Spaces that YAML takes for letters where a person means a space: before a line's text, and behind a field's colon. */
function oddSpaces(yaml: string): Unwanted[] {
  const found = yaml.matchAll(
    /^(?:[ -]*|[ -]*\w+: *)([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/gm,
  );
  return Array.from(found, (match) => {
    const name = match[1] === '\u00a0' ? 'no-break space' : 'odd space';
    const message = `Replace the ${name} here by an ordinary space: YAML takes it for a letter.`;
    return { index: match.index + match[0].length - 1, message };
  });
}

function unwantedNodes(document: Document.Parsed, yaml: string): Unwanted[] {
  const found: Unwanted[] = [];
  const anchors: Unwanted[] = [];
  let hasAlias = false;
  visit(document, {
    Alias(_, { range }) {
      hasAlias = true;
      const message =
        'Write the value out, in quotes if it starts with *: YAML aliases are not used.';
      found.push({ index: range?.[0] ?? 0, message });
      return visit.BREAK;
    },
    Collection: (_, node) => noteAnchor(node),
    Pair(_, { key, value }) {
      if (!isNode(key) || (value !== null && !(isScalar(value) && value.value === null))) return;
      const end = key.range?.[1] ?? 0;
      const [, gap = '', text = ''] = /^(\s*:[ \t]+)(#[^\s#].*)/.exec(yaml.slice(end)) ?? [];
      if (text === '') return;
      const message = `Put the value in quotes: # starts a comment, so that the field is empty. Write: ${keyOf(key)}: ${inQuotes(text)}`;
      found.push({ index: end + gap.length, message, code: 'needs-quotes' });
    },
    Scalar(_, node) {
      const { value } = node;
      noteAnchor(node);
      if (typeof value !== 'string') return;
      const index = node.range?.[0] ?? 0;
      const quotes = node.type === 'PLAIN' ? quotesNeeded(node, value, yaml) : undefined;
      if (quotes) found.push({ index, message: quotes, code: 'needs-quotes' });
      const written = yaml.slice(...(node.range ?? [0, 0]));
      const isChanged = written.startsWith('"') && /(?<!\\)(?:\\\\)*\\[LPN_]/.test(written);
      if (!isChanged && !controlCharacter.test(value) && value.isWellFormed()) return;
      const message = /\\[LPN_bfaev0]/.test(written)
        ? backslash
        : 'Remove the escape of a control character or half a character.';
      found.push({ index, message });
    },
  });
  return hasAlias ? found : [...anchors, ...found];

  function noteAnchor({ anchor, range }: Node & { anchor?: string }) {
    if (anchor === undefined) return;
    const index = Math.max(0, yaml.lastIndexOf(`&${anchor}`, range?.[0] ?? 0));
    anchors.push({ index, message: 'Put the value in quotes: it may not start with &.' });
  }
}

/** What a value without quotes lost, or has too much: a comment that cuts it, curly quotes around it. */
function quotesNeeded({ range }: Node, value: string, yaml: string): string | undefined {
  if (inCurlyQuotes.test(value)) {
    return `Put straight quotation marks around the value, not curly ones, or none at all. Write: ${inQuotes(value.slice(1, -1))}`;
  }
  const [cut] = /^[ \t]+#.*/.exec(yaml.slice(range?.[1] ?? 0)) ?? [];
  // Behind a whole date nobody expects more of the value.
  if (cut === undefined || /^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const whole = inQuotes(`${value}${cut.trimEnd()}`);
  return `Put the value in quotes: " #" starts a comment, so that only ${inQuotes(value)} is read. Write: ${whole} – or, if it is a comment, move it to a line of its own.`;
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
