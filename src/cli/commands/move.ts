import { Command } from 'commander';
import { type MoveOptions, move } from '../../change/move.ts';
import {
  type ChangeOptions,
  changeContent,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import { CannotRun, type Run } from '../run.ts';

/** `npm run move`: put entries into a category, of another kind too, or a category with its entries into another kind. */
export function moveCommand(run: Run): Command {
  return new Command('move')
    .summary('Put entries into another category, or a category into another kind')
    .description(
      'Put entries into a category, of another kind too: npm run move -- papers/eie papers/npu; or a category with its entries into another kind: npm run move -- tools/lists tutorials. Old addresses lead to the new ones.',
    )
    .argument(
      '<what...>',
      'the entries and the category, or the category and the kind: the place stands last',
    )
    .option(
      '--set <field=value...>',
      'fields that entries get, or lose (field=), as the other kind has them',
    )
    .option('--behind <category>', 'where a category comes to stand; else it stands last')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((given: string[], options: ChangeOptions & MoveOptions) => {
      const place = given.at(-1) ?? '';
      if (given.length < 2)
        throw new CannotRun('Name what moves, and last the place where it goes.');
      return changeContent(run, options, (draft) =>
        move(draft, given.slice(0, -1), place, options),
      );
    });
}
