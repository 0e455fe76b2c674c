import { Command } from 'commander';
import { nothingObserved } from '../../catalogue/observed.ts';
import { recordModel, recordRepositories } from '../../catalogue/upkeep/record-seen.ts';
import { planWeek } from '../../catalogue/upkeep/week.ts';
import { contentLinks, linkPlaces } from '../../checks/content-links.ts';
import { saveEntries, saveOutput } from '../../files/save.ts';
import { saveObserved } from '../../files/save-observed.ts';
import { writeWeek } from '../../review/week/write-week.ts';
import type { Observed } from '../../schema/observed.ts';
import { whileInterruptible } from '../interruptible.ts';
import { apiAddress, modelAddress, repositoryAddress } from '../network.ts';
import { readObservedContent, saving } from '../observed-content.ts';
import { delayOption, formatOption, numberOption, timeoutOption } from '../options.ts';
import { type Answers, askAll, type Question } from '../pulse/ask-all.ts';
import { findCorrections } from '../pulse/find-corrections.ts';
import { aboutFiles, aboutModels, aboutRepositories } from '../pulse/questions.ts';
import { writePulseReport } from '../pulse/report.ts';
import { refuseOutput } from '../refuse-unsaved.ts';
import type { ReportFormat } from '../report-problems.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  again?: boolean;
  fix?: boolean;
  week?: string;
  files: number;
  format: ReportFormat;
  delay: number;
  timeout: number;
};

/** `npm run pulse`: ask GitHub and Hugging Face how the repositories and models of the list are. Exit code 1 where they do not say it of all. */
export function pulseCommand(run: Run): Command {
  return new Command('pulse')
    .summary('Record releases, licences and upkeep of repositories and models')
    .description(
      'Record last commit, releases, licence, archived flag and stars of every GitHub repository of the list in observed.yaml, the licence of every model on Hugging Face, and when files that are sources last changed; name the facts of entries that are not so. GITHUB_TOKEN allows more requests; GITHUB_API and HUGGINGFACE_API name other servers.',
    )
    .option('--again', 'ask about what was asked today, too')
    .option('--fix', 'correct in the entries what can be corrected')
    .option(
      '--week <file>',
      'write what there is to do this week to a file, as Markdown for GitHub',
    )
    .addOption(
      numberOption(
        '--files <number>',
        'how many sources to ask about, those asked the longest ago first',
        250,
        [0, 5000],
      ),
    )
    .addOption(formatOption())
    .addOption(delayOption(200))
    .addOption(timeoutOption())
    .action((options: Options) => pulse(run, options));
}

async function pulse(run: Run, options: Options): Promise<void> {
  const { folder, today } = run;
  const hosts = { github: apiAddress(run), hub: modelAddress(run) };
  const { catalogue, locate, subject } = readObservedContent(run);
  const { entries, observed: known = nothingObserved() } = catalogue;

  await whileInterruptible(run, async (signal) => {
    const how = {
      ...{ timeout: options.timeout * 1000, retries: 2, backOff: options.delay * 5, signal },
      onWait: (sentence: string) => complain(run, sentence),
    };
    const github = { ...how, base: hosts.github, token: run.env.GITHUB_TOKEN || undefined };
    const isDue = ({ key }: Question<unknown>, records: Observed[keyof Observed]) =>
      options.again || records.get(key)?.checked !== today;
    const rules = { delay: options.delay, signal };

    const repositories = aboutRepositories(entries, today, github);
    const due = repositories.filter((it) => isDue(it, known.repositories));
    const first = await askAll(due, rules);
    if (first.isSilent && first.end)
      throw new CannotRun(
        `GitHub cannot be asked: ${first.end}. Nothing was written; look at the network and at GITHUB_API.`,
      );
    const models = aboutModels(entries, today, { ...how, base: hosts.hub });
    const second = await askAll(
      models.filter((it) => isDue(it, known.models)),
      rules,
    );
    const files = aboutFiles(entries, known.files, today, github)
      .filter((it) => isDue(it, known.files))
      .slice(0, options.files);
    // A limit that ended the first row would end this one.
    const third = await askAll(first.end ? [] : files, rules);

    const observed = { ...nothingObserved(), ...known };
    await saving(() =>
      saveObserved(folder, (now) => {
        recordRepositories(now.repositories, first.seen);
        for (const [key, seen] of second.seen)
          now.models.set(key, recordModel(now.models.get(key), seen));
        for (const [key, seen] of third.seen) now.files.set(key, seen);
        Object.assign(observed, now);
      }),
    );
    const { corrections, files: changed } = findCorrections(folder, entries, observed);
    const unsaved = options.fix ? await saveEntries(folder, changed, signal) : [];
    const faults = [
      ...faultsOf('unread-repository', first, observed.repositories),
      ...faultsOf('unread-model', second, observed.models),
      ...faultsOf('unread-file', third, observed.files),
    ];
    if (options.week !== undefined) {
      const week = planWeek(
        { ...catalogue, observed },
        linkPlaces(contentLinks(subject, locate)),
        today,
      );
      refuseOutput(await saveOutput(options.week, writeWeek(week, repositoryAddress(run)), true));
    }
    const ends = [first, second, third].flatMap(({ end }) => end ?? []);
    if (faults.length + ends.length > 0) run.exitCode = 1;
    const found = { folder, observed, repositories, models, faults, corrections, locate };
    await print(
      run,
      writePulseReport(options.format, {
        ...found,
        isFixed: options.fix === true && unsaved.length === 0,
      }),
      'What was seen is saved.',
    );
    if (first.end) {
      complain(
        run,
        `${first.end}: ${first.seen.size} of ${due.length} repositories were read and recorded; for the others, what was known stays. Run the command again to go on.`,
      );
    } else if (ends[0]) complain(run, `${ends[0]}: run the command again to go on.`);
    if (unsaved.length > 0) {
      const lines = unsaved.map(({ file, message }) => `${folder}/${file}: ${message}`);
      throw new CannotRun([...lines, 'No entry was changed.'].join('\n'));
    }
  });
}

function faultsOf(code: string, { faults }: Answers<unknown>, records: Observed[keyof Observed]) {
  return faults.map((it) => ({ ...it, code, known: records.get(it.question.key)?.checked }));
}
