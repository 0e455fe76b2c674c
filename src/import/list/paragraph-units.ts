import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { readCitedNames } from './cited-names.ts';
import { isAttachment } from './read-item.ts';
import { isNumbered, withoutNumber } from './reference.ts';
import { type Definitions, type Token, toTokens } from './tokens.ts';
import { addTokens, lineOf, type Unit } from './unit.ts';

/** A paragraph, or several where lines of it start like items: with a number, a name in bold, or a link. */
export function findParagraphs(
  node: Paragraph,
  section: readonly string[],
  definitions: Definitions,
): Unit[] {
  const units: Unit[] = [];
  const lines = toLines(node);
  const ofReferences = lines.filter(({ nodes }) => startsReference(textOf(nodes))).length > 1;
  let before = '';
  for (const { nodes, line } of lines) {
    const tokens = toTokens(nodes, definitions);
    const unit: Unit = { type: 'paragraph', line, section, tokens, amongReferences: ofReferences };
    const last = units.at(-1);
    const text = toPlainText({ type: 'paragraph', children: nodes }).trim();
    // Among references of a line each, a line that ends like one ends it.
    const isNext = ofReferences && ended.test(before) && /^[\p{Lu}[]/u.test(text);
    if (last && !isNext && !startsItem(nodes, unit.tokens)) addTokens(last, unit.tokens);
    else units.push(unit);
    before = text;
  }
  return units;
}

const ended = /[.)\]]$|https?:\/\/\S+$/;

/** The lines of a paragraph as they are broken in the file. */
function toLines(node: Paragraph): { nodes: PhrasingContent[]; line: number }[] {
  const start = lineOf(node);
  const lines: { nodes: PhrasingContent[]; line: number }[] = [{ nodes: [], line: start }];
  const add = (child: PhrasingContent) => lines.at(-1)?.nodes.push(child);
  for (const child of node.children) {
    if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value))) {
      add(child);
      lines.push({ nodes: [], line: child.position?.end.line ?? start });
    } else if (child.type === 'text' && child.value.includes('\n')) {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0)
          lines.push({ nodes: [], line: (child.position?.start.line ?? start) + index });
        add({ type: 'text', value });
      }
    } else add(child);
  }
  return lines;
}

function startsItem([first, second]: readonly Nodes[], tokens: readonly Token[]): boolean {
  const head = first?.type === 'text' && first.value.trim() === '' ? second : first;
  if (startsReference(textOf([first, second]))) return true;
  if (head === undefined || !tokens.some(({ type }) => type === 'link')) return false;
  if (head.type === 'text') return isNumbered(head.value);
  if (head.type === 'strong') return true;
  return (
    (head.type === 'link' || head.type === 'linkReference') &&
    !isAttachment(toTokens([head], noDefinitions()))
  );
}

/** The text that a line starts with. */
function textOf(nodes: readonly (Nodes | undefined)[]): string {
  const head = nodes.find((it) => it?.type !== 'text' || it.value.trim() !== '');
  return head?.type === 'text' ? head.value : '';
}

/** `[12] Ames, A. …`, `Ames, A., & Burr, B. (2019)` */
function startsReference(line: string): boolean {
  const text = withoutNumber(line.trimStart());
  const names = readCitedNames(text);
  if (!names) return false;
  return isNumbered(line) || /^[.,]? \(?(?:19|20)\d\d[a-z]?[).,]/.test(text.slice(names.length));
}

function noDefinitions(): Definitions {
  return { links: new Map(), notes: new Map(), all: [], used: new Set() };
}
