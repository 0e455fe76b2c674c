import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { writeMadeUpContent } from '../site/made-up-content.ts';

const broken = path.resolve(import.meta.dirname, '../fixtures/broken-content');

test('a build of faulty content fails and names every fault with its place', async () => {
  const content = await temporaryFolder();
  await writeMadeUpContent(content, 12);
  await cp(broken, content, { recursive: true });
  const { code, output } = await build(content);

  expect(code).not.toBe(0);
  const places = output.matchAll(/^(.+):(\d+):\d+ ([a-z-]+) \S/gm);
  const named = new Set(
    [...places].map(([, file, line, fault]) =>
      [path.relative(content, file ?? ''), line, fault].join(),
    ),
  );
  expect(faults.filter((fault) => !named.has(fault.join()))).toEqual([]);
  expect(output).not.toMatch(stackTrace);
  // A problem that names a window gets no advice on browser APIs.
  expect(output).toContain('sliding-window');
  expect(output).not.toContain('Hint:');
});

test('a build without a content folder fails with one line that says so', async () => {
  const content = path.join(await temporaryFolder(), 'nowhere');
  const { code, output } = await build(content);

  expect(code).not.toBe(0);
  const lines = output.split('\n').filter((line) => line.includes(content));
  expect(lines.map((line) => line.trim())).toEqual([
    `Cannot read ${content}: there is no such file or folder.`,
  ]);
  expect(output).not.toMatch(stackTrace);
});

const stackTrace = /^ {4}at /m;

/** Every fault of the fixture: its file, its line, and its code. */
const faults: [string, number, string][] = [
  ['guides/with-code.mdx', 7, 'guide-code'],
  ['guides/with-code.mdx', 9, 'guide-code'],
  ['guides/with-code.mdx', 11, 'unknown-reference'],
  ['libraries/no-front-matter.md', 1, 'no-front-matter'],
  ['libraries/not-yaml.md', 2, 'yaml'],
  ['papers/Wrong_Name.md', 1, 'file-name'],
  ['papers/many-faults.md', 3, 'wrong-value'],
  ['papers/many-faults.md', 4, 'unknown-category'],
  ['papers/many-faults.md', 5, 'summary-form'],
  ['papers/many-faults.md', 6, 'wrong-value'],
  ['papers/many-faults.md', 7, 'wrong-value'],
  ['papers/many-faults.md', 8, 'needs-quotes'],
  ['papers/many-faults.md', 9, 'unknown-tag'],
  ['papers/many-faults.md', 10, 'unknown-field'],
  ['papers/many-faults.md', 11, 'wrong-value'],
  ['papers/many-faults.md', 14, 'unsafe-address'],
  ['papers/many-faults.md', 14, 'raw-html'],
  ['papers/many-faults.md', 16, 'image-in-note'],
  ['papers/nothing-given.md', 2, 'missing-field'],
  ['tools/leads-nowhere.md', 6, 'unknown-reference'],
];

async function build(content: string) {
  const result = await buildSite({ CONTENT_DIR: content });
  onTestFinished(() => rm(result.folder, { recursive: true, force: true }));
  return result;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
