import type { FieldPath, Position, Problem } from '../checks/problem.ts';
import { frontMatterFault } from './front-matter-fault.ts';
import { lineInPlainYaml, parsePlainYaml } from './plain-yaml.ts';
import { normaliseText, splitFrontMatter } from './split-front-matter.ts';
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

/** Parse a Markdown file with YAML front matter between two lines of `---`; a file without it is all body. */
export function parseFrontMatter(file: string, source: string): ParsedYaml {
  const { yaml, body, bodyLine } = splitFrontMatter(source);
  if (yaml !== undefined) return { ...parseYaml(file, yaml, 1), body, bodyLine };
  const problem: Problem = { file, code: 'no-front-matter', ...frontMatterFault(body) };
  return { data: undefined, body, bodyLine, problems: [problem], locate: () => origin };
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
