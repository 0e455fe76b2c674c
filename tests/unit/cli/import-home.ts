import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { runCommand } from './run-command.ts';

/** Lists to import, a folder each. */
export const fixtures = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));
/** The list that this site began with. */
export const emdl = path.join(fixtures, 'emdl/input.md');
/** A list of one item. */
export const one =
  "## Papers\n\n### Pruning\n\n- [ThiNet: A Filter Level Pruning Method](https://arxiv.org/abs/1707.06342) [ICCV'17]\n";

/** Content of its own for each test of a file, with the command that imports into it. */
export function importHome() {
  let folder = '';
  let content = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
    content = path.join(folder, 'content');
    cpSync(path.join(fixtures, 'vocabulary'), content, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (name: string, text: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return {
    get folder() {
      return folder;
    },
    get content() {
      return content;
    },
    run: (...options: string[]) =>
      runCommand(['import', ...options], { env: { CONTENT_DIR: content } }),
    /** A file outside of the content, by its path. */
    fileOf,
    listOf: (text: string | Uint8Array) => fileOf('list.md', text),
    /** The files of entries. */
    written: () =>
      readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes(path.sep))
        .sort(),
  };
}
