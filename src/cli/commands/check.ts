import { Command } from 'commander';
import { readContent } from '../../files/read-content.ts';
import { formatOption } from '../options.ts';
import { type ReportFormat, reportProblems } from '../report-problems.ts';
import { print, type Run } from '../run.ts';

/** `npm run check`: every problem of every file. Exit code 1 where one is an error. */
export function checkCommand(run: Run): Command {
  return new Command('check')
    .summary('Report every problem of every content file')
    .description('Check every file of the content folder and report every problem.')
    .addOption(formatOption())
    .action(async ({ format }: { format: ReportFormat }) => {
      const { problems, entryFiles } = readContent(run.folder, run.today);
      if (problems.some(({ severity }) => severity === 'error')) run.exitCode = 1;
      await print(run, reportProblems(format, problems, entryFiles));
    });
}
