import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { kinds } from '../schema/parts.ts';
import { readText } from './read-text.ts';
import type { NewFile } from './save.ts';

/** Read the entry files that wait below a folder, by their paths there: `papers/x.md`. Throws `UnreadableFile`. */
export function readDrafts(folder: string): NewFile[] {
  return kinds
    .filter((kind) => existsSync(path.join(folder, kind)))
    .flatMap((kind) =>
      readdirSync(path.join(folder, kind))
        .filter((name) => /^[^._].*\.md$/.test(name))
        .sort()
        .map((name) => `${kind}/${name}`),
    )
    .map((file) => ({ file, text: readText(path.join(folder, file)) }));
}
