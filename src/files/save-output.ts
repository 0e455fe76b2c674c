import { randomUUID } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type SaveProblem, saveEntries, toSaveProblem } from './save-entries.ts';

/** Save a text whole or not at all; a file that exists is replaced only where that was asked for. Gives what keeps it from being saved. */
export async function saveOutput(
  file: string,
  text: string,
  replace: boolean,
): Promise<SaveProblem | undefined> {
  const taken = (message: string) => ({ file, message, byName: true });
  const there = await lstat(file).catch(() => undefined);
  if (there && !there.isFile()) return taken('It is not a file: choose another name.');
  if (there && !replace)
    return taken('The file exists: add --force to replace it, or choose another name.');
  if (there) return replaceFile(file, text);
  const { dir, base } = path.parse(file);
  const [problem] = await saveEntries(dir || '.', [{ file: base, text }]);
  return problem && { ...problem, file };
}

async function replaceFile(file: string, text: string): Promise<SaveProblem | undefined> {
  const { dir, base } = path.parse(file);
  const hidden = path.join(dir, `.${base}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(hidden, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(hidden, file);
    return undefined;
  } catch (error) {
    await rm(hidden, { force: true }).catch(() => {});
    return toSaveProblem(file, error);
  }
}
