import type { Heading, List, ListItem, Nodes, PhrasingContent, Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What awesome-lint 2.3 would say of a list’s text, as far as this project relies on it. */
export function awesomeFaults(text: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  return [
    ...headingFaults(tree),
    ...contentsFaults(tree),
    ...itemsOf(tree).flatMap(itemFaults),
    ...duplicateFaults(tree),
    ...textFaults(tree, text),
    ...(/[^\n]\n$/.test(text) ? [] : ['The file does not end in one newline.']),
  ];
}

function headingFaults({ children }: Root): string[] {
  const [first] = children;
  const headings = children.filter((node) => node.type === 'heading');
  const badge = first?.type === 'heading' ? first.children.at(-1) : undefined;
  const isBadge = badge?.type === 'link' && badge.url === 'https://awesome.re';
  const image = isBadge ? badge.children[0] : undefined;
  return [
    ...(first?.type === 'heading' && first.depth === 1 ? [] : ['The title does not come first.']),
    ...(headings.filter(({ depth }) => depth === 1).length === 1 ? [] : ['There are two titles.']),
    ...(image?.type === 'image' && image.url === 'https://awesome.re/badge.svg'
      ? []
      : ['The badge is missing.']),
    ...headings
      .map((heading) => toText(heading))
      .filter((heading) => /[.,;:!?]$|^licen[cs]e$/i.test(heading))
      .map((heading) => `The heading “${heading}” may not be so.`),
  ];
}

/** `## Contents` is the first section; its list names all others in their order, two levels deep. */
function contentsFaults({ children }: Root): string[] {
  const headings = children.filter((node): node is Heading => node.type === 'heading');
  const at = children.indexOf(headings[1] as Heading);
  const list = children[at + 1];
  if (toText(headings[1]) !== 'Contents' || list?.type !== 'list') return ['No contents.'];
  const anchors = toAnchors(headings);
  const expected = headings.slice(2).map((heading, index) => {
    return `${heading.depth} ${toText(heading)} #${anchors[index + 2]}`;
  });
  const found = linesOf(list, 2);
  return expected.join('\n') === found.join('\n') ? [] : [`Contents differ: ${found.join(', ')}`];
}

function linesOf(list: List, depth: number): string[] {
  return list.children.flatMap(({ children: [paragraph, ...inner] }) => {
    const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const line = link?.type === 'link' ? `${depth} ${toText(link)} ${link.url}` : 'no link';
    return [line, ...inner.flatMap((it) => (it.type === 'list' ? linesOf(it, depth + 1) : []))];
  });
}

function toAnchors(headings: readonly Heading[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const plain = toText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '');
    const anchor = plain.replace(/ /g, '-');
    let free = anchor;
    for (let count = 1; taken.has(free); count++) free = `${anchor}-${count}`;
    taken.add(free);
    return free;
  });
}

/** The items below the contents. */
function itemsOf({ children }: Root): ListItem[] {
  const lists = children.filter((node) => node.type === 'list').slice(1);
  return lists.flatMap((list) => list.children);
}

function itemFaults({ children: [paragraph, ...others] }: ListItem): string[] {
  if (paragraph?.type !== 'paragraph' || others.length > 0) return ['An item is no paragraph.'];
  const [link, ...description] = paragraph.children;
  if (link?.type !== 'link' || !/^https?:\/\/./i.test(link.url)) return ['An item has no link.'];
  const title = toText(link);
  const [lead, last] = [description[0], description.at(-1)];
  const text = description.map((node) => toText(node)).join('');
  const words = text.slice(3);
  const faults: [string, boolean][] = [
    ['has no name', title === '' || link.children.some(({ type }) => type === 'image')],
    ['has no “ - ”', lead?.type !== 'text' || !lead.value.startsWith(' - ')],
    ['holds other Markdown', description.some(({ type }) => !allowed.has(type))],
    ['starts in lower case', lead === last && !/^["'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(words)],
    ['starts with its own name', startsWith(words, title)],
    ['has no end', last?.type !== 'text' || !/[.!?…]["”]?$|[.!?…].*\)$/.test(text)],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => `“${title}” ${fault}.`);
}

const allowed = new Set<PhrasingContent['type']>(['text', 'link', 'inlineCode', 'emphasis']);

function startsWith(text: string, name: string): boolean {
  const after = text.slice(name.length);
  return text.toLowerCase().startsWith(name.toLowerCase()) && /^(?:[\s.,!?:-]|$)/.test(after);
}

function duplicateFaults(tree: Root): string[] {
  const seen = new Set<string>();
  return itemsOf(tree).flatMap(({ children: [paragraph] }) => {
    const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const url = link?.type === 'link' ? link.url : '';
    const key = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst ? [] : [`${url} stands twice.`];
  });
}

/** Brackets that could be a reference, HTML, and quotes that are not in pairs. */
function textFaults(tree: Root, text: string): string[] {
  const faults: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'html' || node.type === 'linkReference')
      faults.push(`There is ${node.type}.`);
    if (node.type === 'list' && node.ordered) faults.push('A list has numbers.');
    if (node.type === 'listItem' && text[node.position?.start.offset ?? 0] !== '-') {
      faults.push('A marker is no hyphen.');
    }
    if (node.type === 'text') {
      const source = text.slice(node.position?.start.offset, node.position?.end.offset);
      if (/\[[^\]]/.test(source.replace(/\\./g, ''))) faults.push(`A bracket is open: ${source}`);
    }
    if (node.type === 'paragraph' || node.type === 'heading') {
      const plain = toText(node);
      const [opened, closed] = [plain.split('“').length, plain.split('”').length];
      if (opened !== closed) faults.push(`Quotes are not in pairs: ${plain}`);
    }
  });
  return faults;
}
