import type { Entry } from '../../catalogue/entry.ts';
import {
  entryModels,
  entryRepository,
  linkKey,
  repositoryKey,
  sourceFile,
} from '../../catalogue/observed.ts';
import { readModel } from '../../net/read-model.ts';
import { readFileChange, readRepository } from '../../net/read-repository.ts';
import type {
  Observed,
  ObservedFile,
  ObservedModel,
  ObservedRepository,
} from '../../schema/observed.ts';
import type { Question } from './ask-all.ts';

type GithubOptions = Parameters<typeof readRepository>[2];
type HubOptions = Parameters<typeof readModel>[2];

/** What is asked about the repositories of the list; the releases of software alone, whose entries name one. */
export function aboutRepositories(
  entries: readonly Entry[],
  today: string,
  options: GithubOptions,
): Question<ObservedRepository>[] {
  const named = entries.map((entry) => ({ entry, name: entryRepository(entry) }));
  return gather(named).map(({ name, key, entries }) => {
    const [release] = entries.flatMap(({ lastRelease }) => lastRelease?.name ?? []);
    const ask = () => readRepository({ name, release }, today, options);
    return { name, key, entries, ask };
  });
}

/** What is asked about the models that entries lead to or were checked at. */
export function aboutModels(
  entries: readonly Entry[],
  today: string,
  options: HubOptions,
): Question<ObservedModel>[] {
  const named = entries.flatMap((entry) =>
    entryModels(entry, { sources: true }).map((name) => ({ entry, name })),
  );
  return gather(named).map((it) => ({ ...it, ask: () => readModel(it.name, today, options) }));
}

/** What is asked about the files in repositories that entries name as their sources: those first that were asked about the longest ago. */
export function aboutFiles(
  entries: readonly Entry[],
  known: Observed['files'],
  today: string,
  options: GithubOptions,
): Question<ObservedFile>[] {
  const named = entries.flatMap((entry) =>
    (entry.sources ?? [])
      .filter(({ url }) => sourceFile(url))
      .map(({ url }) => ({ entry, name: linkKey(url) })),
  );
  return gather(named, (name) => name)
    .map((it) => {
      const file = sourceFile(it.name);
      const ask = async () => ({
        changed: await readFileChange(file ?? { name: '', path: '' }, options),
        checked: today,
      });
      return { ...it, ask };
    })
    .toSorted((a, b) => {
      const [one = '', other = ''] = [a, b].map(({ key }) => known.get(key)?.checked);
      return one < other ? -1 : one > other ? 1 : 0;
    });
}

/** Each name once, with all the entries that lead to it. */
function gather(
  named: readonly { entry: Entry; name: string | undefined }[],
  toKey = repositoryKey,
): { name: string; key: string; entries: Entry[] }[] {
  const found = new Map<string, { name: string; key: string; entries: Entry[] }>();
  for (const { entry, name } of named) {
    if (name === undefined) continue;
    const key = toKey(name);
    const known = found.get(key) ?? { name, key, entries: [] };
    known.entries.push(entry);
    found.set(key, known);
  }
  return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
