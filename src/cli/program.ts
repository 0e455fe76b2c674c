import { Command, CommanderError, Help } from 'commander';
import { UnreadableContent } from '../files/read-content.ts';
import { finishLeft } from './finish-left.ts';
import { CannotRun, complain, print, Refused, type Run, toRun, type World } from './run.ts';

/** Each command in its own file, in the order of the help. */
const commands: Record<string, (run: Run) => Promise<Command>> = {
  check: async (run) => (await import('./commands/check.ts')).checkCommand(run),
  add: async (run) => (await import('./commands/add.ts')).addCommand(run),
  import: async (run) => (await import('./commands/import.ts')).importCommand(run),
  'new-list': async (run) => (await import('./commands/new-list.ts')).newListCommand(run),
  finish: async (run) => (await import('./commands/finish.ts')).finishCommand(run),
  export: async (run) => (await import('./commands/export.ts')).exportCommand(run),
  rename: async (run) => (await import('./commands/rename.ts')).renameCommand(run),
  move: async (run) => (await import('./commands/move.ts')).moveCommand(run),
  merge: async (run) => (await import('./commands/merge.ts')).mergeCommand(run),
  split: async (run) => (await import('./commands/split.ts')).splitCommand(run),
  remove: async (run) => (await import('./commands/remove.ts')).removeCommand(run),
  set: async (run) => (await import('./commands/set.ts')).setCommand(run),
  links: async (run) => (await import('./commands/links.ts')).linksCommand(run),
  pulse: async (run) => (await import('./commands/pulse.ts')).pulseCommand(run),
  scout: async (run) => (await import('./commands/scout.ts')).scoutCommand(run),
  coverage: async (run) => (await import('./commands/coverage.ts')).coverageCommand(run),
  schema: async (run) => (await import('./commands/schema.ts')).schemaCommand(run),
  report: async (run) => (await import('./commands/report.ts')).reportCommand(run),
  comment: async (run) => (await import('./commands/comment.ts')).commentCommand(run),
  issue: async (run) => (await import('./commands/issue.ts')).issueCommand(run),
  hashes: async (run) => (await import('./commands/hashes.ts')).hashesCommand(run),
  propose: async (run) => (await import('./commands/propose.ts')).proposeCommand(run),
};

/** What people run by hand when they look into a workflow alone. */
const forWorkflows = ['report', 'comment', 'issue', 'propose', 'hashes'];

/** Run a command line, such as `['check', '--format', 'json']`, and give its exit code. */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  const run = toRun(world);
  let help = '';
  const program = new Command('npm run')
    .usage('<command> -- [options]')
    .helpCommand('help [command]', 'Explain a command and its options')
    .configureHelp({
      subcommandTerm: (command) => command.name(),
      // The whole list of commands fits one screen.
      visibleOptions: (command) => (command.parent ? new Help().visibleOptions(command) : []),
    })
    .addHelpText(
      'before',
      'Work on the reading list in the folder content, or in the one CONTENT_DIR names.',
    )
    .addHelpText(
      'after',
      `Workflows run ${forWorkflows.join(', ')}.\nTo see the site: npm start, or npm run dev while you write. To test everything: npm test.`,
    )
    .showHelpAfterError('(Add --help to see the options.)')
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => run.stderr.write(text),
    })
    .hook('preAction', () => finishLeft(run))
    .exitOverride();
  const [name = ''] = args;
  // The one that is asked for starts in half the time without the parsers of the others.
  const asked = Object.hasOwn(commands, name) ? [name] : Object.keys(commands);
  for (const it of asked) {
    const command = await commands[it]?.(run);
    if (!command) continue;
    // npm hands on what stands behind two hyphens.
    command.usage(`-- ${command.usage()}`);
    program.addCommand(command.copyInheritedSettings(program), {
      hidden: forWorkflows.includes(it),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' }).catch(async (error) => {
      if (help !== '') await print(run, help);
      throw error;
    });
    return run.exitCode;
  } catch (error) {
    return exitCode(error, run);
  }
}

/** 0 for help, 1 for what is wrong with the work itself, 2 for everything that prevents a command from running; a programmer's mistake is shown whole. */
function exitCode(error: unknown, run: Run): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refused) {
    complain(run, error.message);
    return 1;
  }
  if (error instanceof UnreadableContent || error instanceof CannotRun) {
    complain(run, error.message);
    return 2;
  }
  throw error;
}
