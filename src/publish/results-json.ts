import type { Catalogue } from '../catalogue/entry.ts';
import { byId, compareTexts } from '../catalogue/order.ts';
import type { Device } from '../schema/devices.ts';
import { type FieldSchema, metaOf } from '../schema/field.ts';
import { type Result, resultSchema, runSchema } from '../schema/result.ts';

/** The object of `/results.json`: every result with the id of its entry, the devices that runs name, and the unit of each number. */
export type ResultsJson = {
  units: Record<string, string>;
  results: ({ entry: string } & Result)[];
  devices: Device[];
};

/** Convert the catalogue to the object of `/results.json`, in the order of ids; runs name devices and entries by their ids. */
export function toResultsJson({
  entries,
  devices = [],
}: Pick<Catalogue, 'entries' | 'devices'>): ResultsJson {
  return {
    units: unitsOf({ ...resultSchema.shape, ...runSchema.shape }),
    results: entries
      .toSorted(byId)
      .flatMap(({ id, results = [] }) => results.map((result) => ({ entry: id, ...result }))),
    devices: devices.toSorted((a, b) => compareTexts(a.id, b.id)),
  };
}

function unitsOf(shape: Record<string, FieldSchema>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const unit = metaOf(schema)?.unit;
      return unit === undefined ? [] : [[name, unit]];
    }),
  );
}
