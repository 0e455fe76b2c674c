import { Command } from 'commander';
import { measureCoverage } from '../../catalogue/coverage.ts';
import { readContent } from '../../files/read-content.ts';
import { print, type Run } from '../run.ts';

/** `npm run coverage`: how many entries of each kind have what entries should have. */
export function coverageCommand(run: Run): Command {
  return new Command('coverage')
    .summary('Count how many entries have each fact')
    .description('Count what the entries of each kind have, and name those that lack it.')
    .option('--missing', 'name the entries that lack each fact')
    .action(async ({ missing: named = false }: { missing?: boolean }) => {
      const { catalogue } = readContent(run.folder, run.today);
      const lines = measureCoverage(catalogue.entries).flatMap(({ kind, fact, have, missing }) => {
        const of = have + missing.length;
        const share = of === 0 ? '' : `${Math.floor((100 * have) / of)} %`;
        const line = `${kind.padEnd(10)} ${fact.padEnd(36)} ${`${have} of ${of}`.padStart(11)} ${share.padStart(6)}`;
        return [line, ...(named ? missing.map((id) => `${' '.repeat(11)}lacks it: ${id}`) : [])];
      });
      await print(run, `${lines.join('\n')}\n`);
    });
}
