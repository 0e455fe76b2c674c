import { describe, expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/catalogue/entry.ts';
import { relatedEntries } from '../../../src/catalogue/related-entries.ts';
import { entryOf } from '../entry-of.ts';

const catalogueOf = (entries: Entry[]): Catalogue => ({
  entries,
  categories: {
    papers: [{ id: 'model', title: 'Model', description: 'Networks.' }],
    libraries: [],
    tutorials: [],
    tools: [],
  },
  tags: [{ id: 'binary-networks', label: 'binary networks', description: 'One bit.' }],
  guides: [],
});

function relatedOf(id: string, entries: Entry[]): [string, string[]][] {
  const list = relatedEntries(catalogueOf(entries)).get(id) ?? [];
  return list.map(({ entry, reasons }) => [entry.id, reasons]);
}

// Entries with nothing in common, so that what others share is rare.
const strangers = Array.from({ length: 20 }, (_, index) =>
  entryOf(`tools/stranger${index}`, { category: `c${index}` }),
);

describe('editors', () => {
  test('name first, and both entries know of it', () => {
    const entries = [
      entryOf('papers/mobilenetv2', { related: ['papers/mobilenetv3'] }),
      entryOf('papers/mobilenetv3', { authors: ['Mark Sandler'] }),
      entryOf('papers/by-sandler', { category: 'c', authors: ['Mark Sandler'] }),
      ...strangers,
    ];
    expect(relatedOf('papers/mobilenetv2', entries)).toEqual([
      ['papers/mobilenetv3', ['named by the editor']],
    ]);
    expect(relatedOf('papers/mobilenetv3', entries)).toEqual([
      ['papers/mobilenetv2', ['named by the editor']],
      ['papers/by-sandler', ['same authors']],
    ]);
  });

  test('tie software to its successor from both sides', () => {
    const entries = [
      entryOf('libraries/caffe2', { category: 'a', successor: 'libraries/pytorch-mobile' }),
      entryOf('libraries/pytorch-mobile', { category: 'b' }),
    ];
    expect(relatedOf('libraries/caffe2', entries)).toEqual([
      ['libraries/pytorch-mobile', ['its successor']],
    ]);
    expect(relatedOf('libraries/pytorch-mobile', entries)).toEqual([
      ['libraries/caffe2', ['its predecessor']],
    ]);
  });

  test('keep their order, and an id that leads nowhere or home is passed over', () => {
    const related = ['papers/z', 'papers/gone', 'papers/self', 'papers/a'];
    const entries = [
      entryOf('papers/self', { related }),
      entryOf('papers/a', { category: 'x' }),
      entryOf('papers/z', { category: 'y' }),
    ];
    expect(relatedOf('papers/self', entries).map(([id]) => id)).toEqual(['papers/z', 'papers/a']);
  });
});

describe('reasons', () => {
  const meeting = { venue: 'MobiSys', year: 2017 };

  test('name what two entries share', () => {
    const entries = [
      entryOf('papers/a', { ...meeting, tags: ['int8'], authors: ['Nicholas D. Lane', 'Ann Lee'] }),
      entryOf('papers/b', { ...meeting, tags: ['int8'], authors: ['Lane, Nicholas D.'] }),
      ...strangers,
    ];
    expect(relatedOf('papers/a', entries)).toEqual([
      ['papers/b', ['also by Nicholas D. Lane', 'also int8', 'also at MobiSys 2017']],
    ]);
  });

  test('call tags and categories by their names, a category only for want of more', () => {
    const entries = [
      entryOf('papers/a', { tags: ['binary-networks'] }),
      entryOf('papers/b', { tags: ['binary-networks'] }),
      entryOf('papers/c'),
      ...strangers,
    ];
    expect(relatedOf('papers/a', entries)).toEqual([
      ['papers/b', ['also binary networks']],
      ['papers/c', ['also in Model']],
    ]);
  });

  test('say how many authors are the same', () => {
    const names = ['Song Han', 'Huizi Mao', 'Jeff Pool', 'Ann Lee'];
    const by = (id: string, authors: string[]) => entryOf(id, { authors, category: id.slice(7) });
    const entries = [
      by('papers/a', names),
      by('papers/all', names.toReversed()),
      by('papers/one', names.slice(0, 1)),
      by('papers/three', names.slice(0, 3)),
      by('papers/two', names.slice(0, 2)),
      ...strangers,
    ];
    expect(Object.fromEntries(relatedOf('papers/a', entries))).toEqual({
      'papers/all': ['same authors'],
      'papers/one': ['also by Song Han'],
      'papers/three': ['also by Song Han, Huizi Mao and others'],
      'papers/two': ['also by Song Han and Huizi Mao'],
    });
  });

  test('do not take arXiv for a meeting', () => {
    const preprint = { venue: 'arXiv', year: 2017 };
    const entries = [
      entryOf('papers/a', { ...preprint, category: 'x' }),
      entryOf('papers/b', { ...preprint, category: 'y' }),
    ];
    expect(relatedOf('papers/a', entries)).toEqual([]);
  });
});

test('a rare tag outweighs a common one', () => {
  const common = Array.from({ length: 8 }, (_, index) =>
    entryOf(`papers/common${index}`, { category: `k${index}`, tags: ['mobile'] }),
  );
  const entries = [
    entryOf('papers/a', { category: 'x', tags: ['mobile', 'vulkan'] }),
    entryOf('papers/z', { category: 'y', tags: ['vulkan'] }),
    ...common,
  ];
  expect(relatedOf('papers/a', entries)[0]?.[0]).toBe('papers/z');
});

test('of two that are equally close the lower id comes first', () => {
  const entries = [
    entryOf('papers/self', { tags: ['int8'] }),
    entryOf('papers/b', { tags: ['int8'], title: 'Aardvark' }),
    entryOf('papers/a', { tags: ['int8'], title: 'Zebra' }),
    ...strangers,
  ];
  expect(relatedOf('papers/self', entries).map(([id]) => id)).toEqual(['papers/a', 'papers/b']);
});

test('at most six come, and none is the entry itself', () => {
  const entries = Array.from({ length: 30 }, (_, index) => entryOf(`papers/p${index}`));
  const list = relatedOf('papers/p3', entries).map(([id]) => id);
  expect(list).toHaveLength(6);
  expect(list).not.toContain('papers/p3');
});

test('the order of the catalogue changes nothing', () => {
  const entries = Array.from({ length: 300 }, (_, index) =>
    entryOf(`papers/p${index}`, {
      year: 2010 + (index % 7),
      venue: ['CVPR', 'ICLR'][index % 2],
      tags: [`t${index % 5}`, `u${index % 3}`],
      authors: [`Ann Lee${index % 4}`],
      related: index % 10 === 0 ? ['papers/p7'] : undefined,
    }),
  );
  const sorted = (list: Entry[]) =>
    [...relatedEntries(catalogueOf(list))].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(entries.toReversed())).toEqual(sorted(entries));
});

test('ten times the entries cost ten times the comparisons, even where all share everything', () => {
  const comparisonsOf = (count: number) => {
    const work = { comparisons: 0 };
    const entries = Array.from({ length: count }, (_, index) =>
      entryOf(`papers/p${index}`, {
        year: 2017,
        venue: 'MobiSys',
        tags: ['mobile', `t${index % 10}`],
        authors: ['Ann Lee'],
      }),
    );
    relatedEntries(catalogueOf(entries), work);
    return work.comparisons;
  };
  const thousand = comparisonsOf(1_000);
  expect(thousand).toBeGreaterThan(1_000);
  expect(comparisonsOf(10_000)).toBeLessThan(12 * thousand);
});
