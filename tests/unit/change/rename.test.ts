import { describe, expect, test } from 'vitest';
import { formerLeads } from '../../../src/catalogue/former-ids.ts';
import { merge } from '../../../src/change/merge.ts';
import { remove } from '../../../src/change/remove.ts';
import { rename } from '../../../src/change/rename.ts';
import { changed, madeList } from './made-list.ts';

const leads = (result: ReturnType<typeof changed>) => formerLeads(result.after);
const reason = { because: 'It was withdrawn.', today: '2026-11-22' };

describe('a new name', () => {
  test('of an entry: its file, all that names it, and its old address', () => {
    const result = changed(madeList(), (draft) => rename(draft, '/papers/p-two/', 'p-second'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('papers/p-two.md')).toBe('papers/p-second.md');
    expect(result.read('papers/p-second.md')).toContain('formerSlugs: [p-2, p-two]\n');
    expect(result.read('papers/p-one.md')).toContain('[the second](/papers/p-second/#idea)');
    expect(result.read('papers/p-three.md')).toContain('buildsOn: [papers/p-one, papers/p-second]');
    expect(leads(result)).toContainEqual({ from: 'papers/p-2', to: 'papers/p-second' });
  });

  test('and back again: no address leads to itself', () => {
    const result = changed(madeList(), (draft) => rename(draft, 'papers/p-two', 'papers/p-2'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-2.md')).toContain('formerSlugs: [p-two]\n');
  });

  test.each([
    'papers\\p-two',
    'C:\\list\\papers\\p-two.md',
    ' "papers/p-two" ',
    './content/papers/p-two.md',
    'https://example.org/base/papers/p-two/?from=mail#idea',
  ])('of an entry that is pasted as %s', (address) => {
    const result = changed(madeList(), (draft) => rename(draft, address, 'papers\\p-second'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('papers/p-two.md')).toBe('papers/p-second.md');
  });

  test('of a category: entries, links, guides and the order stay right, comments too', () => {
    const result = changed(madeList(), (draft) =>
      rename(draft, 'papers/dog', 'papers/wolf', 'Wolves'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('categories.yaml')).toContain(
      '  # The second.\n  - id: wolf\n    title: Wolves\n    description: About dog.\n    formerIds: [dog]\nlibraries:',
    );
    expect(result.read('papers/p-three.md')).toContain('category: "wolf"\n');
    expect(result.read('papers/p-one.md')).toContain('alsoIn: [papers/wolf]\n');
    expect(result.read('guides/start.mdx')).toContain(
      '<Entries category="papers/wolf" tag="red" />',
    );
  });

  test('of a tag: its old label is searched for still', () => {
    const result = changed(madeList(), (draft) =>
      rename(draft, 'tags/red', 'tags/scarlet', 'Scarlet'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.tags[0]).toMatchObject({
      ...{ id: 'scarlet', label: 'Scarlet', synonyms: ['crimson', 'Red'], formerIds: ['red'] },
    });
    expect(result.read('papers/p-two.md')).toContain('# The tags.\ntags:\n  - scarlet\n');
    expect(result.read('guides/start.mdx')).toContain('[All](/tags/scarlet/)');
  });

  test('of a device: the runs that were measured on it', () => {
    const result = changed(madeList(), (draft) => rename(draft, 'devices/phone-a', 'phone-1'));
    expect(result).toMatchObject({
      faults: [],
      errors: [],
      files: ['devices.yaml', 'papers/p-two.md'],
    });
    expect(result.read('papers/p-two.md')).toContain('{device: phone-1, runtime: tools/t-one,');
  });
});

describe('a guide', () => {
  const files = {
    'guides/next.mdx':
      '---\ntitle: Next\nsummary: What comes then.\nprerequisites: [start]\nupdated: 2026-01-02\n---\n\nAfter [the start](/guides/start/#one).\n',
  };

  test('of another name: what asks for it, links to it, and its old address', () => {
    const result = changed(madeList(files), (draft) =>
      rename(draft, 'content/guides/start.mdx', 'guides/begin', 'Begin'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('guides/start.mdx')).toBe('guides/begin.mdx');
    expect(result.read('guides/begin.mdx')).toContain(
      'title: Begin\nsummary: A way through it.\ntags: [red]\nformerSlugs: [start]\nupdated',
    );
    expect(result.read('guides/next.mdx')).toContain('prerequisites: [begin]\n');
    expect(result.read('guides/next.mdx')).toContain('[the start](/guides/begin/#one)');
    expect(leads(result)).toContainEqual({ from: 'guides/start', to: 'guides/begin' });
    const back = changed(result.texts, (draft) => rename(draft, 'guides/begin', 'start', 'Start'));
    expect(back.read('guides/start.mdx')).toContain('formerSlugs: [begin]\n');
    expect(changed(back.texts, (draft) => rename(draft, 'guides/next', 'begin')).faults).toEqual([
      'guides/begin is a former address of guides/start: choose another name.',
    ]);
  });

  test('that goes says why; others do without it', () => {
    const result = changed(madeList(files), (draft) =>
      remove(draft, 'guides/start', { ...reason, instead: 'guides/next' }),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('guides/next.mdx')).not.toMatch(/prerequisites|\/guides/);
    expect(result.after.removed).toMatchObject([{ id: 'guides/start', instead: 'guides/next' }]);
  });

  test('is joined with another by hand', () => {
    const result = changed(madeList(files), (draft) => merge(draft, 'guides/next', 'guides/start'));
    expect(result).toMatchObject({ files: [], faults: [expect.stringContaining('are texts')] });
  });
});

test.each([
  ['papers/p-one', 'papers/p-two', 'There is an entry papers/p-two already'],
  ['papers/p-one', 'papers/dog', 'There is a category papers/dog already'],
  ['papers/p-one', 'papers/p-2', 'a former address of papers/p-two'],
  ['papers/p-one', 'tools/p-one', 'stays in papers'],
  ['papers/p-one', 'Not A Name', 'is no name'],
  ['papers/p-one', 'papers/', 'Write the new name behind it: papers/NAME'],
  ['papers/p-on', 'papers/x', 'Did you mean "papers/p-one"?'],
  ['tags/reed', 'tags/x', 'Did you mean "tags/red"?'],
])('%s cannot become %s', (from, to, fault) => {
  const result = changed(madeList(), (draft) => rename(draft, from, to));
  expect(result.faults.join()).toContain(fault);
  expect(result.files).toEqual([]);
});
