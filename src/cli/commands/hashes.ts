import { statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { hashesFile, hashFiles } from '../../files/hash-files.ts';
import { saveOutput } from '../../files/save.ts';
import { refuseOutput } from '../refuse-unsaved.ts';
import { CannotRun, print, type Run } from '../run.ts';

/** `npm run hashes`: the hash of every file of the built site, in a file beside them, which the deployment attests. */
export function hashesCommand(run: Run): Command {
  return new Command('hashes')
    .summary('Write the hashes of the built site’s files')
    .description(
      `Write the SHA-256 of every file of the built site into its file ${hashesFile}, as sha256sum --check reads them.`,
    )
    .argument('[folder]', 'the built site', 'dist')
    .action((folder: string) => hashes(run, folder));
}

async function hashes(run: Run, folder: string): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CannotRun(`There is no folder ${folder}: npm run build makes the site.`);
  const file = path.join(folder, hashesFile);
  const { text, count } = hashFiles(folder);
  refuseOutput(await saveOutput(file, text, true));
  const files = count === 1 ? '1 file' : `${count} files`;
  await print(run, `wrote ${file}: ${files}\n`, `${file} is written.`);
}
