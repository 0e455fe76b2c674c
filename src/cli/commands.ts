import { Command, CommanderError } from 'commander';
import { UnreadableContent } from '../files/read-content.ts';
import { CannotRun } from './cannot-run.ts';
import { Refused } from './refused.ts';

const program = new Command('npm run')
  .usage('<command> -- [options]')
  .description('Work on the reading list in the folder content, or in the one CONTENT_DIR names.')
  .helpCommand('help [command]', 'Explain a command and its options')
  .configureHelp({ subcommandTerm: (command) => command.name() })
  .addHelpText(
    'after',
    '\nTo see the site: npm start, or npm run dev while you write. To test everything: npm test.',
  )
  .showHelpAfterError('(Add --help to see the options.)')
  .exitOverride();

/** Each command in its own file, in the order of the help. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  add: async () => (await import('./commands/add.ts')).addCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  links: async () => (await import('./commands/links.ts')).linksCommand(),
  pulse: async () => (await import('./commands/pulse.ts')).pulseCommand(),
  coverage: async () => (await import('./commands/coverage.ts')).coverageCommand(),
  schema: async () => (await import('./commands/schema.ts')).schemaCommand(),
  report: async () => (await import('./commands/report.ts')).reportCommand(),
  comment: async () => (await import('./commands/comment.ts')).commentCommand(),
  issue: async () => (await import('./commands/issue.ts')).issueCommand(),
  propose: async () => (await import('./commands/propose.ts')).proposeCommand(),
};
const [, , name = ''] = process.argv;
// The one that is asked for starts in half the time without the parsers of the others.
const asked = Object.hasOwn(commands, name) ? [name] : Object.keys(commands);
for (const it of asked) {
  const command = await commands[it]?.();
  if (!command) continue;
  // npm hands on what stands behind two hyphens.
  command.usage(`-- ${command.usage()}`);
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

/** 0 for help, 1 for what is wrong with the work itself, 2 for everything that keeps a command from running; a programmer's mistake is shown whole. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refused) {
    console.error(error.message);
    return 1;
  }
  if (error instanceof UnreadableContent || error instanceof CannotRun) {
    console.error(error.message);
    return 2;
  }
  throw error;
}
