import type { ListItem, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cleanExcerpt, trimSeparators } from '../../text/clean-text.ts';
import { readCitedWork } from './cited-work.ts';
import { isApart } from './is-work.ts';
import { isAddressLabel, isGenericLabel, isPaperLabel } from './link-labels.ts';
import { isWhenOrWhere } from './reference.ts';

/** How a heading is a work by itself: it is the work’s link or a reference to it, or its title with the link to the paper below it. */
export function headingWork(
  nodes: readonly RootContent[],
  index: number,
): 'linked' | 'titled' | undefined {
  const node = nodes[index] as RootContent;
  if (isCited(node) || (namesWork(node) && !isAboveLinks(nodes, index))) return 'linked';
  return isAboveOnePaper(nodes, index) || isAboveAddress(nodes, index) ? 'titled' : undefined;
}

/** A heading below the first that is a whole reference: `### Ames, A. (2019). Thin nets. Journal of Nets, 4(1), 1–9.` */
function isCited(node: RootContent): boolean {
  if (node.type !== 'heading' || node.depth < 2) return false;
  const text = toPlainText(node);
  return /\b(?:19|20)\d\d\b/.test(text) && readCitedWork(text) !== undefined;
}

/** A heading below the first that is the link of a work, with its time at most: `#### [Adversarial patch](…)`, `## [Nets on a narrow bridge](…), 2019/08`. */
function namesWork(node: RootContent): boolean {
  if (node.type !== 'heading' || node.depth < 2) return false;
  const [link, ...more] = node.children.filter((child) => toPlainText(child).trim() !== '');
  if (link?.type !== 'link' || !/^https?:/i.test(link.url)) return false;
  const words = toPlainText(link)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const behind = trimSeparators(more.map((child) => toPlainText(child)).join(''));
  return words.length > (node.depth < 3 ? 2 : 1) && (behind === '' || isWhenOrWhere(behind));
}

/** Tell whether links of several words stand below a heading, as below one that names a subject. */
function isAboveLinks(nodes: readonly RootContent[], index: number): boolean {
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    if (toHeading(node)) return false;
    let isFound = node.type === 'table';
    visit(node, 'link', (link) => {
      isFound ||= toPlainText(link).trim().split(/\s+/).length > 2;
    });
    if (isFound) return true;
  }
  return false;
}

/** A title of several words, and below it one link that says “paper” among links that say as little: nothing else of the list has its items so. */
function isAboveOnePaper(nodes: readonly RootContent[], index: number): boolean {
  const node = nodes[index] as RootContent;
  const title = toHeading(node)?.title ?? '';
  if (title.split(' ').length < 3 || isApart(title) || holdsLink(node)) return false;
  let papers = 0;
  for (const below of nodes.slice(index + 1)) {
    if (toHeading(below)) break;
    if (below.type === 'table') return false;
    const items = below.type === 'list' ? below.children : [below];
    for (const item of items) {
      const labels = labelsOf(item);
      if (labels.length === 0) continue;
      const isGeneric = labels.map(isGenericLabel);
      // A further link of its own, such as a note on it.
      if (below.type === 'list' && !isGeneric.includes(true)) continue;
      papers += labels.filter(isPaperLabel).length;
      const others = countWords(toPlainText(item)) - countWords(labels.join(' '));
      if (papers > 1 || isGeneric.includes(false) || others > 2) return false;
    }
  }
  return papers === 1;
}

/** A title, and below it one paragraph that starts with an address, as people write minutes. */
function isAboveAddress(nodes: readonly RootContent[], index: number): boolean {
  const node = nodes[index] as RootContent;
  const title = toHeading(node)?.title ?? '';
  const [below, next] = nodes.slice(index + 1, index + 3);
  if (title.split(' ').length < 4 || isApart(title) || holdsLink(node)) return false;
  if (below?.type !== 'paragraph' || (next && !toHeading(next))) return false;
  const [first] = below.children;
  return first?.type === 'link' && isAddressLabel(toPlainText(first)) && labelsOf(below).length < 3;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

function holdsLink(node: RootContent): boolean {
  return labelsOf(node).length > 0;
}

function labelsOf(node: RootContent | ListItem): string[] {
  const labels: string[] = [];
  visit(node, ['link', 'linkReference'], (link) => {
    labels.push(toPlainText(link).trim());
  });
  return labels;
}

/** A heading of Markdown, or one of HTML where the block starts with it. */
export function toHeading(node: RootContent): { depth: number; title: string } | undefined {
  if (node.type === 'heading') return { depth: node.depth, title: cleanExcerpt(toPlainText(node)) };
  const start = node.type === 'html' ? node.value.slice(0, 2000) : '';
  const [, depth, inner = ''] = /^<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/i.exec(start) ?? [];
  if (depth === undefined) return undefined;
  return { depth: Number(depth), title: cleanExcerpt(inner.replace(/<[^>]*>/g, '')) };
}
