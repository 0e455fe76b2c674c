import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/files/read-content.ts';
import { entryText, madeFolder } from './made-folder.ts';

const made = madeFolder();
const { ids, write } = made;

describe('content that cannot be read at all', () => {
  const message = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };
  const read = () => readContent(made.folder, '2026-11-22');

  test('a missing folder', () => {
    const missing = path.join(made.folder, 'missing');
    expect(message(() => readContent(missing, '2026-11-22'))).toBe(
      `Cannot read ${missing}: there is no such file or folder.`,
    );
  });

  test('a file in place of the folder', () => {
    const file = path.join(made.folder, 'tags.yaml');
    expect(message(() => readContent(file, '2026-11-22'))).toBe(
      `Cannot read ${file}: it is not a folder.`,
    );
  });

  test.each(['categories.yaml', 'tags.yaml'])('a folder without %s', (file) => {
    rmSync(path.join(made.folder, file));
    expect(message(read)).toBe(
      `There is no ${path.join(made.folder, file)}: it names what entries may use.`,
    );
  });

  test('a folder with the name of an entry', () => {
    mkdirSync(path.join(made.folder, 'papers/a.md'));
    expect(message(read)).toBe(
      `Cannot read ${path.join(made.folder, 'papers/a.md')}: it is a folder, not a file.`,
    );
  });

  test.each([
    ['leads nowhere', 'nowhere.md', 'there is no such file or folder'],
    ['leads to itself', 'a.md', 'its links lead in a circle'],
    ['leads to a folder', '.', 'it is a link to a folder: put the folder itself there'],
    ['leads to a device', '/dev/null', 'it is not a file'],
  ])('a link that %s', (_, target, reason) => {
    symlinkSync(target, path.join(made.folder, 'papers/a.md'));
    expect(message(read)).toBe(`Cannot read ${path.join(made.folder, 'papers/a.md')}: ${reason}.`);
  });

  test('but a link to a file is read like the file', () => {
    write('_elsewhere.md', entryText());
    symlinkSync('../_elsewhere.md', path.join(made.folder, 'papers/a.md'));
    expect(ids()).toContain('papers/a');
  });

  test('and a folder that links back to itself is not walked without end', () => {
    symlinkSync('..', path.join(made.folder, 'papers/back'));
    expect(message(read)).toBe(
      `Cannot read ${path.join(made.folder, 'papers/back')}: it is a link to a folder: put the folder itself there.`,
    );
  });
});
