import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { findDeepLine, findParts, type MarkdownPart } from '../checks/markdown-parts.ts';
import type { Position, Problem } from '../checks/problem.ts';
import type { GuideReference } from '../checks/subject.ts';

/** What a guide's text names and links to, and what it may not hold. */
export type GuideBody = {
  references: GuideReference[];
  parts: MarkdownPart[];
  faults: Problem[];
};

/** The components a guide may use, and the attributes of each. */
export const guideComponents: Record<string, readonly string[]> = {
  Entry: ['id'],
  Entries: ['category', 'tag', 'limit'],
  Chart: ['category', 'caption'],
};

/** Parse the MDX of a guide without running any of it; `linesBefore` lines of the file stand before it. */
export function parseGuideBody(file: string, body: string, linesBefore: number): GuideBody {
  const deepLine = findDeepLine(body, linesBefore);
  if (deepLine) return { references: [], parts: [deepLine], faults: [] };
  try {
    const tree = processor.parse(body);
    const parts = findParts(tree, linesBefore);
    const found: GuideBody = { references: [], parts, faults: [] };
    // What is nested without measure is one problem of its own, and can not be walked.
    if (parts.some(({ type }) => type === 'too-much')) return found;
    visit(tree, (node) => readNode(node, file, linesBefore, found));
    return found;
  } catch (error) {
    return { references: [], parts: [], faults: [toSyntaxProblem(file, error, linesBefore)] };
  }
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

function readNode(node: Nodes, file: string, linesBefore: number, found: GuideBody): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const at = { line: line + linesBefore, column };
  const fault = (message: string) => found.faults.push({ file, at, code: 'guide-code', message });

  const code = codeMessages[node.type];
  if (code) fault(code);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  const component = node.name ?? '';
  const allowed = Object.hasOwn(guideComponents, component)
    ? guideComponents[component]
    : undefined;
  if (!allowed) {
    fault(`A guide may hold ${Object.keys(guideComponents).join(', ')}, not <${component}>.`);
    return;
  }
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const { value } = attribute;
    if (!allowed.includes(name) || typeof value !== 'string') {
      fault(`<${component}> takes ${allowed.join(', ')}, each as name="text".`);
    } else {
      found.references.push({ ...at, component, attribute: name, value });
    }
  }
}

const expression = 'Remove the expression in braces, or write the brace as \\{.';

const codeMessages: Record<string, string> = {
  mdxjsEsm: 'Remove the import or export: components come by themselves.',
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
};

function toSyntaxProblem(file: string, error: unknown, linesBefore: number): Problem {
  const {
    place,
    reason,
    message = 'unknown fault',
  } = error as {
    place?: Position | { start: Position };
    reason?: string;
    message?: string;
  };
  const said = reason ?? message;
  const start = place && 'start' in place ? place.start : place;
  const { line, column } = start ?? placeIn(said);
  // Places in the text count from its first line, not from the file's.
  const what = said.replace(/ \(\d+:\d+-\d+:\d+\)/g, '');
  return {
    file,
    at: { line: line + linesBefore, column },
    code: 'guide-syntax',
    message: `The guide is not valid MDX: ${what}. Write < as \\< and { as \\{ where they are text.`,
  };
}

/** The parser names the place of a component without an end in its words alone: `(3:1-3:15)`. */
function placeIn(text: string): Position {
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(text) ?? [];
  return { line: Number(line), column: Number(column) };
}
