import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Kind, kinds } from '../schema/parts.ts';
import { readText } from './read-text.ts';
import type { NewFile } from './save.ts';

/** The file of an entry that waits, by its path below the folder: `papers/x.md`. */
export type DraftFile = NewFile & { kind: Kind };

/** Read the entry files that wait below a folder. Throws `UnreadableFile`. */
export function readDrafts(folder: string): DraftFile[] {
  return kinds
    .filter((kind) => existsSync(path.join(folder, kind)))
    .flatMap((kind) =>
      readdirSync(path.join(folder, kind))
        .filter((name) => /^[^._].*\.md$/.test(name))
        .sort()
        .map((name) => {
          const file = `${kind}/${name}`;
          return { kind, file, text: readText(path.join(folder, file)) };
        }),
    );
}
