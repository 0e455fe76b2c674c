import { Command, Option } from 'commander';
import { contentFolder, readContent } from '../../files/read-content.ts';
import { print } from '../print.ts';
import { type ReportFormat, reportFormats, reportProblems } from '../report-problems.ts';

/** `npm run check`: every problem of every file. Exit code 1 where one is an error. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('Report every problem of every content file')
    .description('Check every file of the content folder and report every problem.')
    .addOption(
      new Option('--format <format>', 'how to report').choices(reportFormats).default('text'),
    )
    .action(async ({ format }: { format: ReportFormat }) => {
      const today = new Date().toISOString().slice(0, 10);
      const { problems, entryFiles } = readContent(contentFolder(), today);
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
      await print(reportProblems(format, problems, entryFiles));
    });
}
