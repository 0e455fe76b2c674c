import type { Found } from '../found.ts';
import type { Check } from '../subject.ts';
import { suggestFrom } from './nearest.ts';

/** Runs of results may name only devices that stand in `devices.yaml`. */
export const unknownDevice: Check = ({ entries, devices, faulty }) => {
  if (!devices || faulty?.has('devices.yaml')) return [];
  const known = new Set(devices.map(({ id }) => id));
  const suggest = suggestFrom(known);
  const otherWords = new Map(
    devices.flatMap(({ id, label, aliases = [], formerIds = [] }) =>
      [id, label, ...aliases, ...formerIds].map((word) => [toSlug(word), id] as const),
    ),
  );
  return entries.flatMap(({ file, results = [] }) =>
    results.flatMap(({ runs = [] }, result) =>
      runs.flatMap(({ device }, run): Found[] => {
        if (device === undefined || known.has(device)) return [];
        const same = otherWords.get(toSlug(device));
        const hint =
          same === undefined
            ? suggest(device)
            : ` Write "${same}"${same === toSlug(device) ? '' : ', which is the same'}.`;
        const otherwise = ' Choose one from devices.yaml, or add it there.';
        const message = `There is no device "${device}".${hint || otherwise}`;
        return [{ file, at: ['results', result, 'runs', run, 'device'], message }];
      }),
    ),
  );
};

function toSlug(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
