import { describe, expect, test } from 'vitest';
import { int8Size } from '../../../../src/catalogue/results/int8-size.ts';
import { judgeFit } from '../../../../src/catalogue/results/judge-fit.ts';
import { numberFormat } from '../../../../src/catalogue/results/number-format.ts';
import { resultNames } from '../../../../src/catalogue/results/result-names.ts';
import {
  groupByTask,
  groupResults,
  headlineGroup,
  type NamedRun,
  resultRows,
} from '../../../../src/catalogue/results/result-rows.ts';
import { isSameFormat, runSetting } from '../../../../src/catalogue/results/run-setting.ts';
import type { Result } from '../../../../src/schema/result.ts';
import { costPlots } from '../../../../src/site/plots/cost-plots.ts';
import { layOutPlot } from '../../../../src/site/plots/plot.ts';
import { runCosts } from '../../../../src/site/run-costs.ts';
import { entryOf } from '../../entry-of.ts';

const names = resultNames({
  entries: [entryOf('libraries/ncnn')],
  devices: [
    { id: 'phone', label: 'A phone', class: 'phone' },
    { id: 'board', label: 'A board', class: 'board' },
  ],
});

describe('rows', () => {
  test('come from the entries in the order of their ids, and know them', () => {
    const b = entryOf('papers/b', { results: [resultOf({ model: 'B' })] });
    const a = entryOf('papers/a', { results: [resultOf({ model: 'A1' }), resultOf({})] });
    const rows = resultRows([b, a, entryOf('papers/c')], names);
    expect(rows.map(({ number, entry }) => [number, entry.id])).toEqual([
      [0, 'papers/a'],
      [1, 'papers/a'],
      [2, 'papers/b'],
    ]);
  });

  test('are grouped by what was measured, the largest group first and the best row first', () => {
    const groups = groupsOf([
      resultOf({ metric: 'perplexity', dataset: 'WikiText-2', value: 12, unit: 'perplexity' }),
      resultOf({ metric: 'perplexity', dataset: 'WikiText-2', value: 10, unit: 'perplexity' }),
      ...[70, 80, 75].map((value) => resultOf({ value })),
      resultOf({ metric: 'top-5 accuracy' }),
    ]);
    expect(groups.map(({ metric, rows }) => [metric, rows.map(({ value }) => value)])).toEqual([
      ['top-1 accuracy', [80, 75, 70]],
      ['perplexity', [10, 12]],
      ['top-5 accuracy', [70]],
    ]);
    expect(headlineGroup(groups)?.metric).toBe('top-1 accuracy');
    expect(headlineGroup(groups.slice(1))).toBeUndefined();
  });

  test('are put together by task, each with an address of its own', () => {
    const long =
      'classification of images that small boards take under poor light outdoors at night';
    const tasks = ['Detection', 'detection', '検出', '分類', `${long} one`, `${long} two`];
    const groups = groupsOf(tasks.map((task, at) => resultOf({ task, metric: `metric ${at}` })));
    const put = groupByTask(groups);
    expect(put.flatMap((it) => it.groups).length).toBe(6);
    expect(put.map((it) => it.groups.length).toSorted()).toEqual([1, 1, 1, 1, 2]);
    expect(put.map(({ id }) => id)).toContain('detection');
    expect(new Set(put.map(({ id }) => id)).size).toBe(5);
  });
});

describe('what a model needs', () => {
  test('fits where every number is within its limit', () => {
    expect(judgeFit({ parameters: 3, int8: 3 }, { parameters: 3, int8: 4 })).toBe('fits');
    expect(judgeFit({}, {})).toBe('fits');
  });

  test('is unknown where a number that is limited is not stated', () => {
    expect(judgeFit({ parameters: 3 }, { parameters: 3, latency: 4 })).toBe('unknown');
  });

  test('exceeds where one number is too large, whatever else is not stated', () => {
    expect(judgeFit({ parameters: 3 }, { latency: 4, parameters: 2 })).toBe('exceeds');
  });

  test('has an int8 size as stated, else one byte a parameter', () => {
    expect(int8Size({ precision: 'INT8', size: 2.5, parameters: 3 })).toEqual({
      megabytes: 2.5,
      estimated: false,
    });
    expect(int8Size({ precision: 'float32', size: 12, parameters: 3 })).toEqual({
      megabytes: 3,
      estimated: true,
    });
    expect(int8Size({ size: 12 })).toBeUndefined();
  });
});

describe('runs', () => {
  const run: NamedRun = {
    ...{ on: 'Pixel 1', by: 'TFLite', threads: 1, latency: 5 },
  };

  test('are of one setting only where device, processor, runtime, threads, number format and batch are equal', () => {
    const idOf = (more: Partial<NamedRun>) => runSetting(resultOf({}), { ...run, ...more }).id;
    expect(idOf({ precision: 'FP32' })).toBe(idOf({ precision: 'float' }));
    const ids = [
      ...[{}, { on: 'Pixel 2' }, { by: 'ncnn' }, { threads: 2 }, { precision: 'int8' }],
      ...[{ processor: 'GPU' as const }, { batch: 8 }, { on: '学会' }, { on: '学界' }],
    ].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('say what a source leaves out', () => {
    const { conditions } = runSetting(resultOf({}), { on: 'Pixel 1', by: undefined, latency: 5 });
    expect(conditions).toBe('runtime not stated, number format not stated');
  });

  test('in another number format than the accuracy are known', () => {
    expect(isSameFormat(resultOf({}), { ...run, precision: 'fp32' })).toBe(true);
    expect(isSameFormat(resultOf({}), { ...run, precision: 'int8' })).toBe(false);
    expect(isSameFormat(resultOf({ precision: '8-bit' }), { ...run, precision: 'int8' })).toBe(
      true,
    );
    expect(numberFormat('W4A16')).toBe('w4a16');
  });

  test('on two devices are in two plots, and those in another number format in none', () => {
    const rows = [1, 2, 3].map((latency) =>
      resultOf({
        runs: [
          { latency, device: 'phone', precision: 'float32' },
          { latency, device: 'board' },
          { latency, device: 'board', precision: 'int8' },
          { decode: 3, device: 'server' },
        ],
      }),
    );
    const [group] = groupsOf(rows);
    const plots = group ? costPlots(group) : [];
    expect(plots.map(({ title, items }) => [title, items.length])).toEqual([
      ['A board', 3],
      ['A phone', 3],
    ]);
  });

  test('name their device and their runtime as readers know them', () => {
    const runs = [
      { device: 'phone', runtime: 'libraries/ncnn', threads: 4, decode: 9, prefill: 90 },
    ];
    const [row] = resultRows([entryOf('papers/a', { results: [resultOf({ runs })] })], names);
    const [cost] = row ? runCosts(row) : [];
    expect(cost).toEqual({
      id: undefined,
      text: '9 tokens/s, prefill 90 tokens/s',
      where: 'A phone, ncnn, 4 threads',
    });
  });

  test('without a value on a data set are rows of what they measured, one each', () => {
    const { dataset, metric, value, unit, ...speed } = resultOf({});
    const runs = [
      { device: 'phone', latency: 7 },
      { device: 'board', latency: 5 },
      { device: 'board', decode: 11 },
    ];
    const groups = groupsOf([{ ...speed, runs }]);
    expect(groups.map((it) => [it.metric, it.unit, it.lowerIsBetter])).toEqual([
      ['Latency', 'ms', true],
      ['Decode', 'tokens/s', false],
    ]);
    expect(groups[0]?.rows.map((it) => [it.value, it.runs.map(({ on }) => on)])).toEqual([
      [5, ['A board']],
      [7, ['A phone']],
    ]);
  });
});

test('a plot puts the cheap to the left, the good above, and the front above all others', () => {
  const items = [
    { cost: 100, value: 70, label: 'a', family: 'a' },
    { cost: 10, value: 60, label: 'b', family: 'b' },
    { cost: 1000, value: 50, label: 'c', family: 'c' },
  ];
  const { points, line, area } = layOutPlot(items, { width: 600, height: 300 });
  expect(points.map(({ item }) => item.label)).toEqual(['c', 'a', 'b']);
  expect(line.map(({ x }) => x)).toEqual(line.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(line.map(({ y }) => y)).toEqual(line.map(({ y }) => y).toSorted((a, b) => b - a));
  for (const { x, y } of points) {
    expect(x > area.x && x < area.x + area.width).toBe(true);
    expect(y > area.y && y < area.y + area.height).toBe(true);
  }
});

function groupsOf(results: Result[]) {
  return groupResults(resultRows([entryOf('papers/a', { results })], names));
}

function resultOf(fields: Partial<Result>): Result {
  return {
    model: 'A model',
    task: 'image classification',
    dataset: 'ImageNet',
    metric: 'top-1 accuracy',
    value: 70,
    unit: '%',
    source: { url: 'https://example.org/', place: 'Table 1', kind: 'paper' },
    ...fields,
  };
}
