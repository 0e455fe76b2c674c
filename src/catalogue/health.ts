import type { LinkState, ObservedLink } from '../schema/observed.ts';
import { measureCoverage } from './coverage.ts';
import type { Catalogue, Entry } from './entry.ts';
import { compareTexts } from './order.ts';
import { entryPulse, yearsBefore } from './pulse.ts';

/** A link of the content and what is known of it; `files` are the paths where it stands. */
export type HealthLink = { address: string; files: readonly string[]; record: ObservedLink };

/** What could be better about an entry: the entry, and a few words on it where there are any. */
export type HealthItem = { entry: Entry; detail?: string };

/** The state of the list, for those who maintain it. */
export type Health = {
  /** Links by state; of the addresses that were never checked only the number. */
  links: Record<LinkState, HealthLink[]>;
  unchecked: number;
  /** Facts that entries should have and lack, by kind. */
  gaps: { kind: Entry['kind']; fact: string; have: number; items: HealthItem[] }[];
  quiet: HealthItem[];
  archived: HealthItem[];
  /** Entries whose facts were last checked two years ago or before, the longest ago first. */
  stale: HealthItem[];
};

/** Facts of the coverage table that a reader misses first. */
const watched = /^(?:authors|an arXiv id or a DOI|a note of|a source with)/;

/** Find what could be better; `places` says in which files each external address stands, `day` is the YYYY-MM-DD that ages are counted to, or ''. */
export function findHealth(
  { entries, observed }: Pick<Catalogue, 'entries' | 'observed'>,
  places: ReadonlyMap<string, readonly string[]>,
  day: string,
): Health {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = [...places].flatMap(([address, files]) => {
    const record = observed?.links.get(address);
    return record ? [{ address, files, record }] : [];
  });
  const inState = (state: LinkState) =>
    known
      .filter(({ record }) => record.state === state)
      .toSorted(
        (a, b) =>
          compareTexts(a.record.since, b.record.since) || compareTexts(a.address, b.address),
      );
  const kept = entries.toSorted((a, b) => compareTexts(a.id, b.id));
  const software = (status: string) =>
    kept.flatMap((entry) => {
      const pulse = entryPulse(entry, observed);
      return pulse?.status === status
        ? [{ entry, detail: pulse.text === status ? undefined : pulse.text }]
        : [];
    });
  return {
    links: {
      ok: inState('ok'),
      moved: inState('moved'),
      suspect: inState('suspect'),
      dead: inState('dead'),
      blocked: inState('blocked'),
    },
    unchecked: places.size - known.length,
    gaps: measureCoverage(entries)
      .filter(({ fact, missing }) => watched.test(fact) && missing.length > 0)
      .map(({ kind, fact, have, missing }) => ({
        kind,
        fact,
        have,
        items: missing.flatMap((id) => byId.get(id) ?? []).map((entry) => ({ entry })),
      })),
    quiet: software('quiet'),
    archived: software('archived'),
    stale: staleEntries(kept, yearsBefore(day, 2)),
  };
}

function staleEntries(entries: readonly Entry[], limit: string): HealthItem[] {
  return entries
    .flatMap((entry) => {
      const detail = entry.sources
        ?.map(({ checked }) => checked)
        .toSorted()
        .at(-1);
      return detail !== undefined && detail <= limit ? [{ entry, detail }] : [];
    })
    .toSorted((a, b) => compareTexts(a.detail, b.detail) || compareTexts(a.entry.id, b.entry.id));
}
