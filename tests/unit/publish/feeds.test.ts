import { expect, test } from 'vitest';
import { newestEntries } from '../../../src/publish/feeds.ts';
import { entryOf } from '../entry-of.ts';
import { dorefa, mobilenetv2, ncnn } from '../real-entries.ts';

test('a feed shows the newest entry first, those of one day by id, in any order of the list', () => {
  const twins = ['papers/b', 'papers/a'].map((id) => entryOf(id, { added: '2026-01-02' }));
  const entries = [dorefa, ...twins, ncnn, mobilenetv2];
  const newest = newestEntries(entries);
  expect(newest.map(({ id }) => id)).toEqual([
    'papers/a',
    'papers/b',
    'papers/mobilenetv2',
    'libraries/ncnn',
    'papers/dorefa-net',
  ]);
  expect(newestEntries(entries.toReversed())).toEqual(newest);
});

test('a feed shows no more than fifty entries, the oldest left out', () => {
  const entries = Array.from({ length: 60 }, (_, index) =>
    entryOf(`papers/p${index}`, {
      added: `20${10 + Math.floor(index / 5)}-03-0${1 + (index % 5)}`,
    }),
  );
  const days = newestEntries(entries).map(({ added }) => added);
  expect(days).toHaveLength(50);
  expect([days[0], days.at(-1)]).toEqual(['2021-03-05', '2012-03-01']);
});
