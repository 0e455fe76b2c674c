import type { Catalogue } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import {
  deviceName,
  type ResultNames,
  resultNames,
  runtimeName,
} from '../catalogue/results/result-names.ts';
import { type FieldSchema, metaOf } from '../schema/field.ts';
import { type Result, type Run, resultSchema, runSchema } from '../schema/result.ts';
import { writeCsv } from './csv.ts';

/** Write every result as a table with a column for each condition and its unit: a row for each run, or one for a result without. */
export function writeResultsCsv(catalogue: Pick<Catalogue, 'entries' | 'devices'>): string {
  const names = resultNames(catalogue);
  const rows = catalogue.entries.toSorted(byId).flatMap(({ id, results = [] }) =>
    results.flatMap((result) =>
      (result.runs ?? [{}]).map((run: Run) => {
        const row = { entry: id, result, run, names };
        return columns.map(({ text }) => String(text(row) ?? ''));
      }),
    ),
  );
  return writeCsv(
    columns.map(({ title }) => title),
    rows,
  );
}

type Row = { entry: string; result: Result; run: Run; names: ResultNames };
type Column = { title: string; text: (row: Row) => string | number | undefined };

const { runs: _, source, conditions, ...ofResult } = resultSchema.shape;
const { device: __, conditions: ofRun, ...costs } = runSchema.shape;

/** What was measured on which data set, then the run, then who says so; the names are those of the files. */
const columns: readonly Column[] = [
  { title: 'entry', text: ({ entry }) => entry },
  ...columnsOf(ofResult, '', ({ result }) => result),
  { title: 'run device', text: ({ run: { device } }) => device },
  {
    title: 'run device name',
    text: ({ run: { device }, names }) =>
      device === undefined ? undefined : deviceName(device, names),
  },
  {
    title: 'run device class',
    text: ({ run: { device = '' }, names }) => names.devices.get(device)?.class,
  },
  {
    title: 'run runtime name',
    text: ({ run: { runtime }, names }) =>
      runtime === undefined ? undefined : runtimeName(runtime, names),
  },
  ...columnsOf({ ...costs, conditions: ofRun }, 'run ', ({ run }) => run),
  ...columnsOf({ conditions }, '', ({ result }) => result),
  ...columnsOf(source.shape, 'source ', ({ result }) => result.source),
];

function columnsOf(
  shape: Record<string, FieldSchema>,
  before: string,
  partOf: (row: Row) => object,
): Column[] {
  return Object.entries(shape).map(([name, schema]) => {
    const unit = metaOf(schema)?.unit;
    return {
      title: `${before}${name}${unit === undefined ? '' : ` (${unit})`}`,
      text: (row) => (partOf(row) as Record<string, string | number | undefined>)[name],
    };
  });
}
