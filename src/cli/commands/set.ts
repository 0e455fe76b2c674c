import { Command } from 'commander';
import { setFields } from '../../change/set-fields.ts';
import {
  type ChangeOptions,
  type ChoiceOptions,
  changeContent,
  chooseEntries,
  ontoChangesOption,
  writeOption,
} from '../change-content.ts';
import type { Run } from '../run.ts';

/** `npm run set`: change fields of many entries, each where it stands. */
export function setCommand(run: Run): Command {
  return new Command('set')
    .summary('Change fields of many entries at once')
    .description(
      'Change fields of many entries and nothing else in their files: npm run set -- status=archived statusSince=2026 --where organization=Example. FIELD= takes it away, FIELD+=VALUE adds one value to a list, commas and all; FIELD-=VALUE takes it out.',
    )
    .argument('<field=value...>', 'what to write')
    .option('--where <field=value...>', 'entries that have this, as in kind=papers,year=2017')
    .option('--entries <ids...>', 'these entries')
    .addOption(writeOption())
    .addOption(ontoChangesOption())
    .action((written: string[], options: ChangeOptions & ChoiceOptions) =>
      changeContent(run, options, (draft) =>
        setFields(draft, written, chooseEntries(draft, options)),
      ),
    );
}
