import type { DeviceRun } from '../catalogue/results/device-runs.ts';
import { measureName } from '../catalogue/results/measure-name.ts';
import { numberFormat } from '../catalogue/results/number-format.ts';
import { settingCounts } from '../catalogue/results/run-setting.ts';
import { type FieldSchema, metaOf } from '../schema/field.ts';
import { type Measure, measureNames } from '../schema/measures.ts';
import { resultSchema, runSchema } from '../schema/result.ts';
import { capitalise } from './capitalise.ts';
import { numberText } from './number-text.ts';

/** A column of a table of runs; the browser sorts and filters by `key`. */
export type RunColumn = {
  key: string;
  title: string;
  isNumber: boolean;
  text: (run: DeviceRun) => string | undefined;
};

/** The columns between the model and the source, without those that no run of the table states; what was measured stands in a heading where it is one thing. */
export function runColumns(runs: readonly DeviceRun[]): RunColumn[] {
  const [first] = runs;
  const measured = runs.filter(({ row }) => row.dataset !== '');
  const titles = new Set(measured.map(({ row }) => titleOf(row)));
  const isOne = titles.size === 1 && measured.length === runs.length;
  const value: RunColumn =
    isOne && first
      ? { key: 'value', title: titleOf(first.row), isNumber: true, text: valueText }
      : { key: 'result', title: 'Reached', isNumber: false, text: reachedText };
  const tasks = new Set(runs.map(({ row }) => row.task));
  const columns: RunColumn[] = [
    ...(tasks.size > 1
      ? [
          {
            ...{ key: 'task', title: 'Task', isNumber: false },
            text: ({ row }: DeviceRun) => row.task,
          },
        ]
      : []),
    value,
    ...measureNames.map((name) => measure(name)),
    words('processor', ({ run }) => run.processor),
    words('precision', formatText, 'Format'),
    words('runtime', ({ run }) => run.by, 'Engine'),
    number('parameters', ({ row }) => row.parameters),
    number('multiplyAdds', ({ row }) => row.multiplyAdds),
  ];
  return columns.filter(({ text }) => runs.some((run) => text(run) !== undefined));
}

/** All else that a run was measured under, in words, for the column behind them. */
export function conditionsText({ run, row }: DeviceRun): string {
  const counts = settingCounts({ ...run, context: run.context ?? row.context });
  return [counts.filter(Boolean).join(', '), run.conditions, row.conditions]
    .filter(Boolean)
    .join('; ');
}

function measure(name: Measure): RunColumn {
  return number(name, ({ run }) => run[name]);
}

function number(key: string, of: (run: DeviceRun) => number | undefined): RunColumn {
  return { key, title: labelOf(key), isNumber: true, text: (run) => toText(of(run)) };
}

function toText(number: number | undefined): string | undefined {
  return number === undefined ? undefined : numberText(number);
}

function words(
  key: string,
  text: (run: DeviceRun) => string | undefined,
  title = labelOf(key),
): RunColumn {
  return { key, title, isNumber: false, text };
}

function titleOf({ dataset, metric, unit }: DeviceRun['row']): string {
  const name = measureName({ dataset, metric });
  return unit === metric || unit === '' ? name : `${name}, ${unit}`;
}

/** A value that was measured in another number format says so. */
function valueText({ row, value }: DeviceRun): string {
  if (value !== undefined) return numberText(value);
  return `${numberText(row.value)} in ${numberFormat(row.precision ?? 'float32')}`;
}

function reachedText(run: DeviceRun): string | undefined {
  const { dataset, metric, unit } = run.row;
  if (dataset === '') return undefined;
  const what = unit === metric || unit === '' ? metric : `${unit} ${metric}`;
  return `${valueText(run)} ${what} on ${dataset}`;
}

function formatText({ run, row }: DeviceRun): string | undefined {
  const written = run.precision ?? row.precision;
  return written && numberFormat(written);
}

function labelOf(name: string): string {
  const fields: Record<string, FieldSchema> = { ...resultSchema.shape, ...runSchema.shape };
  const field = fields[name];
  const { label = name, unit } = (field && metaOf(field)) ?? {};
  return capitalise(unit === undefined ? label : `${label}, ${unit}`);
}
