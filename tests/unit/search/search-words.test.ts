import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/entry.ts';
import { indexEntries } from '../../../src/search/entry-index.ts';
import { toSearchEntries } from '../../../src/search/gather-entries.ts';
import { toSearchWords } from '../../../src/search/gather-words.ts';
import { readSearchEntries } from '../../../src/search/search-entries.ts';
import { addTexts } from '../../../src/search/search-words.ts';
import { entryOf } from '../entry-of.ts';

const catalogue: Catalogue = {
  entries: [
    entryOf('papers/pocketflow', {
      title: 'PocketFlow: pruning',
      url: 'https://arxiv.org/abs/1801.04381v1',
      arxiv: '1801.04381',
      doi: '10.1/AbC',
      authors: ['Han, Søng'],
      venue: 'CVPR',
      year: 2018,
      tags: ['lite'],
      code: 'https://github.com/Some/Code.git',
      links: [
        { label: 'PDF', url: 'https://doi.org/10.1/abc' },
        { label: 'Slides', url: 'https://www.example.org/Slides/' },
      ],
      summary: 'Prunes in 2018.',
      why: 'It is small.',
      results: [{ model: 'Model A', device: 'board-1' }] as never,
      note: 'See [this page](https://example.org/hidden) on kernels.',
    }),
    entryOf('libraries/lite', {
      title: 'Lite',
      aliases: ['pruning kit'],
      organizations: ['Maker'],
      summary: '',
      note: '',
    }),
  ],
  categories: {
    papers: [{ id: 'model', title: 'Models', description: '' }],
    libraries: [{ id: 'model', title: 'Models', description: '', holds: 'engines' }],
    tutorials: [],
    tools: [],
  },
  tags: [
    { id: 'lite', label: 'Lite', description: 'A runtime.', synonyms: ['light-weight'] },
    { id: 'arm', label: 'Arm', description: 'Processors.', synonyms: ['cortex'] },
  ],
  devices: [{ id: 'board-1', label: 'Board One', class: 'board', chip: 'Chip 7' }],
  guides: [],
};
const ways = [
  { path: '/timeline/', title: 'Timeline', about: 'By year.', also: 'history', holds: '' },
];
const file = toSearchEntries(catalogue, ways);
const texts = toSearchWords(catalogue);

/** The index of the catalogue with its texts, and the addresses that came with them. */
function indexed() {
  const steps = indexEntries(file);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const index = step.value;
  const more = addTexts(index, texts);
  let last = more.next();
  while (!last.done) last = more.next();
  return { index, addresses: last.value };
}

test('every entry has its fields, and what follows from them, the newest first', () => {
  const metas = readSearchEntries(file);
  expect(metas.map(({ id }) => id)).toEqual(['papers/pocketflow', 'libraries/lite']);
  expect(metas[0]).toMatchObject({
    by: 'Søng Han',
    year: '2018',
    parts: 'Pocket Flow: pruning',
    categories: 'papers/Models',
    words: 'Lite',
    also: 'light-weight',
  });
  expect(metas[1]).toMatchObject({ makers: 'Maker', where: 'Maker', tags: '', also: '' });
  expect(metas.map(({ category }) => category)).toEqual(['Models', 'Models, engines']);
});

test('what most of a category is tagged with counts for all of it', () => {
  const tagged = ['a', 'b'].map((slug) =>
    entryOf(`tools/${slug}`, { category: 'x', tags: ['arm'] }),
  );
  const others = ['d', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((slug) => entryOf(`papers/${slug}`));
  const bare = entryOf('tools/c', { category: 'x' });
  const categories = { ...catalogue.categories, tools: [{ id: 'x', title: 'X', description: '' }] };
  const entries = [...tagged, bare, ...others];
  const metas = readSearchEntries(toSearchEntries({ ...catalogue, categories, entries }, []));
  expect(metas.find(({ id }) => id === bare.id)?.also).toBe('Arm, cortex');
});

test('a tag is found by its id where that says more than its label', () => {
  const tags = [{ id: 'llm', label: 'language models', description: '' }];
  const entries = [entryOf('papers/a', { tags: ['llm'] })];
  const [meta] = readSearchEntries(toSearchEntries({ ...catalogue, tags, entries }, []));
  expect(meta).toMatchObject({ labels: 'language models', words: 'language models, llm' });
});

test('other words of a tag lead to the entry that is named like the tag', () => {
  expect(file.names).toEqual({ 'light weight': 'Lite' });
});

test('words are known as names, or as words of texts, those of notes without their addresses', () => {
  const { known } = indexed().index;
  const words = ['pocketflow', 'han', 'lightweight', 'kernels', 'timeline', 'hidden', 'chip'];
  expect(words.filter(known.isKnown)).toEqual(words.filter((word) => word !== 'hidden'));
  expect(words.filter(known.isName)).toEqual(['pocketflow', 'han', 'lightweight']);
  expect(['cvpr', 'han'].filter(known.isVenue)).toEqual(['cvpr']);
  expect(known.rarity('pocketflow')).toBeGreaterThan(known.rarity('kernels'));
});

test('addresses are given, the own one first, but for those of ids that the index has itself', () => {
  expect(indexed().addresses).toEqual({
    'libraries/lite': 'example.org/lite',
    'papers/pocketflow': ' github.com/some/code example.org/slides',
  });
});

test('results are searched by the names of their devices and chips', () => {
  expect(texts.measured[0]).toContain('Chip 7');
});

test('the order of the entries does not matter', () => {
  const turned = { ...catalogue, entries: catalogue.entries.toReversed() };
  expect(JSON.stringify(toSearchWords(turned))).toBe(JSON.stringify(texts));
  expect(JSON.stringify(toSearchEntries(turned, ways))).toBe(JSON.stringify(file));
});
