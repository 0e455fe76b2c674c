import { parseGuideBody } from '../../../src/content-files/guide-body.ts';
import { type GuidePart, renderGuide } from '../../../src/text/render-guide.ts';

/** The parts of a guide with this body, which can be read. */
export function render(body: string, base = ''): GuidePart[] {
  const { tree } = parseGuideBody('guides/a.mdx', body, 0);
  if (!tree) throw new Error('The text cannot be read.');
  return renderGuide(tree, base);
}

/** All HTML of a guide, in order. */
export function textOf(parts: readonly GuidePart[]): string {
  return parts.map((part) => ('html' in part ? part.html : textOf(part.children))).join('\n');
}
