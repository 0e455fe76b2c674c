import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { applyEdits, type Edit, lineEnd } from './edits.ts';

/** What an id became: another one, nothing where it is gone, `undefined` where it stays. */
export type NewId = (id: string) => string | null | undefined;

/**
 * Change the links of a text that lead to pages of the site, `/papers/old/#numbers`, and what a guide’s components
 * name. The words of a link to a page that is gone stay, without the link.
 */
export function changeSiteLinks(body: string, isGuide: boolean, newId: NewId): string {
  const tree = (isGuide ? inGuides : inNotes).parse(body);
  const edits: Edit[] = [];
  const lost = new Set<string>();
  visit(tree, 'definition', (node) => {
    const at = node.position;
    if (newId(idOf(node.url)) !== null || !at) return;
    lost.add(node.identifier);
    const start = at.start.offset ?? 0;
    edits.push({ start, end: lineEnd(body, at.end.offset ?? start), text: '' });
  });
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition')
      edits.push(...inLink(body, node, newId));
    else if (node.type === 'linkReference' && lost.has(node.identifier))
      edits.push(...withoutLink(body, node));
    else if (isGuide) edits.push(...inComponent(body, node, newId));
  });
  return applyEdits(body, edits);
}

const inNotes = unified().use(remarkParse).use(remarkGfm).freeze();
const inGuides = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

function inLink(body: string, node: Link | Definition, newId: NewId): Edit[] {
  const id = idOf(node.url);
  const now = newId(id);
  if (now === undefined) return [];
  if (now === null) return node.type === 'link' ? withoutLink(body, node) : [];
  const from = startOfAddress(body, node);
  const at = body.indexOf(`/${id}`, from);
  // Written with escapes: it still leads on from its former address.
  if (at !== from) return [];
  return [{ start: at + 1, end: at + 1 + id.length, text: now }];
}

/** Where the address of a link begins: behind its words and `](`, or behind the label of a definition. */
function startOfAddress(body: string, node: Link | Definition): number {
  const start = node.position?.start.offset ?? 0;
  const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const rest = body.slice(words ?? start);
  const opening = node.type === 'link' ? /^[^\]]*\]\(\s*<?/ : /^\[(?:\\.|[^\\\]])*\]:\s*<?/;
  return (words ?? start) + (opening.exec(rest)?.[0].length ?? 0);
}

function withoutLink(body: string, node: Link | LinkReference): Edit[] {
  const { position, children } = node;
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (!position || !first || !last) return [];
  const text = body.slice(first.start.offset, last.end.offset);
  return [{ start: position.start.offset ?? 0, end: position.end.offset ?? 0, text }];
}

/** `<Entry id="papers/old" />`, `<Entries category="papers/old" tag="old" />` */
function inComponent(body: string, node: Nodes | Root, newId: NewId): Edit[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const start = node.position?.start.offset ?? 0;
  return node.attributes.flatMap((attribute): Edit[] => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const { name, value } = attribute;
    const isTag = name === 'tag';
    if (!isTag && name !== 'id' && name !== 'category') return [];
    const now = newId(isTag ? `tags/${value}` : value);
    if (!now) return [];
    const written = new RegExp(`\\b${name}\\s*=\\s*["']`).exec(body.slice(start));
    const at = written ? start + written.index + written[0].length : -1;
    if (!body.startsWith(value, at)) return [];
    return [{ start: at, end: at + value.length, text: isTag ? now.replace(/^tags\//, '') : now }];
  });
}

/** The id in the address of a page of the site. */
function idOf(address: string): string {
  if (!/^\/(?![/\\])/.test(address)) return '';
  return address.replace(/[?#].*$/s, '').replace(/^\/|\/$/g, '');
}
