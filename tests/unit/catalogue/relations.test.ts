import { describe, expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/catalogue/entry.ts';
import { findRelations } from '../../../src/catalogue/relations.ts';
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

/** The relations of an entry: their names, each with the ids in it and what they share. */
function relationsOf(id: string, entries: Entry[]): Record<string, (string | [string, string])[]> {
  const relations = findRelations(catalogueOf(entries)).get(id) ?? [];
  return Object.fromEntries(
    relations.map(({ name, items }) => [
      name,
      items.map(({ entry, reason }) => (reason === undefined ? entry.id : [entry.id, reason])),
    ]),
  );
}

/** The ids of what is related, whichever way. */
function relatedOf(id: string, entries: Entry[]): string[] {
  const relations = findRelations(catalogueOf(entries)).get(id) ?? [];
  return relations.flatMap(({ items }) => items.map(({ entry }) => entry.id));
}

// Entries with nothing in common, so that what others share is rare.
const strangers = Array.from({ length: 20 }, (_, index) =>
  entryOf(`tools/stranger${index}`, { category: `c${index}` }),
);

describe('what entries name', () => {
  test('is seen from both sides, before what they share', () => {
    const entries = [
      entryOf('papers/mobilenetv2', {
        ...{ year: 2018, buildsOn: ['papers/mobilenets'], alternatives: ['papers/shufflenet'] },
        related: ['papers/ssd'],
      }),
      entryOf('papers/mobilenets', { year: 2017 }),
      entryOf('papers/mobilenetv3', { year: 2019, buildsOn: ['papers/mobilenetv2'] }),
      entryOf('papers/mnasnet', { year: 2018, buildsOn: ['papers/mobilenetv2'] }),
      entryOf('papers/shufflenet', { category: 'c', authors: ['Mark Sandler'] }),
      entryOf('papers/ssd', { category: 'd' }),
      entryOf('papers/by-sandler', { category: 'e', authors: ['Sandler, Mark'] }),
      ...strangers,
    ];
    expect(relationsOf('papers/mobilenetv2', entries)).toMatchObject({
      'Came before': ['papers/mobilenets'],
      'Came after': ['papers/mnasnet', 'papers/mobilenetv3'],
      Alternative: ['papers/shufflenet'],
      Related: ['papers/ssd'],
    });
    expect(relationsOf('papers/mobilenets', entries)['Came after']).toEqual(['papers/mobilenetv2']);
    expect(relationsOf('papers/ssd', entries)).toEqual({ Related: ['papers/mobilenetv2'] });
    expect(relationsOf('papers/shufflenet', entries)).toEqual({
      Alternative: ['papers/mobilenetv2'],
      'Same authors': [['papers/by-sandler', 'Sandler']],
    });
  });

  test('ties software to its successor, to what it needs, and to what was measured with it', () => {
    const source = { url: 'https://example.org/', place: 'Table 1', kind: 'paper' as const };
    const runs = [{ device: 'phone', runtime: 'libraries/engine', latency: 5 }];
    const entries = [
      entryOf('libraries/old', { category: 'a', successor: 'libraries/engine' }),
      entryOf('libraries/engine', { category: 'b' }),
      entryOf('libraries/app', { category: 'c', buildsOn: ['libraries/engine'] }),
      entryOf('papers/measured', {
        results: [{ model: 'A', task: 'B', source, runs: [...runs, ...runs] }],
      }),
    ];
    expect(relationsOf('libraries/old', entries)).toEqual({ 'Use instead': ['libraries/engine'] });
    expect(relationsOf('libraries/app', entries)).toEqual({ Needs: ['libraries/engine'] });
    expect(relationsOf('libraries/engine', entries)).toEqual({
      Replaces: ['libraries/old'],
      'Seen in': ['libraries/app', 'papers/measured'],
    });
    expect(relationsOf('papers/measured', entries)).toEqual({});
  });

  test('keeps its order, and an id that leads nowhere or home is passed over', () => {
    const related = ['papers/z', 'papers/gone', 'papers/self', 'papers/a'];
    const entries = [
      entryOf('papers/self', { related }),
      entryOf('papers/a', { category: 'x' }),
      entryOf('papers/z', { category: 'y' }),
    ];
    expect(relatedOf('papers/self', entries)).toEqual(['papers/z', 'papers/a']);
  });
});

describe('what entries share', () => {
  const meeting = { venue: 'MobiSys', year: 2017 };

  test('is named: people before tags and events', () => {
    const entries = [
      entryOf('papers/a', { ...meeting, tags: ['int8'], authors: ['Nicholas D. Lane', 'Ann Lee'] }),
      entryOf('papers/b', { ...meeting, tags: ['int8'], authors: ['Lane, Nicholas D.'] }),
      entryOf('papers/c', { ...meeting, tags: ['int8'] }),
      ...strangers,
    ];
    expect(relationsOf('papers/a', entries)).toEqual({
      'Same authors': [['papers/b', 'Lane']],
      'In common': [['papers/c', 'int8, MobiSys 2017']],
    });
  });

  test('has the names of tags and categories, a category only for want of more', () => {
    const entries = [
      entryOf('papers/a', { tags: ['binary-networks'] }),
      entryOf('papers/b', { tags: ['binary-networks'] }),
      entryOf('papers/c'),
      ...strangers,
    ];
    expect(relationsOf('papers/a', entries)).toEqual({
      'In common': [
        ['papers/b', 'binary networks'],
        ['papers/c', 'Model'],
      ],
    });
  });

  test('lists three authors, and of more the first two', () => {
    const names = ['Song Han', 'Huizi Mao', 'Jeff Pool', 'Ann Lee'];
    const by = (id: string, authors: string[]) => entryOf(id, { authors, category: id.slice(7) });
    const entries = [
      by('papers/a', names),
      by('papers/all', names.toReversed()),
      by('papers/three', names.slice(0, 3)),
      ...strangers,
    ];
    expect(relationsOf('papers/a', entries)).toEqual({
      'Same authors': [
        ['papers/all', 'Han, Mao and others'],
        ['papers/three', 'Han, Mao, Pool'],
      ],
    });
  });

  test('does not take arXiv for a meeting', () => {
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
  expect(relatedOf('papers/a', entries)[0]).toBe('papers/z');
});

test('of two that are equally close the lower id comes first', () => {
  const entries = [
    entryOf('papers/self', { tags: ['int8'] }),
    entryOf('papers/b', { tags: ['int8'], title: 'Aardvark' }),
    entryOf('papers/a', { tags: ['int8'], title: 'Zebra' }),
    ...strangers,
  ];
  expect(relatedOf('papers/self', entries)).toEqual(['papers/a', 'papers/b']);
});

test('at most six come, and none is the entry itself', () => {
  const entries = Array.from({ length: 30 }, (_, index) => entryOf(`papers/p${index}`));
  const list = relatedOf('papers/p3', entries);
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
  const found = (list: Entry[]) => {
    const relations = findRelations(catalogueOf(list));
    return entries.map(({ id }) => relations.get(id));
  };
  expect(found(entries.toReversed())).toEqual(found(entries));
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
    const relations = findRelations(catalogueOf(entries), work);
    for (const { id } of entries) relations.get(id);
    return work.comparisons;
  };
  const thousand = comparisonsOf(1_000);
  expect(thousand).toBeGreaterThan(1_000);
  expect(comparisonsOf(10_000)).toBeLessThan(12 * thousand);
});
