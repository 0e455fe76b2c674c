import type { ObservedLink } from '../schema/observed.ts';

/**
 * What one check of an address gave. `version` is what its server calls this version of the page; `lacks` are the parts,
 * behind `#` in links, that the page does not hold. `doubtful` is a failure that a reader's browser may not have,
 * such as an incomplete chain of certificates: it never makes a link dead.
 */
export type LinkOutcome =
  | { kind: 'ok'; to?: string; version?: string; lacks?: readonly string[] }
  | { kind: 'blocked'; reason: string }
  | { kind: 'failed'; reason: string; doubtful?: boolean };

/** A link is dead after failures on this many days in a row of checks … */
const failuresNeeded = 3;
/** … of which the last is at least so many days after the first. */
const daysNeeded = 3;
/** Days of failure that stay on record: the first, which dates the death, and the latest. */
const daysKept = 5;

/** Continue an address's history by what was found on a day (YYYY-MM-DD). */
export function recordOutcome(
  before: ObservedLink | undefined,
  outcome: LinkOutcome,
  today: string,
): ObservedLink {
  return recorders[outcome.kind](before, outcome as never, today);
}

const recorders = {
  ok(before, { to, version, lacks }: LinkOutcome & { kind: 'ok' }, today) {
    const state = to === undefined ? 'ok' : 'moved';
    const since = before?.state === state && before.to === to ? before.since : today;
    const seen = {
      state,
      since,
      checked: today,
      ...(to !== undefined && { to }),
      ...(lacks && { lacks: [...lacks] }),
      ok: today,
    } as const;
    return { ...seen, ...nextVersion(before, version, today) };
  },
  blocked(before, { reason }: LinkOutcome & { kind: 'blocked' }, today) {
    const since = before?.state === 'blocked' ? before.since : today;
    return { state: 'blocked', since, checked: today, reason, ...historyOf(before) };
  },
  failed(before, { reason, doubtful }: LinkOutcome & { kind: 'failed' }, today) {
    const history = historyOf(before);
    if (doubtful) {
      const state = isDead(history.failures ?? []) ? 'dead' : 'suspect';
      const begun = before && isFailing(before) ? before.since : today;
      const since = history.failures?.[0] ?? begun;
      return { state, since, checked: today, reason, ...history };
    }
    const failures = keepDays([...(history.failures ?? []), today]);
    const state = isDead(failures) ? 'dead' : 'suspect';
    const since = failures[0] ?? today;
    return { state, since, checked: today, reason, ...history, failures };
  },
} satisfies Record<
  LinkOutcome['kind'],
  (before: ObservedLink | undefined, outcome: never, today: string) => ObservedLink
>;

/** Two records of one address, from branches that were merged: the later check, with the failures of both. */
export function mergeRecords(a: ObservedLink, b: ObservedLink): ObservedLink {
  const [late, early] = compareRecords(a, b) >= 0 ? [a, b] : [b, a];
  if (!isFailing(late)) return late;
  const ok = [late.ok, early.ok]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const days = [...(late.failures ?? []), ...(early.failures ?? [])];
  const failures = keepDays(days.filter((day) => ok === undefined || day > ok));
  const { failures: _, ...rest } = late;
  if (failures.length === 0) return { ...rest, state: 'suspect', ...(ok && { ok }) };
  const state = isDead(failures) ? 'dead' : 'suspect';
  return { ...rest, state, since: failures[0] ?? late.since, ...(ok && { ok }), failures };
}

function compareRecords(a: ObservedLink, b: ObservedLink): number {
  const [one, other] = [a.checked + JSON.stringify(a), b.checked + JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Continue what is known of a page's versions. Some servers call each answer another version: only one that was seen on
 * two days or more makes the next one a change of the page.
 */
function nextVersion(before: ObservedLink | undefined, version: string | undefined, today: string) {
  const known = versionOf(before);
  if (version === undefined) return known;
  if (version === known.version) return known;
  const { ok = '' } = before ?? {};
  const isChange = known.versionSince !== undefined && known.versionSince < ok;
  const changed = isChange ? today : known.changed;
  return { version, versionSince: today, ...(changed && { changed }) };
}

function versionOf(before: ObservedLink | undefined) {
  const { version, versionSince, changed } = before ?? {};
  return {
    ...(version && { version }),
    ...(versionSince && { versionSince }),
    ...(changed && { changed }),
  };
}

function historyOf(before: ObservedLink | undefined): Partial<ObservedLink> {
  const { ok, failures } = before ?? {};
  return { ...(ok && { ok }), ...(failures && { failures }), ...versionOf(before) };
}

function isFailing({ state }: ObservedLink): boolean {
  return state === 'suspect' || state === 'dead';
}

function keepDays(days: readonly string[]): string[] {
  const sorted = [...new Set(days)].toSorted();
  return sorted.length > daysKept ? [...sorted.slice(0, 1), ...sorted.slice(1 - daysKept)] : sorted;
}

function isDead(failures: readonly string[]): boolean {
  const [first = '', last = ''] = [failures[0], failures.at(-1)];
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return failures.length >= failuresNeeded && days >= daysNeeded;
}
