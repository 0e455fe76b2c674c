import { Command } from 'commander';
import { split } from '../../change/split.ts';
import {
  type ChangeOptions,
  type ChoiceOptions,
  changeContent,
  chooseEntries,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import type { Run } from '../run.ts';

type Options = ChangeOptions & ChoiceOptions & { title: string; description: string };

/** `npm run split`: make a new category or tag out of a part of another. */
export function splitCommand(run: Run): Command {
  return new Command('split')
    .summary('Make a new category or tag out of a part of another')
    .description(
      'Put some entries of a category or a tag into a new one: npm run split -- papers/systems papers/scheduling --entries papers/a,papers/b --title … --description …. The new one stands behind the old one.',
    )
    .argument('<from>', 'the category or the tag')
    .argument('<to>', 'the new one')
    .requiredOption('--title <text>', 'the title of the new one')
    .requiredOption('--description <text>', 'what belongs there')
    .option('--where <field=value...>', 'entries that have this, as in tag=int8')
    .option('--entries <ids...>', 'these entries')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((from: string, address: string, options: Options) => {
      const { title, description } = options;
      return changeContent(run, options, (draft) =>
        split(draft, from, { address, title, description }, chooseEntries(draft, options)),
      );
    });
}
