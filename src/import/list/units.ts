import type { Blockquote, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { cleanExcerpt, trimSeparators } from '../../text/clean-text.ts';
import { isBareLink } from './bare-links.ts';
import { readDetails } from './details.ts';
import { headingWork, toHeading } from './heading-works.ts';
import { flattenTokens } from './linked-text.ts';
import { findParagraphs } from './paragraph-units.ts';
import { isAttachment } from './read-item.ts';
import { isWhenOrWhere } from './reference.ts';
import { type Definitions, findDefinitions, type Token, toTokens } from './tokens.ts';
import { addTokens, hasLink, lineOf, type Unit } from './unit.ts';

/** Find every item, row and other part of a list, in the order of the file; each node is looked at once. */
export function findUnits(tree: Root): Unit[] {
  const definitions = findDefinitions(tree);
  const units: Unit[] = [];
  const headings: { depth: number; title: string }[] = [];
  const hasTitle = tree.children.filter((it) => toHeading(it)?.depth === 1).length === 1;
  const section = () =>
    headings.filter(({ depth }) => depth > 1 || !hasTitle).map(({ title }) => title);

  let before: RootContent | undefined;
  let headed: Unit | undefined;
  for (const [index, node] of tree.children.entries()) {
    const last = units.at(-1);
    const heading = toHeading(node);
    if (heading) headed = undefined;
    const work = heading && headingWork(tree.children, index);
    if (heading && work) {
      while ((headings.at(-1)?.depth ?? 0) >= heading.depth) headings.pop();
      headed = { ...toUnit('item', node, section(), definitions), headed: work === 'titled' };
      units.push(headed);
    } else if (headed) {
      const parts = node.type === 'list' ? node.children : [node];
      for (const part of parts) addTokens(headed, toTokens([part], definitions));
    } else if (heading) {
      while ((headings.at(-1)?.depth ?? 0) >= heading.depth) headings.pop();
      headings.push(heading);
      units.push(toUnit('heading', node, section(), definitions));
    } else if (isStray(node, before) && last) {
      addTokens(last, toTokens([node], definitions));
    } else {
      const found = findInBlock(node, section(), definitions);
      const [first] = found;
      if (
        last?.type === 'paragraph' &&
        (first?.type === 'item' || (first?.type === 'paragraph' && isBareLink(last))) &&
        hasLink(last) &&
        !hasLink(first) &&
        isCredit(first)
      ) {
        addTokens(last, first.tokens);
        found.shift();
      }
      // Links below a paragraph that is a link add to it.
      const isAdded =
        before?.type === 'paragraph' && node.type === 'list' && last && isBareLink(last);
      if (isAdded && found.every(({ tokens }) => isLinks(tokens)))
        for (const { tokens } of found.splice(0)) addTokens(last, tokens);
      units.push(...found);
    }
    before = node;
  }
  return [...units, ...unusedDefinitions(definitions)];
}

function isLinks(tokens: readonly Token[]): boolean {
  return tokens.some(({ type }) => type === 'link') && isAttachment(tokens);
}

/** A list or a paragraph below a paragraph that names who wrote the work there, and nothing else. */
function isCredit({ tokens }: Unit): boolean {
  const { authors, rest } = readDetails(
    flattenTokens(tokens).flat.split('\u2028', 1)[0] ?? '',
    'likely',
  );
  return authors.length > 0 && trimSeparators(rest) === '';
}

/** An indented paragraph below a list is meant for its last item, however many spaces Markdown asks for. */
function isStray(node: RootContent, before: RootContent | undefined): boolean {
  const { start } = node.position ?? {};
  return node.type === 'paragraph' && before?.type === 'list' && (start?.column ?? 1) > 1;
}

function findInBlock(
  node: RootContent,
  section: readonly string[],
  definitions: Definitions,
): Unit[] {
  if (node.type === 'list') {
    return node.children.flatMap((item) => findInItem(item, section, definitions).units);
  }
  if (node.type === 'table') return findRows(node, section, definitions);
  if (node.type === 'blockquote') {
    return node.children.flatMap((child) => findInBlock(child, section, definitions));
  }
  if (node.type === 'paragraph') return findParagraphs(node, section, definitions);
  return [toUnit('text', node, section, definitions)];
}

type FoundItem = { units: Unit[]; own: Unit };

/** Take an item with what is nested in it: notes and links such as “code” belong to it, other items stand for themselves. */
function findInItem(
  item: ListItem,
  section: readonly string[],
  definitions: Definitions,
): FoundItem {
  const { lists, tables, rest } = partsOf(item);
  const own: Unit = {
    type: 'item',
    line: lineOf(item),
    section,
    tokens: toTokens(rest, definitions),
  };
  const title = hasLink(own) ? undefined : toText(own.tokens);
  const inner = title ? [...section, cleanExcerpt(title)] : section;
  const children = lists.flatMap((list) =>
    list.children.map((child) => findInItem(child, inner, definitions)),
  );
  const rows = tables.flatMap((table) => findRows(table, inner, definitions));

  const belongs = ({ units, own: child }: FoundItem) =>
    units.length === 1 && units[0] === child && (!hasLink(child) || isAttachment(child.tokens));
  // `ICML 2019` says of what stands below it when and where, and is no title.
  const isGroupName = title !== undefined && isWhenOrWhere(trimSeparators(title));
  const isWhole = hasLink(own) || (title !== undefined && !isGroupName && children.every(belongs));
  const others: Unit[] = [];
  for (const child of children) {
    if (isWhole && belongs(child)) addTokens(own, child.own.tokens);
    else others.push(...child.units);
  }
  const isGroup = !hasLink(own) && others.length + rows.length > 0;
  return { own, units: [isGroup ? { ...own, type: 'heading' } : own, ...others, ...rows] };
}

function partsOf(item: ListItem | Blockquote): { lists: List[]; tables: Table[]; rest: Nodes[] } {
  const parts = { lists: [] as List[], tables: [] as Table[], rest: [] as Nodes[] };
  for (const child of item.children) {
    if (child.type === 'list') parts.lists.push(child);
    else if (child.type === 'table') parts.tables.push(child);
    else if (child.type === 'blockquote') {
      const inner = partsOf(child);
      parts.lists.push(...inner.lists);
      parts.tables.push(...inner.tables);
      parts.rest.push(...inner.rest);
    } else parts.rest.push(child);
  }
  return parts;
}

function findRows(table: Table, section: readonly string[], definitions: Definitions): Unit[] {
  const [head, ...body] = table.children;
  const headers =
    head?.children.map((cell) => cleanExcerpt(toPlainText(cell).replace(/<[^>]*>/g, ' '))) ?? [];
  return table.children.flatMap((row, index): Unit[] => {
    const cells = row.children.map((cell, column) => ({
      header: headers[column] ?? '',
      tokens: toTokens([cell], definitions),
    }));
    const tokens = cells.flatMap((cell) => cell.tokens);
    const unit: Unit = { type: 'row', line: lineOf(row), section, tokens };
    // A head names columns; only one with a link can be an item itself.
    if (index === 0)
      return [body.length > 0 && !hasLink(unit) ? { ...unit, type: 'heading' } : unit];
    return [{ ...unit, cells }];
  });
}

function unusedDefinitions(definitions: Definitions): Unit[] {
  const units: Unit[] = [];
  for (const node of definitions.all) {
    if (definitions.used.has(node)) continue;
    definitions.used.add(node);
    if (node.type === 'footnoteDefinition') {
      const tokens = toTokens(node.children, definitions);
      units.push({ type: 'footnote', line: lineOf(node), section: [], tokens });
    } else {
      const link: Token = { type: 'link', url: node.url, html: false };
      const tokens: Token[] = [link, { type: 'text', value: node.label ?? node.identifier }];
      units.push({ type: 'definition', line: lineOf(node), section: [], tokens });
    }
  }
  return units;
}

function toUnit(
  type: Unit['type'],
  node: Nodes,
  section: readonly string[],
  definitions: Definitions,
): Unit {
  return { type, line: lineOf(node), section, tokens: toTokens([node], definitions) };
}

function toText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'text' ? token.value : ''))
    .join('')
    .trim();
}
