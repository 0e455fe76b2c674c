import { int8Size } from '../catalogue/int8-size.ts';
import type { ResultGroup, ResultRow } from '../catalogue/result-rows.ts';
import { capitalise } from './capitalise.ts';

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
    text: (row: ResultRow) => String(row.value),
  };
  const columns = costs.filter(({ key }) => estimates || key !== 'int8');
  return [value, ...columns.filter(({ text }) => rows.some((row) => text(row) !== undefined))];
}

const costs: ResultColumn[] = [
  number('parameters', 'Parameters, M', ({ parameters }) => parameters),
  number('multiplyAdds', 'Multiply-adds, M', ({ multiplyAdds }) => multiplyAdds),
  number('size', 'Size, MB', ({ size }) => size),
  {
    ...{ key: 'int8', title: 'As int8, MB', isNumber: true },
    text: (row) => {
      const size = int8Size(row);
      return size && `${size.estimated ? '≈ ' : ''}${size.megabytes}`;
    },
  },
  number('memory', 'Memory, MB', ({ memory }) => memory),
  { key: 'precision', title: 'Number format', isNumber: false, text: ({ precision }) => precision },
  number('resolution', 'Input, px', ({ resolution }) => resolution),
];

function number(
  key: string,
  title: string,
  of: (row: ResultRow) => number | undefined,
): ResultColumn {
  return { key, title, isNumber: true, text: (row) => of(row)?.toString() };
}
