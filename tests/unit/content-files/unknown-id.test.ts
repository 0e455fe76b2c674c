import { expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { parseGuideFile } from '../../../src/content-files/guide-file.ts';

const entry = (more: string) =>
  `---\ntitle: A\nurl: https://example.org/\ncategory: model\nsummary: A net.\nyear: 2018\nadded: 2018-02-03\n${more}\n---\n`;

test.each(['tags: [Vision]', 'alsoIn: [Pruning]', 'related: [EIE]', 'buildsOn: [/papers/eie/]'])(
  'the form of “%s” is left to the check that knows what is meant',
  (line) => {
    const { draft, problems } = parseEntryFile('papers/a.md', 'papers', entry(line));
    expect(problems).toEqual([]);
    expect(JSON.stringify(draft)).toContain(/\[(.*)\]/.exec(line)?.[1]);
  },
);

test('a category in another form is left to it, too, and so are tags of guides', () => {
  const text = entry('').replace('category: model', 'category: Model');
  expect(parseEntryFile('papers/a.md', 'papers', text).draft.category).toBe('Model');
  const guide = '---\ntitle: A\nsummary: B.\ntags: [Vision]\nupdated: 2026-01-01\n---\n\nText.\n';
  expect(parseGuideFile('guides/a.mdx', guide)).toMatchObject({
    problems: [],
    draft: { tags: ['Vision'] },
  });
});

test('so is the device of a run, which may be given by its name', () => {
  const results =
    'results:\n  - model: A\n    task: B\n    runs:\n      - device: Pixel 1\n        latency: 5\n    source:\n      url: https://example.org/\n      place: Table 1\n      kind: paper';
  const { draft, problems } = parseEntryFile('papers/a.md', 'papers', entry(results));
  expect(problems).toEqual([]);
  expect(draft.results?.[0]?.runs?.[0]?.device).toBe('Pixel 1');
});

test.each(['tags: vision', 'tags: [3]', 'category: [model]', 'formerSlugs: [Old Name]'])(
  '“%s” is a problem of the file itself',
  (line) => {
    const text = entry(line).replace(line.startsWith('category') ? 'category: model\n' : '', '');
    expect(parseEntryFile('papers/a.md', 'papers', text).problems).toHaveLength(1);
  },
);
