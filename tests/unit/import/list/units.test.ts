import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { findUnits } from '../../../../src/import/list/units.ts';

test('a list of twice the length costs twice the looks at its nodes', () => {
  const [short, long] = [countLooks(100), countLooks(200)];
  expect(long / short).toBeGreaterThan(1.9);
  expect(long / short).toBeLessThan(2.1);
});

/** How often the children of any node are asked for. */
function countLooks(items: number): number {
  const section = (index: number) =>
    `## Section ${index}\n\n- [A](https://a.example/${index}) [^${index}]\n  - [code][c${index}]\n    - deep\n\n` +
    `| T |\n| - |\n| [B](https://b.example/${index}) |\n\n[^${index}]: note\n\n[c${index}]: https://c.example\n\n`;
  const text = Array.from({ length: items }, (_, index) => section(index)).join('');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  let looks = 0;
  expect(findUnits(watch(tree, () => looks++))).not.toEqual([]);
  return looks;
}

function watch(tree: Root, onLook: () => void): Root {
  const watched = (node: Nodes): Nodes => {
    if (!('children' in node)) return node;
    const children = node.children.map(watched);
    return Object.defineProperty({ ...node }, 'children', {
      get: () => {
        onLook();
        return children;
      },
    }) as Nodes;
  };
  return watched(tree) as Root;
}
