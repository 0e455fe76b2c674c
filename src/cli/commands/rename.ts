import { Command } from 'commander';
import { rename } from '../../change/rename.ts';
import {
  type ChangeOptions,
  changeContent,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import type { Run } from '../run.ts';

/** `npm run rename`: give an entry, a category, a tag, a device or a guide another id; everything follows, the old address leads on. */
export function renameCommand(run: Run): Command {
  return new Command('rename')
    .summary('Give an entry, a guide, a tag and the like another address')
    .description(
      'Give an entry, a category, a tag, a device or a guide another address, with all that names it: npm run rename -- tags/old tags/new. The old address leads to the new one.',
    )
    .argument(
      '<from>',
      'what it is called: papers/eie, papers/pruning, tags/int8, devices/pixel-8, guides/start-here',
    )
    .argument('<to>', 'what it is to be called')
    .option('--title <text>', 'its new title, or label')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((from: string, to: string, options: ChangeOptions & { title?: string }) =>
      changeContent(run, options, (draft) => rename(draft, from, to, options.title)),
    );
}
