import { Command } from 'commander';
import type { CheckSubject } from '../../checks/subject.ts';
import { readBaseContent } from '../../files/base-content.ts';
import { NoDifference } from '../../files/git.ts';
import { readContent } from '../../files/read-content.ts';
import { formatOption } from '../options.ts';
import { type ReportFormat, reportProblems } from '../report-problems.ts';
import { CannotRun, print, type Run } from '../run.ts';

/** `npm run check`: every problem of every file. Exit code 1 where one is an error. */
export function checkCommand(run: Run): Command {
  return new Command('check')
    .summary('Report every problem of every content file')
    .description('Check every file of the content folder and report every problem.')
    .addOption(formatOption())
    .option(
      '--base <commit>',
      'what the branch is held against, to find what was renamed or went and whose old address is lost',
    )
    .action(async ({ format, base }: { format: ReportFormat; base?: string }) => {
      const before = base === undefined ? undefined : readBefore(run.folder, base);
      const { problems, entryFiles } = readContent(run.folder, run.today, before);
      if (problems.some(({ severity }) => severity === 'error')) run.exitCode = 1;
      await print(run, reportProblems(format, problems, entryFiles));
    });
}

/** Read what a branch changed as it was before; with a base that git does not know, the command does not run. */
function readBefore(folder: string, base: string): Pick<CheckSubject, 'before' | 'wordsBefore'> {
  try {
    const { entries, words } = readBaseContent(folder, base);
    return { before: entries, wordsBefore: words };
  } catch (error) {
    if (error instanceof NoDifference) throw new CannotRun(error.message);
    throw error;
  }
}
