import type { ObservedModel, ObservedRepository } from '../../schema/observed.ts';
import { repositoryKey } from '../observed.ts';

/** Continue what is known of a repository by what GitHub says of it now: since when a release, a licence or its end has been seen. */
export function recordRepository(
  before: ObservedRepository | undefined,
  seen: ObservedRepository,
): ObservedRepository {
  const { release, archived, checked } = seen;
  const wasOpen = before?.archived === false;
  const archivedSince = archived
    ? (before?.archivedSince ?? (wasOpen ? checked : undefined))
    : undefined;
  const isKnown = release !== undefined && release.name === before?.release?.name;
  const releaseSince = isKnown ? (before?.releaseSince ?? before?.checked) : checked;
  return {
    ...withLicence(before, seen),
    ...(archivedSince && { archivedSince }),
    ...(release && releaseSince && { releaseSince }),
  };
}

/** Continue what is known of many; what is known of a renamed repository is known of it under its new name, too. */
export function recordRepositories(
  known: Map<string, ObservedRepository>,
  seen: ReadonlyMap<string, ObservedRepository>,
): void {
  for (const [key, it] of seen) {
    const record = recordRepository(known.get(key), it);
    known.set(key, record);
    const { renamed, ...rest } = record;
    const other = repositoryKey(renamed ?? '');
    if (renamed && !known.has(other)) known.set(other, rest);
  }
}

/** Continue what is known of a model by what its card says now. */
export function recordModel(before: ObservedModel | undefined, seen: ObservedModel): ObservedModel {
  return withLicence(before, seen);
}

type Licensed = { license?: string | undefined; licenseSince?: string | undefined } & {
  licenseBefore?: string | undefined;
  checked: string;
};

function withLicence<Seen extends Licensed>(before: Licensed | undefined, seen: Seen): Seen {
  if (seen.license === undefined) return seen;
  const isKnown = before?.license === seen.license;
  const earlier = isKnown ? before.licenseBefore : before?.license;
  const since = isKnown ? (before.licenseSince ?? before.checked) : seen.checked;
  return { ...seen, licenseSince: since, ...(earlier && { licenseBefore: earlier }) };
}
