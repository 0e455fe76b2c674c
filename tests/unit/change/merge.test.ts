import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/change/merge.ts';
import { changed, entryText, madeList } from './made-list.ts';

describe('one out of two', () => {
  test('categories: an entry of both is in it once, and the other’s addresses lead there', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/cat', 'papers/dog'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.categories.papers).toMatchObject([{ id: 'dog', formerIds: ['cat'] }]);
    expect(result.after.entries.filter(({ category }) => category === 'dog')).toHaveLength(3);
    expect(result.read('papers/p-one.md')).not.toContain('alsoIn');
    expect(result.read('papers/p-one.md')).toContain('[cats](/papers/dog/)');
  });

  test('tags: an entry of both has it once, and its words find it', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'tags/red', 'tags/blue'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.tags).toMatchObject([
      { id: 'blue', synonyms: ['Red', 'crimson'], formerIds: ['red'] },
    ]);
    expect(result.read('papers/p-one.md')).toContain('tags: [blue]\n');
    expect(result.read('guides/start.mdx')).toContain('tag="blue"');
  });

  test('entries: the second takes what it lacks, and what is lost is said', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/p-two', 'papers/p-one'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.texts.has('papers/p-two.md')).toBe(false);
    expect(result.read('papers/p-one.md')).toContain('formerSlugs: [p-two, p-2]\n');
    expect(result.read('papers/p-one.md')).toContain('related: [tools/t-one]\n');
    expect(result.after.entries.find(({ id }) => id === 'papers/p-one')?.results).toHaveLength(1);
    expect(result.read('papers/p-three.md')).toContain('buildsOn: [papers/p-one]\n');
    expect(result.notes.join('\n')).toMatch(/title, url, summary.*\n.*note of papers\/p-two\.md/s);
  });

  test('entries: of another work, as its id says, the second takes relations alone', () => {
    const files = {
      'papers/p-four.md': entryText(
        'PFour',
        'cat',
        'arxiv: "1602.01528"\ndoi: 10.1000/four\naliases: [Four]\nrelated: [papers/p-three]\n',
      ),
      'papers/p-five.md': entryText('PFive', 'cat', 'arxiv: "1510.00149"\n'),
    };
    const result = changed(madeList(files), (draft) =>
      merge(draft, 'papers/p-four', 'papers/p-five'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-five.md')).toContain('related: [papers/p-three]\n');
    expect(result.read('papers/p-five.md')).not.toMatch(/10\.1000|aliases/);
    expect(result.notes.join('\n')).toMatch(/not taken over: .*aliases.*doi|doi.*aliases/);
  });

  test('entries: what is related to both in two ways is related once', () => {
    const files = {
      'papers/p-four.md': entryText(
        'PFour',
        'cat',
        'buildsOn: [papers/p-one]\nrelated: [papers/p-two]\n',
      ),
    };
    const result = changed(madeList(files), (draft) =>
      merge(draft, 'papers/p-two', 'papers/p-one'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-four.md')).toMatch(/buildsOn: \[papers\/p-one\]\nadded/);
  });

  test('not of two sorts', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/p-one', 'tags/red'));
    expect(result).toMatchObject({ files: [], faults: [expect.stringContaining('one sort')] });
  });
});
