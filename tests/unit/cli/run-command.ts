import { execFile, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../src/cli/program.ts';

/** The program as a file, for tests whose point is the process. */
export const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** How a command ended. */
export type Run = { code: number; stdout: string; stderr: string };

type World = { cwd?: string; env?: Record<string, string>; input?: string };

const home = process.cwd();
let running = 0;

/** Run a command of the project in this process; `input` comes on its standard input. Several may run at once in one folder. */
export async function runCommand(
  args: readonly string[],
  { cwd = home, env = {}, input = '' }: World = {},
): Promise<Run> {
  const stdout = collect();
  const stderr = collect();
  running++;
  process.chdir(cwd);
  try {
    const code = await runProgram(args, {
      env: { ...process.env, CONTENT_DIR: '', ...env },
      stdin: Readable.from([input]),
      stdout,
      stderr,
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    running--;
    if (running === 0) process.chdir(home);
  }
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString() });
}

/** Run it as a process of its own. */
export function runProcess(
  args: readonly string[],
  { cwd = home, env = {}, input = '' }: World = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, CONTENT_DIR: '', ...env }, maxBuffer: 1e8 };
    const child = execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** Start it as a process and leave it to the test to end it. */
export function startProcess(args: readonly string[], { cwd = home, env = {} }: World = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, CONTENT_DIR: '', ...env },
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<{ signal: string | null; stderr: string }>((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, stderr }));
  });
  return { child, ended };
}
