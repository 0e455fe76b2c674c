import type { Engine } from '../catalogue/engines/compare-engines.ts';
import type { Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import { isMaintained } from '../catalogue/pulse.ts';
import type { ResultGroup } from '../catalogue/results/result-rows.ts';
import { runSetting } from '../catalogue/results/run-setting.ts';
import type { Device } from '../schema/devices.ts';
import type { Observed } from '../schema/observed.ts';
import { acceleratorMakers } from './glance.ts';

/** Maintained engines with what they state, as many as asked for: those that state most, by name, and the platforms that most maintained engines name. */
export function fullestEngines(
  engines: readonly Engine[],
  most: { engines: number; platforms: number },
  {
    observed,
    order = [],
  }: { observed?: Observed | undefined; order?: readonly string[] | undefined } = {},
) {
  const maintained = engines.filter(({ entry }) => isMaintained(entry, observed));
  const counts = new Map<string, number>();
  for (const { entry } of maintained) {
    for (const word of entry.platforms ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const place = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length);
  const platforms = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || place(a) - place(b) || (a < b ? -1 : 1))
    .slice(0, most.platforms)
    .map(([word]) => word)
    .toSorted((a, b) => place(a) - place(b));
  const rows = maintained
    .toSorted((a, b) => marks(b.entry) - marks(a.entry) || byId(a.entry, b.entry))
    .slice(0, most.engines)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || byId(a.entry, b.entry))
    .map(({ entry, name }) => ({
      ...{ entry, name },
      on: platforms.map((word) => entry.platforms?.includes(word) ?? false),
      gpus: entry.backends?.filter((word) => !/\bCPU\b/.test(word)).length ?? 0,
      makers: acceleratorMakers(entry).length,
    }));
  return { platforms, rows };
}

function marks(entry: Entry): number {
  const { platforms, backends, accelerators, modelFormats, precisions, languages } = entry;
  const lists = [platforms, backends, accelerators, modelFormats, precisions, languages];
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
}

/** The models of one entry, measured on one device in one way: from the fastest on, their milliseconds and values. */
type Line = { id: string; label: string; points: { cost: number; value: number }[] };

/** Models of one entry on one device: a line for each way in which at least three of them were measured, the fastest first. */
export type DeviceLines = { entry: Pick<Entry, 'id' | 'title'>; device: string; lines: Line[] };

/** With fewer points, a line says little. */
const fewestPoints = 3;
/** More lines than this cannot be distinguished in a small plot. */
const mostLines = 3;

/** The device and the entry that most ways of running were measured of, where there is one. */
export function tellingLines({ rows }: Pick<ResultGroup, 'rows'>): DeviceLines | undefined {
  const points = rows.flatMap((row) =>
    row.runs.flatMap((run) => {
      if (run.latency === undefined || run.device === undefined) return [];
      const { id } = runSetting(row, run);
      const label = [run.processor, run.precision ?? row.precision].filter(Boolean).join(', ');
      return [{ entry: row.entry, on: run.on, id, label, cost: run.latency, value: row.value }];
    }),
  );
  const pairs = Map.groupBy(points, ({ entry, on }) => JSON.stringify([entry.id, on]));
  const [best] = [...pairs.values()]
    .map((all) => {
      const lines = [...Map.groupBy(all, ({ id }) => id).values()]
        .filter((line) => line.length >= fewestPoints)
        .map((line) => line.toSorted((a, b) => a.cost - b.cost))
        .toSorted((a, b) => b.length - a.length || (a[0]?.cost ?? 0) - (b[0]?.cost ?? 0))
        .slice(0, mostLines);
      return { all, lines, size: lines.flat().length };
    })
    .filter(({ lines }) => lines.length > 1)
    .toSorted((a, b) => b.lines.length - a.lines.length || b.size - a.size);
  const [first] = best?.all ?? [];
  if (!best || !first) return undefined;
  const lines = best.lines
    .flatMap(([start, ...more]) =>
      start ? [{ id: start.id, label: start.label, points: [start, ...more] }] : [],
    )
    .toSorted((a, b) => (a.points[0]?.cost ?? 0) - (b.points[0]?.cost ?? 0));
  return { entry: first.entry, device: first.on, lines };
}

/** The devices with the most results, one of each class before a second of any. */
export function devicesOfNote(
  entries: readonly Entry[],
  devices: readonly Device[],
  most: number,
): Device[] {
  const counts = new Map<string, number>();
  for (const { results = [] } of entries) {
    for (const { device = '' } of results.flatMap(({ runs = [] }) => runs)) {
      counts.set(device, (counts.get(device) ?? 0) + 1);
    }
  }
  const count = ({ id }: Device) => counts.get(id) ?? 0;
  const used = devices
    .filter((it) => count(it) > 0)
    .toSorted((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
  const ofClass = Map.groupBy(used, (it) => it.class);
  const turn = (it: Device) => ofClass.get(it.class)?.indexOf(it) ?? 0;
  return used.toSorted((a, b) => turn(a) - turn(b) || count(b) - count(a)).slice(0, most);
}

/** Works by the day or the year on which they appeared, the latest first. */
export function latestWorks(entries: readonly Entry[], most: number): Entry[] {
  const when = ({ year, published = '', added }: Entry) => `${year} ${published} ${added}`;
  return entries
    .filter(({ year }) => year !== undefined)
    .toSorted((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0) || byId(a, b))
    .slice(0, most);
}

/** Software by its last release, the latest first. */
export function latestReleases(entries: readonly Entry[], most: number) {
  return entries
    .flatMap((entry) => (entry.lastRelease ? [{ entry, release: entry.lastRelease }] : []))
    .toSorted(
      (a, b) =>
        (a.release.date < b.release.date ? 1 : a.release.date > b.release.date ? -1 : 0) ||
        byId(a.entry, b.entry),
    )
    .slice(0, most);
}
