import { Command } from 'commander';
import { remove } from '../../change/remove.ts';
import {
  type ChangeOptions,
  changeContent,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import type { Run } from '../run.ts';

type Options = ChangeOptions & { because: string; instead?: string };

/** `npm run remove`: take something from the list; its page says why and what to take instead. */
export function removeCommand(run: Run): Command {
  return new Command('remove')
    .summary('Take an entry, a guide, a tag and the like from the list')
    .description(
      'Take an entry, a category, a tag, a device or a guide from the list for good: npm run remove -- papers/x --because "Its authors withdrew it." Its address says why, and what to take instead.',
    )
    .argument('<what>', 'papers/eie, papers/pruning, tags/int8, devices/pixel-8, guides/start-here')
    .requiredOption('--because <sentence>', 'why, for the readers of its page')
    .option('--instead <id>', 'what to take instead')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((what: string, options: Options) => {
      const { because, instead } = options;
      return changeContent(run, options, (draft) =>
        remove(draft, what, { because, instead, today: run.today }),
      );
    });
}
