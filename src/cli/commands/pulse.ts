import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Entry } from '../../catalogue/entry.ts';
import { entryRepository, nothingObserved, repositoryKey } from '../../catalogue/observed.ts';
import { repositoryPulse } from '../../catalogue/pulse.ts';
import { saveObserved } from '../../files/save-observed.ts';
import { NoGithubAnswer } from '../../net/github.ts';
import { readRepository } from '../../net/read-repository.ts';
import type { ObservedRepository } from '../../schema/observed.ts';
import { whileInterruptible } from '../interruptible.ts';
import { apiAddress } from '../network.ts';
import { readObservedContent, saving } from '../observed-content.ts';
import { delayOption, formatOption, timeoutOption } from '../options.ts';
import { type ReportFormat, toAnnotation, visible } from '../report-problems.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = { again?: boolean; format: ReportFormat; delay: number; timeout: number };

type Repository = { name: string; key: string; entries: Entry[] };
type Fault = { repository: Repository; message: string };

/** `npm run pulse`: ask GitHub how the repositories of the list are maintained. Exit code 1 where it does not say it of all. */
export function pulseCommand(run: Run): Command {
  return new Command('pulse')
    .summary('Record last commit, archived flag and stars of repositories')
    .description(
      'Record last commit, archived flag and stars of every GitHub repository of the list in observed.yaml. GITHUB_TOKEN allows more requests, GITHUB_API names another server.',
    )
    .option('--again', 'ask about what was asked today, too')
    .addOption(formatOption())
    .addOption(delayOption(200))
    .addOption(timeoutOption())
    .action((options: Options) => pulse(run, options));
}

async function pulse(run: Run, options: Options): Promise<void> {
  const { folder, today } = run;
  const base = apiAddress(run);
  const { catalogue } = readObservedContent(run);
  const known = (catalogue.observed ?? nothingObserved()).repositories;
  const all = listRepositories(catalogue.entries);
  const due = all.filter(({ key }) => options.again || known.get(key)?.checked !== today);

  await whileInterruptible(run, async (signal) => {
    const github = {
      base,
      token: run.env.GITHUB_TOKEN || undefined,
      timeout: options.timeout * 1000,
      retries: 2,
      backOff: options.delay * 5,
      signal,
    };
    const seen = new Map<string, ObservedRepository>();
    const faults: Fault[] = [];
    let silent = 0;
    let end: string | undefined;
    for (const repository of due) {
      try {
        seen.set(repository.key, await readRepository(repository.name, today, github));
        await sleep(options.delay, undefined, { signal });
      } catch (error) {
        if (signal.aborted) end = 'Interrupted';
        else if (!(error instanceof NoGithubAnswer)) throw error;
        else if (error.endsRun) end = error.message;
        else {
          silent += error.isSilence ? 1 : 0;
          faults.push({ repository, message: error.message });
        }
        // Three without an answer and none with one: there is no use in asking on.
        const isHopeless = seen.size === 0 && silent >= Math.min(3, due.length);
        if (isHopeless) end ??= faults.at(-1)?.message;
      }
      if (end) break;
    }
    await saving(() =>
      saveObserved(folder, ({ repositories }) => {
        for (const [key, record] of seen) repositories.set(key, record);
      }),
    );
    const records = new Map([...known, ...seen]);
    const isUseless = end !== undefined && seen.size === 0 && silent > 0;
    if (isUseless)
      throw new CannotRun(
        `GitHub cannot be asked: ${end}. Nothing was written; look at the network and at GITHUB_API.`,
      );
    if (faults.length > 0 || end) run.exitCode = 1;
    await print(
      run,
      report(options.format, folder, all, records, faults),
      'What was seen is saved.',
    );
    if (end) {
      complain(
        run,
        `${end}: ${seen.size} of ${due.length} repositories were read and recorded; for the others, what was known stays. Run the command again to go on.`,
      );
    }
  });
}

function listRepositories(entries: readonly Entry[]): Repository[] {
  const repositories = new Map<string, Repository>();
  for (const entry of entries) {
    const name = entryRepository(entry);
    if (name === undefined) continue;
    const key = repositoryKey(name);
    const known = repositories.get(key) ?? { name, key, entries: [] };
    known.entries.push(entry);
    repositories.set(key, known);
  }
  return [...repositories.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function report(
  format: ReportFormat,
  folder: string,
  all: readonly Repository[],
  records: ReadonlyMap<string, ObservedRepository>,
  faults: readonly Fault[],
): string {
  const problems = faults.flatMap(({ repository: { name, key, entries }, message }) =>
    entries.map(({ file }) => ({
      file: `${folder}/${file}`,
      line: 1,
      column: 1,
      severity: 'warning' as const,
      code: 'unread-repository',
      message: `${name} was not read: ${message}.${records.has(key) ? ` What was seen on ${records.get(key)?.checked} stays.` : ''}`,
    })),
  );
  const shown = all.map(({ name, key }) => {
    const record = records.get(key);
    return { name, ...record, pulse: record ? repositoryPulse(record).text : null };
  });
  if (format === 'json') return `${JSON.stringify({ repositories: shown, problems }, null, 2)}\n`;
  if (format === 'github') {
    return problems.map((problem) => toAnnotation(problem, 'A repository was not read')).join('');
  }
  const lines = shown.map(({ name, pulse, stars, lastCommit, checked, renamed }) =>
    pulse === null
      ? `${name}: not known`
      : `${name}: ${pulse}, ${stars} stars, last commit ${lastCommit}, seen ${checked}${renamed ? `, now ${renamed}` : ''}`,
  );
  const faulty = problems.map(
    ({ file, line, column, severity, code, message }) =>
      `${file}:${line}:${column} ${severity} ${code}  ${message}`,
  );
  const count = `${records.size} of ${all.length} repositories known.`;
  // Where the report is cut off, what could not be read is not lost.
  return `${[...faulty, ...lines, count].map(visible).join('\n')}\n`;
}
