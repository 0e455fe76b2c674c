import { fstatSync, writeFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { contentFolder } from '../files/content-folder.ts';

/** What a command line is run in; `process` is one. */
export type World = {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { fd?: number };
  stderr: Writable & { isTTY?: boolean };
};

/** What a command works with. */
export type Run = World & {
  /** The content folder. */
  folder: string;
  /** The day as YYYY-MM-DD. */
  today: string;
  /** What the command ends with unless it throws. */
  exitCode: number;
};

/** What a command that starts now works with. */
export function toRun({ env, stdin, stdout, stderr }: World): Run {
  const today = new Date().toISOString().slice(0, 10);
  return { env, stdin, stdout, stderr, folder: contentFolder(env), today, exitCode: 0 };
}

/** A command cannot do its work at all; its message is one line that says why and what to do. Exit code 2. */
export class CannotRun extends Error {}

/** What is wrong with the work itself: exit code 1, where `CannotRun` is 2. */
export class Refused extends Error {}

/**
 * Write to the output and wait until all of it is written. A reader who has seen enough (`| head`) is no
 * fault; a full disk is. `saved` is what holds in spite of that, such as “The files are written.”
 */
export async function print({ stdout }: Run, text: string, saved = ''): Promise<void> {
  try {
    await (isFile(stdout) ? writeFileSync(stdout.fd, text) : writeToStream(stdout, text));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    const why = reasons.get(code) ?? message;
    throw new CannotRun(`Cannot write the output: ${why}.${saved && ` ${saved}`}`);
  }
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'the disk takes no file of this size'],
  ['EDQUOT', 'the disk quota is used up'],
]);

/** Node's stream for a file takes a write that the disk cut off for a whole one: https://github.com/nodejs/node/blob/v24.0.0/lib/internal/fs/sync_write_stream.js */
function isFile(stdout: World['stdout']): stdout is World['stdout'] & { fd: number } {
  return stdout.fd !== undefined && fstatSync(stdout.fd).isFile();
}

function writeToStream(stdout: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.once('error', reject);
    stdout.write(text, (error) => {
      // The listener stays after a fault: the stream reports it once more.
      if (error) return reject(error);
      stdout.off('error', reject);
      resolve();
    });
  });
}

/** Write a line beside the output. */
export function complain({ stderr }: Run, line: string): void {
  stderr.write(`${line}\n`);
}
