import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';

test('a build three years later, in one thread instead of three, has the same bytes', async () => {
  const { folder, base, content } = inject('smallSite');
  const later = await buildSite({
    SITE_URL: 'https://emdl.example',
    CONTENT_DIR: content,
    BASE_PATH: base,
    WORKERS: '0',
    NODE_OPTIONS: `--import ${path.resolve(import.meta.dirname, '../site/later-clock.ts')}`,
    CLOCK_AHEAD: '1100',
  });
  onTestFinished(() => rmSync(later.folder, { recursive: true }));
  expect(later).toMatchObject({ code: 0 });
  const [before, after] = [hashes(folder), hashes(later.folder)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].filter(([name, hash]) => before.get(name) !== hash)).toEqual([]);
});

/** What each file of a folder holds, as a hash. */
function hashes(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );
}
