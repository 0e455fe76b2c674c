import type { Readable, Writable } from 'node:stream';
import { contentFolder } from '../files/read-content.ts';

/** What a command line is run in; `process` is one. */
export type World = {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
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

/** Write to the output and wait until it is written. A reader who has seen enough (`| head`) is no fault; a full disk is. */
export async function print({ stdout }: Run, text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      stdout.once('error', reject);
      stdout.write(text, (error) => {
        // The listener stays after a fault: the stream reports it once more.
        if (error) return reject(error);
        stdout.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw new CannotRun(`Cannot write the output: ${message}.`);
  }
}

/** Write a line beside the output. */
export function complain({ stderr }: Run, line: string): void {
  stderr.write(`${line}\n`);
}
