import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hiddenName, isLeftOver } from './hidden-file.ts';

/** Another command changes the folder and does not come to its end; the message says so. */
export class NotAlone extends Error {}

/** How long a command waits for another, in milliseconds, and how often it looks. */
const [longest, pause] = [20_000, 40];

/**
 * Do work on a folder while no other command changes it: what one has read is then still so when it writes. Commands
 * wait for one another; one that was killed holds up nobody. Where the folder takes no file, the work says so itself.
 */
export async function whileAlone<Result>(
  folder: string,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const lock = path.join(folder, lockName);
  if (held.has(path.resolve(lock))) return work();
  const isHeld = await take(lock, signal);
  held.add(path.resolve(lock));
  try {
    return await work();
  } finally {
    held.delete(path.resolve(lock));
    if (isHeld) rmSync(lock, { force: true });
  }
}

/** Git ignores it, as all hidden files of the commands. */
const lockName = '.changing.tmp';

/** Those of this process: work within work is still alone. */
const held = new Set<string>();

async function take(lock: string, signal?: AbortSignal): Promise<boolean> {
  const until = Date.now() + longest;
  for (;;) {
    if (signal?.aborted) throw new NotAlone('Interrupted: nothing was written.');
    try {
      closeSync(openSync(lock, 'wx'));
      writeName(lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    removeLeftLock(path.dirname(lock));
    if (Date.now() > until)
      throw new NotAlone(
        `Another command is changing ${path.dirname(lock)}: run this one again when it is through.`,
      );
    await wait(pause);
  }
}

/** Say which process it is; on a full disk the empty file says that there is one. */
function writeName(lock: string): void {
  try {
    writeFileSync(lock, path.basename(hiddenName(lock)));
  } catch {
    // What comes next says that the disk is full.
  }
}

/** Take away the sign that a command changes a folder where that command was killed. */
export function removeLeftLock(folder: string): void {
  const lock = path.join(folder, lockName);
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  // Its first moment is a file without a name in it.
  if (isLeftOver(nameIn(lock)) || (nameIn(lock) === '' && age > 60_000))
    rmSync(lock, { force: true });
}

function nameIn(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return 'gone meanwhile';
  }
}
