import type { Observed, ObservedRepository } from '../../schema/observed.ts';
import type { Entry } from '../entry.ts';
import { githubName } from '../entry-links.ts';
import { entryModels, entryRepository, lastCheck, repositoryKey } from '../observed.ts';
import { repositoryPulse } from '../pulse.ts';
import { isNamedLicence, isOneLicence, namesLicence, noLicence } from './licences.ts';
import { inStyleOf, isNewerRelease } from './releases.ts';

/** One value of an entry as it should be: where it stands in the front matter, and the value. */
export type FactEdit = { at: readonly [string, ...string[]]; value: string | number };

/** A fact of an entry that is not as it was seen. Where it has no edits, somebody has to look. */
export type StaleFact = { entry: Entry; field: string; message: string; edits: FactEdit[] };

/**
 * Hold an entry's facts against what was seen of its repository and its models. What somebody checked after it was first
 * seen stands: so a difference that is meant is reported no longer than until the next check of the entry.
 */
export function staleFacts(entry: Entry, observed: Observed): StaleFact[] {
  const key = repositoryKey(entryRepository(entry) ?? '');
  const seen = observed.repositories.get(key);
  const isSoftware = entry.kind === 'libraries' || entry.kind === 'tools';
  const facts = [
    ...(seen?.renamed ? renamedAddresses(entry, key, seen.renamed) : []),
    ...(seen && isSoftware
      ? [staleStatus(entry, seen), staleRelease(entry, seen), staleLicence(entry, seen)]
      : []),
    staleModelLicence(entry, observed),
  ];
  return facts.filter((it) => it !== undefined).map((fact) => ({ entry, ...fact }));
}

type Fact = Omit<StaleFact, 'entry'>;

const addressFields = ['url', 'repository', 'code'] as const;

function renamedAddresses(entry: Entry, key: string, renamed: string): Fact[] {
  return addressFields
    .filter((field) => repositoryKey(githubName(entry[field]) ?? '') === key)
    .map((field) => ({
      field,
      message: `The repository is called ${renamed} by now.`,
      edits: [{ at: [field], value: `https://github.com/${renamed}` }],
    }));
}

function staleStatus(entry: Entry, seen: ObservedRepository): Fact | undefined {
  const { status } = entry;
  const field = 'status';
  if (status === 'superseded') return undefined;
  const pulse = repositoryPulse(seen);
  if (seen.archived) {
    if (status === 'archived') return undefined;
    const year = Number(seen.archivedSince?.slice(0, 4));
    return {
      field,
      message: `Its owner has archived the repository${seen.archivedSince ? `, as seen on ${seen.archivedSince}` : ''}.`,
      edits: [
        { at: ['status'], value: 'archived' },
        ...(year ? [{ at: ['statusSince'] as const, value: year }] : []),
      ],
    };
  }
  if (status === 'active' && pulse.status === 'quiet') {
    const message = `The last commit is of ${seen.lastCommit}, a year ago or more.`;
    return { field, message, edits: [{ at: ['status'], value: 'quiet' }] };
  }
  const isAwake = status === 'quiet' || status === 'archived';
  if (!isAwake || pulse.status !== 'active' || seen.lastCommit <= (lastCheck(entry) ?? ''))
    return undefined;
  // Commits of programs alone are no upkeep: no program can say it.
  const message = `The entry says ${status}, and there is a commit of ${seen.lastCommit}: look whether it is maintained again.`;
  return { field, message, edits: [] };
}

function staleRelease(entry: Entry, seen: ObservedRepository): Fact | undefined {
  const { lastRelease } = entry;
  const { release, releaseSince = '' } = seen;
  if (!lastRelease || !release || !isNewerRelease(release, lastRelease)) return undefined;
  if (isAnswered(entry, releaseSince)) return undefined;
  return {
    field: 'lastRelease',
    message: `${release.name} came out on ${release.date}.`,
    edits: [
      { at: ['lastRelease', 'name'], value: inStyleOf(lastRelease.name, release.name) },
      { at: ['lastRelease', 'date'], value: release.date },
    ],
  };
}

function staleLicence(entry: Entry, seen: ObservedRepository): Fact | undefined {
  const { license } = seen;
  if (!entry.license || !license || isAnswered(entry, seen.licenseSince)) return undefined;
  if (namesLicence(entry.license, license)) return undefined;
  const field = 'license';
  const was = seen.licenseBefore
    ? `, and was ${seen.licenseBefore} until ${seen.licenseSince}`
    : '';
  if (isNamedLicence(license) && isOneLicence(entry.license)) {
    const message = `GitHub says that the licence is ${license}${was}.`;
    return { field, message, edits: [{ at: ['license'], value: license }] };
  }
  // That a program cannot read a licence is no news of the licence.
  if (!isNamedLicence(license) && !seen.licenseBefore) return undefined;
  const says = license === noLicence ? 'finds no licence' : `says that the licence is ${license}`;
  return { field, message: `GitHub ${says}${was}: read it in the repository.`, edits: [] };
}

function staleModelLicence(entry: Entry, { models }: Observed): Fact | undefined {
  if (entry.kind !== 'papers') return undefined;
  const names = entryModels(entry, { sources: entry.modelLicense !== undefined });
  const seen = names.flatMap((name) => models.get(repositoryKey(name)) ?? []);
  const licences = [...new Set(seen.flatMap(({ license }) => license ?? []))];
  const [license, ...others] = licences;
  if (license === undefined || license === noLicence) return undefined;
  const news = seen.map(({ licenseSince }) => licenseSince ?? '').toSorted();
  if (isAnswered(entry, news.at(-1))) return undefined;
  const { modelLicense } = entry;
  if (modelLicense && licences.some((it) => namesLicence(modelLicense, it))) return undefined;
  const field = 'modelLicense';
  const where = names.join(', ');
  if (others.length === 0 && isNamedLicence(license) && isOneLicence(modelLicense ?? 'none')) {
    const message = `The model card says ${license} (${where}).`;
    return { field, message, edits: [{ at: ['modelLicense'], value: license }] };
  }
  const before = seen.find(({ licenseBefore }) => licenseBefore)?.licenseBefore;
  if (modelLicense && !before) return undefined;
  const message = `The model cards say ${licences.join(' and ')}${before ? `, and ${before} before` : ''} (${where}): read them.`;
  return { field, message, edits: [] };
}

/** Whether somebody has checked the entry after something was first seen. */
function isAnswered(entry: Entry, since = ''): boolean {
  return since !== '' && (lastCheck(entry) ?? '') > since;
}
