import { Command, CommanderError } from 'commander';
import { UnreadableContent } from '../files/read-content.ts';
import { addCommand } from './add.ts';
import { CannotRun } from './cannot-run.ts';
import { checkCommand } from './check.ts';
import { coverageCommand } from './coverage.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { linksCommand } from './links.ts';
import { pulseCommand } from './pulse.ts';
import { schemaCommand } from './schema.ts';

const program = new Command('emdl')
  .description(
    'Keep the reading list: every command reads the content folder (CONTENT_DIR, else content).',
  )
  .showHelpAfterError('(Add --help to see the options.)')
  .exitOverride();
const commands = [
  checkCommand(),
  addCommand(),
  importCommand(),
  exportCommand(),
  linksCommand(),
  pulseCommand(),
  coverageCommand(),
  schemaCommand(),
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

/** 0 for help, 2 for everything that keeps a command from running; a programmer's mistake is shown whole. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UnreadableContent || error instanceof CannotRun) {
    console.error(error.message);
    return 2;
  }
  throw error;
}
