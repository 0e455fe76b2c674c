import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';

const { folder: before, base, content } = inject('smallSite');
const file = 'papers/deep-compression.md';

/** What is made of all texts together: the index of the search, its words, and the version of what is read offline. */
const ofAll = /^pagefind\/|^search-words\.json$|^offline\.js(?:on)?$/;

test('a changed summary alters the files that show it alone; all others have the same bytes', async () => {
  const changed = await temporaryFolder();
  await cp(content, changed, { recursive: true });
  const text = await readFile(path.join(changed, file), 'utf8');
  const [, summary = ''] = /^summary: "?(.*?)"?$/m.exec(text) ?? [];
  expect(summary).toMatch(/^[\w ,.-]+$/);
  await writeFile(path.join(changed, file), text.replace(summary, 'Another summary of it.'));
  const { folder: after, code } = await buildSite({
    ...{ SITE_URL: 'https://emdl.example', BASE_PATH: base, CONTENT_DIR: changed },
  });
  onTestFinished(() => rm(after, { recursive: true, force: true }));
  expect(code).toBe(0);

  const [old, now] = [await readSite(before), await readSite(after)];
  expect([...now.keys()].filter(isPage)).toEqual([...old.keys()].filter(isPage));
  const differing = [...old].filter(([name, bytes]) => !now.get(name)?.equals(bytes));
  const names = differing.map(([name]) => name);
  expect(names).toContain('papers/deep-compression/index.html');
  expect(names).toContain('papers/deep-compression.json');
  // The Markdown list has it without its period.
  const needless = differing.filter(
    ([name, bytes]) => !ofAll.test(name) && !bytes.includes(summary.slice(0, -1)),
  );
  expect(needless.map(([name]) => name)).toEqual([]);
});

/** Names of files other than those of the index, which are named after what they hold. */
function isPage(name: string): boolean {
  return !ofAll.test(name);
}

/** The files of a site, in the order of their names. */
async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name))] as const),
    ),
  );
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
