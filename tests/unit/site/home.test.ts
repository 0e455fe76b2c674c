import { expect, test } from 'vitest';
import { compareEngines } from '../../../src/catalogue/engines/compare-engines.ts';
import { nothingObserved } from '../../../src/catalogue/observed.ts';
import { groupResults, resultRows } from '../../../src/catalogue/results/result-rows.ts';
import type { Device } from '../../../src/schema/devices.ts';
import {
  devicesOfNote,
  fullestEngines,
  latestReleases,
  latestWorks,
  tellingLines,
} from '../../../src/site/home.ts';
import { engineCategories } from '../engine-categories.ts';
import { entryOf } from '../entry-of.ts';

test('shows the maintained engines that state most, by name, and the platforms that most engines name', () => {
  const engine = (slug: string, platforms: string[], status: 'active' | 'archived' = 'active') =>
    entryOf(`libraries/${slug}`, {
      ...{ title: slug, category: 'engines', status, platforms },
      ...{ backends: ['CPU', 'Vulkan'], accelerators: [{ vendor: 'Arm' }, { vendor: 'Arm' }] },
    });
  const engines = compareEngines(
    [
      engine('zeta', ['Web', 'Android']),
      engine('beta', ['Web', 'Linux', 'Android']),
      engine('small', ['Web']),
      engine('past', ['Web', 'Linux', 'Android', 'iOS'], 'archived'),
    ],
    engineCategories,
  );
  const { platforms, rows } = fullestEngines(
    engines,
    { engines: 2, platforms: 2 },
    { order: ['Android'] },
  );
  expect(platforms).toEqual(['Android', 'Web']);
  expect(rows).toMatchObject([
    { name: 'beta', on: [true, true], gpus: 1, makers: 1 },
    { name: 'zeta', on: [true, true], gpus: 1, makers: 1 },
  ]);
});

test('shows no engine whose repository was seen to be quiet, as the comparison counts none', () => {
  const observed = nothingObserved();
  const seen = { stars: 1, lastCommit: '2020-01-01', archived: false, checked: '2026-11-22' };
  observed.repositories.set('a/engine', seen);
  const engine = entryOf('libraries/engine', {
    ...{ category: 'engines', status: 'active', platforms: ['Web'], backends: ['CPU', 'Vulkan'] },
    repository: 'https://github.com/a/engine',
  });
  const engines = compareEngines([engine], engineCategories);
  expect(fullestEngines(engines, { engines: 2, platforms: 2 }).rows).toHaveLength(1);
  expect(fullestEngines(engines, { engines: 2, platforms: 2 }, { observed }).rows).toEqual([]);
});

test('draws the device and the entry that were measured in most ways, a line for each way', () => {
  const entry = (slug: string, ways: Record<string, number[]>) =>
    entryOf(`papers/${slug}`, {
      results: [0, 1, 2].map((at) => ({
        ...{ model: `${slug} ${at}`, task: 'classification', dataset: 'D', metric: 'accuracy' },
        ...{ value: 70 + at, unit: '%', source: { url: 'https://a.example/', place: 't' } },
        runs: Object.entries(ways).flatMap(([processor, latencies]) => {
          const latency = latencies[at];
          return latency === undefined ? [] : [{ device: 'phone', processor, latency }];
        }),
      })) as never,
    });
  const entries = [
    entry('one-way', { CPU: [1, 2, 3] }),
    entry('two-ways', { CPU: [10, 20, 30], GPU: [4, 5, 6], NPU: [1] }),
  ];
  const names = { devices: new Map(), entries: new Map() };
  const [group] = groupResults(resultRows(entries, names));
  const drawn = group && tellingLines(group);
  expect(drawn?.entry.id).toBe('papers/two-ways');
  expect(drawn?.lines.map(({ label, points }) => [label, points.map(({ cost }) => cost)])).toEqual([
    ['GPU', [4, 5, 6]],
    ['CPU', [10, 20, 30]],
  ]);
  const [bare] = groupResults(resultRows(entries.slice(0, 1), names));
  expect(bare && tellingLines(bare)).toBe(undefined);
});

test('names the devices with most results, one of each class first', () => {
  const device = (id: string, kind: Device['class']): Device => ({ id, label: id, class: kind });
  const measured = (...devices: string[]) =>
    entryOf('papers/a', { results: [{ runs: devices.map((it) => ({ device: it })) }] as never });
  const devices = [
    ...[device('a', 'phone'), device('b', 'phone'), device('m', 'microcontroller')],
    device('unused', 'board'),
  ];
  const found = devicesOfNote([measured('a', 'b', 'b', 'a', 'b', 'm')], devices, 3);
  expect(found.map(({ id }) => id)).toEqual(['b', 'm', 'a']);
});

test('takes works by the day they appeared, and software by its last release', () => {
  const works = [
    entryOf('papers/undated'),
    entryOf('papers/old', { year: 2020, published: '2020-12-01' }),
    entryOf('papers/spring', { year: 2026, published: '2026-03-01' }),
    entryOf('papers/autumn', { year: 2026, published: '2026-10-01' }),
  ];
  expect(latestWorks(works, 2).map(({ id }) => id)).toEqual(['papers/autumn', 'papers/spring']);
  const released = (slug: string, date: string) =>
    entryOf(`libraries/${slug}`, { lastRelease: { name: 'v1', date } });
  const software = [
    released('b', '2026-01-01'),
    released('a', '2026-01-01'),
    released('c', '2026-02-01'),
  ];
  expect(latestReleases(software, 2).map(({ entry }) => entry.id)).toEqual([
    ...['libraries/c', 'libraries/a'],
  ]);
});
