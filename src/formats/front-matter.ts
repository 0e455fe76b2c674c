import type { FieldPath, Position, Problem } from '../checks/problem.ts';
import { lineInPlainYaml, parsePlainYaml } from './plain-yaml.ts';
import { readYaml } from './whole-yaml.ts';

/** A text file taken apart: its YAML as data, its body, and a way from a field to its place. */
export type ParsedYaml = {
  data: unknown;
  body: string;
  /** Lines before the body. */
  bodyLine: number;
  problems: Problem[];
  /** The place of a field, or of the nearest field around it that exists. */
  locate: (path: FieldPath) => Position;
};

const fence = /^---[ \t]*\n/;
const closing = /(?:^|\n)---[ \t]*(?:\n|$)/;

/** Parse a Markdown file with YAML front matter between two lines of `---`; a file without it is all body. */
export function parseFrontMatter(file: string, source: string): ParsedYaml {
  const text = normaliseText(source);
  const start = fence.exec(text);
  const rest = start ? text.slice(start[0].length) : '';
  const end = start ? closing.exec(rest) : null;
  if (!start || !end) {
    const message = start
      ? 'Close the front matter with a line of three hyphens: ---'
      : 'Start the file with its front matter, between two lines of three hyphens: ---';
    const problem: Problem = { file, at: origin, code: 'no-front-matter', message };
    return { data: undefined, body: text, bodyLine: 0, problems: [problem], locate: () => origin };
  }
  const yaml = rest.slice(0, end[0].startsWith('\n') ? end.index + 1 : 0);
  const body = rest.slice(end.index + end[0].length);
  const bodyLine = countBreaks(text) - countBreaks(body);
  return { ...parseYaml(file, yaml, 1), body, bodyLine };
}

/** Parse a file that is YAML as a whole; `offset` lines stand before it. */
export function parseYaml(file: string, source: string, offset = 0): ParsedYaml {
  const yaml = normaliseText(source);
  const data = parsePlainYaml(yaml);
  if (data === undefined) return { ...readYaml(file, yaml, offset), body: '', bodyLine: 0 };
  // Most files are right, and nobody asks for a place in them.
  let whole: ReturnType<typeof readYaml> | undefined;
  const locate = (path: FieldPath) => {
    const [name, ...deeper] = path;
    const line = deeper.length === 0 ? lineInPlainYaml(yaml, String(name)) : undefined;
    if (line !== undefined) return { line: line + offset, column: 1 };
    whole ??= readYaml(file, yaml, offset);
    return whole.locate(path);
  };
  return { data, body: '', bodyLine: 0, problems: [], locate };
}

const origin: Position = { line: 1, column: 1 };

/** Without byte order mark, and with `\n` alone between lines, so that one text has one reading. */
function normaliseText(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
