import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The name of the file that holds the hashes of the others. */
export const hashesFile = 'SHA256SUMS';

/** Write the SHA-256 of every file below a folder but that of the hashes, one a line, as `sha256sum --check` reads them. */
export function hashFiles(folder: string): { text: string; count: number } {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => ({ file, name: path.relative(folder, file).split(path.sep).join('/') }))
    .filter(({ name }) => name !== hashesFile)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ file, name }) => `${sha256(readFileSync(file))}  ${name}\n`);
  return { text: lines.join(''), count: lines.length };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
