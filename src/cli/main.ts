import { enableCompileCache } from 'node:module';

// A command is over in less than a second, and a third of that goes into compiling the same files
// at each run. Where the cache cannot be written, Node goes on without it.
enableCompileCache();
const { runProgram } = await import('./program.ts');
// Where no message can be written, the exit code still says that something is wrong.
process.stderr.on('error', () => {});
process.exitCode = await runProgram(process.argv.slice(2), process);
