import { Command } from 'commander';
import { merge } from '../../change/merge.ts';
import {
  type ChangeOptions,
  changeContent,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import type { Run } from '../run.ts';

/** `npm run merge`: make one of two entries, categories, tags or devices. */
export function mergeCommand(run: Run): Command {
  return new Command('merge')
    .summary('Make one of two entries, categories, tags or devices')
    .description(
      'Put an entry, a category, a tag or a device into another: npm run merge -- tags/8-bit tags/int8. What names the first names the second, and its addresses lead there.',
    )
    .argument('<from>', 'what ends')
    .argument('<into>', 'what stays')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((from: string, into: string, options: ChangeOptions) =>
      changeContent(run, options, (draft) => merge(draft, from, into)),
    );
}
