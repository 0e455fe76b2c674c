/** A version as its makers name it, and the day it came out as YYYY-MM-DD. */
export type Release = { name: string; date: string };
/** A release as GitHub lists it. */
export type ListedRelease = Release & { isPrerelease: boolean };

/**
 * The newest release of a list, and the newest pre-release that comes after it. Where a repository releases several
 * things, those count that are named like the one `known`, as far as there are any.
 */
export function newestReleases(
  list: readonly ListedRelease[],
  known?: string,
): { release?: Release; prerelease?: Release } {
  const related = list.filter(({ name }) => known !== undefined && isRelated(name, known));
  const [finals, previews] = [false, true].map((isPre) =>
    (related.length > 0 ? related : list)
      .filter(({ name, isPrerelease }) => (isPrerelease || isPreview(name)) === isPre)
      .map(({ name, date }) => ({ name, date }))
      .toSorted((a, b) => compareVersions(b.name, a.name) || (a.date < b.date ? 1 : -1)),
  );
  const [release] = finals ?? [];
  const [prerelease] = previews ?? [];
  const isAhead = prerelease && (!release || isNewerVersion(prerelease.name, release.name));
  return { ...(release && { release }), ...(isAhead && { prerelease }) };
}

/** Whether a release comes after the one that an entry names: of the same thing, later, and with a higher number. */
export function isNewerRelease(release: Release, known: Release): boolean {
  return (
    isRelated(release.name, known.name) &&
    release.date >= known.date &&
    isNewerVersion(release.name, known.name)
  );
}

/** A release's name as an entry writes it: with its own words before the number, with a v or without. */
export function inStyleOf(known: string, name: string): string {
  const version = numbered.exec(name);
  const own = numbered.exec(known);
  return version && own ? known.slice(0, own.index) + own[1] + version[2] : name;
}

/** Whether a name says that it is a pre-release: `v2.0-rc1`, `1.3.0b2`, `nightly-20260101`. */
export function isPreview(name: string): boolean {
  return (
    /\d[-._]?(?:a|alpha|b|beta|rc|pre|preview|dev)(?:[-._]?\d)*$/i.test(name) ||
    /(?:^|[^a-z])(?:nightly|canary|snapshot|preview|alpha|beta)(?:[^a-z]|$)/i.test(name)
  );
}

const numbered = /(v?)(\d.*)$/i;

/** Whether two names can be of one thing: `rust-v0.3` and `v1.2` are not; a project's own name before the number says nothing. */
function isRelated(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a === b || (other.includes(' ') && a === '') || (one.includes(' ') && b === '');
}

function wordsOf(name: string): string {
  const [, before = name] = /^(.*?)v?\d/i.exec(name) ?? [];
  return before.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

function isNewerVersion(one: string, other: string): boolean {
  const order = compareVersions(one, other);
  return order > 0 || (order === 0 && isPreview(other) && !isPreview(one));
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const order = (a[at] ?? 0) - (b[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

function numbersOf(name: string): number[] {
  return (/\d+(?:[._]\d+)*/.exec(name)?.[0] ?? '').split(/[._]/).filter(Boolean).map(Number);
}
