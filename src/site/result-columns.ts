import { int8Size } from '../catalogue/results/int8-size.ts';
import type { ResultGroup, ResultRow } from '../catalogue/results/result-rows.ts';
import { metaOf } from '../schema/field.ts';
import { resultSchema } from '../schema/result.ts';
import { capitalise } from './capitalise.ts';
import { numberText } from './number-text.ts';

/** A column of a table of results: the browser sorts and filters by `key`. */
type ResultColumn = {
  key: string;
  title: string;
  isNumber: boolean;
  /** What stands in the cell; nothing where the source does not state it. */
  text: (row: ResultRow) => string | undefined;
};

/** The columns between a row's model and its speeds, without those that are empty in the whole group; `estimates` adds what no source states. */
export function resultColumns(
  { metric, unit, rows }: ResultGroup,
  { estimates }: { estimates: boolean },
): ResultColumn[] {
  const value = {
    ...{
      key: 'value',
      title: capitalise(unit === metric ? metric : `${metric}, ${unit}`),
      isNumber: true,
    },
    text: (row: ResultRow) => numberText(row.value),
  };
  const columns = costs.filter(({ key }) => estimates || key !== 'int8');
  return [value, ...columns.filter(({ text }) => rows.some((row) => text(row) !== undefined))];
}

const costs: ResultColumn[] = [
  number('parameters'),
  number('multiplyAdds'),
  number('size'),
  {
    ...{ key: 'int8', title: 'As int8, MB', isNumber: true },
    text: (row) => {
      const size = int8Size(row);
      return size && `${size.estimated ? '≈ ' : ''}${numberText(size.megabytes)}`;
    },
  },
  {
    ...{ key: 'precision', title: labelOf('precision'), isNumber: false },
    text: ({ precision }) => precision,
  },
  number('resolution'),
  number('context'),
];

function number(
  key: 'parameters' | 'multiplyAdds' | 'size' | 'resolution' | 'context',
): ResultColumn {
  const text = (row: ResultRow) => (row[key] === undefined ? undefined : numberText(row[key]));
  return { key, title: labelOf(key), isNumber: true, text };
}

/** The label of a field of results with its unit: `Parameters, M`. */
function labelOf(name: keyof typeof resultSchema.shape): string {
  const { label = name, unit } = metaOf(resultSchema.shape[name]) ?? {};
  return unit === undefined ? label : `${label}, ${unit}`;
}
