import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftEntry } from '../checks/subject.ts';
import { parseEntryFile } from '../content-files/entry-file.ts';
import { kinds } from '../schema/parts.ts';
import { UnreadableContent } from './read-content.ts';

/** Read every entry file of a content folder as far as it can be read, so that an entry which still lacks its summary counts as one. `file` is the path with the folder. */
export function readDrafts(folder: string): DraftEntry[] {
  return kinds.flatMap((kind) =>
    listNames(path.join(folder, kind)).map((name) => {
      const file = path.join(folder, kind, name);
      const { draft } = parseEntryFile(`${kind}/${name}`, kind, readFileSync(file, 'utf8'));
      return { ...draft, file: file.split(path.sep).join('/') };
    }),
  );
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^._].*\.md$/.test(name))
      .sort();
  } catch (error) {
    // A kind without a folder has no entries yet; a folder that can't be read was reported before.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR')
      throw new UnreadableContent(`Can not read ${folder}: it is not a folder.`);
    throw error;
  }
}
