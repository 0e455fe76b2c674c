import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Position, Problem } from '../checks/problem.ts';
import { findDeepLine, findParts, type MarkdownPart } from '../checks/prose/markdown-parts.ts';
import { didYouMean } from '../checks/references/nearest.ts';
import type { GuideReference } from '../checks/subject.ts';
import type { GuideStep } from '../schema/guide.ts';
import { guideSteps } from '../text/guide-steps.ts';
import { guideComponents, isGuideComponent } from '../text/render-guide.ts';

/** What a guide's text names and links to, and what it may not hold. */
type GuideBody = {
  references: GuideReference[];
  parts: MarkdownPart[];
  faults: Problem[];
  steps: GuideStep[];
  /** The text as it was read and looked at, for rendering; absent where it could not be read. */
  tree?: Root;
};

/** Parse the MDX of a guide without running any of it; `linesBefore` lines of the file stand before it. */
export function parseGuideBody(file: string, body: string, linesBefore: number): GuideBody {
  const deepLine = findDeepLine(body, linesBefore);
  if (deepLine) return { ...nothing, parts: [deepLine] };
  try {
    const tree = processor.parse(body);
    const parts = findParts(tree, linesBefore);
    // What is nested without measure is one problem of its own, and cannot be walked.
    if (parts.some(({ type }) => type === 'too-much')) return { ...nothing, parts };
    const found: GuideBody = { parts, references: [], faults: [], steps: guideSteps(tree), tree };
    visit(tree, (node, _index, parent) => readNode(node, parent, file, linesBefore, found));
    return found;
  } catch (error) {
    return { ...nothing, faults: [toSyntaxProblem(file, error, linesBefore)] };
  }
}

const nothing = { references: [], parts: [], faults: [], steps: [] };

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

function readNode(
  node: Nodes,
  parent: Nodes | undefined,
  file: string,
  linesBefore: number,
  found: GuideBody,
): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const at = { line: line + linesBefore, column };
  const fault = (message: string) => found.faults.push({ file, at, code: 'guide-code', message });

  const code = codeMessages[node.type];
  if (code) fault(code);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  const component = node.name ?? '';
  if (!isGuideComponent(component)) {
    const known = Object.keys(guideComponents);
    const hint = didYouMean(component, known);
    fault(`A guide may hold ${known.join(', ')}, not <${component}>.${hint}`);
    return;
  }
  const { attributes, needs, holds } = guideComponents[component];
  if (holds === 'nothing' && node.children.length > 0) {
    fault(`<${component}> holds no text: close it in its tag, <${component} … />.`);
  } else if (node.type === 'mdxJsxTextElement' || !holders.has(parent?.type)) {
    fault(
      `Write <${component}> on a line of its own, in no paragraph, list, quotation, table or footnote.`,
    );
  }
  const given = new Set<string>();
  const wrong = node.attributes.flatMap((attribute) => {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const { value } = attribute;
    if (!attributes.includes(name) || typeof value !== 'string') {
      return `<${component}> takes ${attributes.join(', ')}, each as name="text".`;
    }
    if (name === 'limit' && !/^[1-9]\d{0,2}$/.test(value)) {
      return `limit="${value}" is no number of entries: write limit="5", or remove it.`;
    }
    if (given.has(name)) return `<${component}> has ${name} twice: remove one of them.`;
    given.add(name);
    found.references.push({ ...at, component, attribute: name, value });
    return [];
  });
  wrong.forEach(fault);
  if (wrong.length > 0) return;
  for (const group of needs.filter((names) => !names.some((name) => given.has(name)))) {
    fault(`<${component}> needs ${group.join(' or ')}, written as name="text".`);
  }
  const lack = lackOf(node, parent);
  if (lack) fault(lack);
}

/** What a component lacks in what it holds or where it stands, as a sentence that says what to do. */
function lackOf(node: Nodes, parent: Nodes | undefined): string | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const { name, children } = node;
  if (name === 'Step' && parent?.type !== 'root') {
    return 'Write <Step> in the guide itself, in no other component: close the one before it.';
  }
  if (name === 'Step' && !children.some((it) => 'name' in it && it.name === 'Entry')) {
    return 'Give <Step> something to read: <Entry id="…" /> on a line of its own in it.';
  }
  if (name === 'Answer' && children.length === 0) {
    return 'Write the answer between <Answer> and </Answer>, on lines of its own.';
  }
  if (name === 'Try' && (children.length !== 2 || children.some(({ type }) => type !== 'code'))) {
    return 'Put two code blocks between <Try> and </Try>: what to run, then what it prints.';
  }
  return undefined;
}

/** Where a component may stand: in the guide itself, or in another component. */
const holders = new Set<string | undefined>(['root', 'mdxJsxFlowElement']);

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
    message: adviceOn(what),
  };
}

/** What to do about what the parser says: https://mdxjs.com/docs/troubleshooting-mdx/ */
function adviceOn(said: string): string {
  if (/[“”„‘’].* before attribute value/.test(said)) {
    return 'Put straight quotation marks around the value, not curly ones: id="papers/eie".';
  }
  if (/before attribute value/.test(said)) {
    return 'Put the value in quotation marks: id="papers/eie".';
  }
  const open = /closing tag for `(<\w+>)`/.exec(said)?.[1];
  if (open && /^<(?:Step|Try|Answer)>$/.test(open)) {
    return `Close ${open} by ${open.replace('<', '</')} on a line of its own.`;
  }
  if (open) return `Close ${open} in its own tag: ${open.replace('>', ' … />')}.`;
  if (/before name/.test(said)) {
    return 'Write \\< here: a < starts a component, and this is none.';
  }
  return `This cannot be read (${said}). Write < as \\< and { as \\{ where they are text.`;
}

/** The parser names the place of a component without an end in its words alone: `(3:1-3:15)`. */
function placeIn(text: string): Position {
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(text) ?? [];
  return { line: Number(line), column: Number(column) };
}
