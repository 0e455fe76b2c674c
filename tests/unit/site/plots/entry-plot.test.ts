import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/catalogue/entry.ts';
import type { CostItem } from '../../../../src/site/plots/cost-plots.ts';
import { entryPlot } from '../../../../src/site/plots/entry-plot.ts';

const years: Record<string, number> = {
  'papers/old': 2017,
  'papers/own': 2018,
  'papers/new': 2020,
};
const entries = Object.entries(years).map(([id, year]) => entry(id, year));
const byId = (id: string) => entries.find((it) => it.id === id);
const what = { dataset: 'ImageNet', metric: 'top-1 accuracy', unit: '%' };
const items = [
  item(0, 'papers/old', 'Old', 300, 70),
  item(1, 'papers/new', 'New', 200, 75.5),
  item(2, 'papers/own', 'Own 1.0', 300, 72),
  item(3, 'papers/own', 'Own 0.5', 100, 65),
];

test('says by how much another model is better at no higher cost than the entry’s first', () => {
  const plot = draw('papers/own');
  expect(plot?.finding).toBe('At no higher cost, a later model reaches 3.5 points more');
  expect(plot?.basis).toContain('the best is New with 75.5 %');
  expect(draw('papers/old')?.finding).toContain('5.5 points more');
});

test('says so where no other is better', () => {
  expect(draw('papers/new')?.finding).toBe(
    'No other model of the list reaches more than New at its cost',
  );
});

test('names the entry’s models, the later ones short, and related entries, but no others', () => {
  const texts = (related: Entry[]) =>
    draw('papers/own', related)?.labels.broad.map(({ text }) => text);
  expect(texts([])).toEqual(['Own 1.0', '0.5']);
  expect(texts(entries)).toEqual(expect.arrayContaining(['Own 1.0', 'old', 'new']));
});

test('draws nothing for an entry without a model among them', () => {
  expect(entryPlot(items, { entry: entry('papers/none', 2020), related: [], byId }, what)).toBe(
    undefined,
  );
});

describe('among thousands of models', () => {
  const crowd = Array.from({ length: 5000 }, (_, at) =>
    item(
      at + 4,
      `papers/other-${at}`,
      `Other ${at}`,
      20 + ((at * 37) % 1800),
      60 + ((at * 7) % 140) / 10,
    ),
  );
  const many = [...items, ...crowd];
  const own = byId('papers/own') as Entry;
  const plot = entryPlot(many, { entry: own, related: [byId('papers/old') as Entry], byId }, what);

  test('some points stand for all, and the entry’s own and its neighbours’ are among them', () => {
    expect(plot?.context.length).toBeLessThanOrEqual(401);
    expect(plot?.context.length).toBeGreaterThan(100);
    expect(plot?.own).toHaveLength(2);
    expect(plot?.neighbours.map((points) => points.length)).toEqual([1]);
  });

  test('all are counted, and the best of all is found', () => {
    const near = many.filter(({ cost }) => cost >= 100 / 6 && cost <= 300 * 6);
    expect(plot?.count).toBe(near.length);
    const within = many.filter(({ cost, family }) => cost <= 300 && family !== 'papers/own');
    const most = Math.max(...within.map(({ value }) => value));
    expect(plot?.basis).toContain(`with ${most} %`);
  });
});

function draw(id: string, related: readonly Entry[] = []) {
  const own = byId(id);
  const others = related.filter((it) => it.id !== id);
  return own && entryPlot(items, { entry: own, related: others, byId }, what);
}

function entry(id: string, year: number): Entry {
  const [kind, slug] = id.split('/');
  return { id, kind, slug, title: slug, year } as Entry;
}

function item(number: number, family: string, label: string, cost: number, value: number) {
  const row = { number } as CostItem['row'];
  return { cost, value, label, family, row, words: `${cost} million multiply-adds` };
}
