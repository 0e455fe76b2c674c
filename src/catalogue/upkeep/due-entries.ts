import type { Kind } from '../../schema/parts.ts';
import type { Catalogue, Entry } from '../entry.ts';
import { lastCheck, linkKey } from '../observed.ts';
import { compareTexts } from '../order.ts';

/** An entry whose facts somebody should check again. */
export type DueEntry = {
  entry: Entry;
  /** The last day on which somebody checked it. */
  checked: string;
  /** The source that changed last after somebody held the entry against it. */
  changed?: { url: string; day: string };
  /** Whether it should not wait: a source has changed, or the check is half a year old. */
  isPressing: boolean;
};

/** Days after which a check is old, by the weight of its kind. */
const old = 180;

type Whole = Pick<Catalogue, 'entries' | 'observed' | 'site'>;

/**
 * The entries to check next, the first ones first: those whose sources have changed since, then those whose check is the
 * oldest, where a day counts by the weight of the kind (`site.yaml`). `day` is what ages are counted to.
 */
export function dueEntries(catalogue: Whole, day: string, most = 10): DueEntry[] {
  const age = ({ entry, checked }: Pick<DueEntry, 'entry' | 'checked'>) =>
    ((Date.parse(day) - Date.parse(checked)) / 86_400_000) * weightOf(catalogue, entry.kind);
  return catalogue.entries
    .flatMap((entry): DueEntry[] => {
      const checked = lastCheck(entry);
      const changed = lastChanged(entry, catalogue);
      if (checked === undefined) return [];
      const isPressing = changed !== undefined || age({ entry, checked }) >= old;
      return [{ entry, checked, ...(changed && { changed }), isPressing }];
    })
    .toSorted(
      (a, b) =>
        Number(b.changed !== undefined) - Number(a.changed !== undefined) ||
        age(b) - age(a) ||
        compareTexts(a.entry.id, b.entry.id),
    )
    .slice(0, most);
}

function weightOf({ site }: Whole, kind: Kind): number {
  return site?.kinds[kind].weight ?? 1;
}

function lastChanged({ sources = [] }: Entry, { observed }: Whole): DueEntry['changed'] {
  return sources
    .flatMap(({ url, checked }) => {
      const key = linkKey(url);
      const day = observed?.files.get(key)?.changed ?? observed?.links.get(key)?.changed;
      return day !== undefined && day > checked ? [{ url, day }] : [];
    })
    .toSorted((a, b) => compareTexts(b.day, a.day) || compareTexts(a.url, b.url))
    .at(0);
}
