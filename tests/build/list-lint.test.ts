import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import awesomeLint from 'awesome-lint';
import awesomeConfig from 'awesome-lint/config.js';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

/** The one rule that needs the network: it asks GitHub about the repository. */
const asksGitHub = 'remark-lint:awesome-github';
const config = awesomeConfig.filter(
  (plugin) => (Array.isArray(plugin) ? plugin[0] : plugin).name !== asksGitHub,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'emdl-list-'));
  // An awesome list lies beside its contributor guide.
  const guide = path.resolve(import.meta.dirname, '../../.github/CONTRIBUTING.md');
  await copyFile(guide, path.join(folder, 'contributing.md'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['of the small site', inject('smallSite').folder],
  ['of the real site', inject('realSite')],
])('awesome-lint finds no fault in list.md %s', async (_, site) => {
  const text = await readFile(path.join(site, 'list.md'), 'utf8');
  expect(await lint('readme.md', text)).toEqual([]);
});

test('awesome-lint runs its rules: a list that breaks them is found out', async () => {
  const text = await readFile(path.join(inject('realSite'), 'list.md'), 'utf8');
  const broken = text
    .replace('badge.svg', 'badge.png')
    .replace(') - ', ') ')
    .replace(/\(#\w+\)/, '(#nowhere)');
  const rules = (await lint('broken.md', broken)).map((fault) => fault.split(' ')[0]);
  expect(new Set(rules)).toEqual(new Set(['awesome-badge', 'awesome-list-item', 'awesome-toc']));
});

/** All faults by the rules that need no network; advice on how names are spelled is only told. */
async function lint(name: string, text: string): Promise<string[]> {
  const filename = path.join(folder, name);
  await writeFile(filename, text);
  const messages = (await awesomeLint({ filename, config })).flatMap((file) => file.messages);
  const isAdvice = ({ ruleId }: { ruleId?: string }) => ruleId === 'awesome-spell-check';
  for (const { line, reason } of messages.filter(isAdvice))
    console.info(`${name}:${line} ${reason}`);
  return messages
    .filter((message) => !isAdvice(message))
    .map(({ ruleId, line, reason }) => `${ruleId} ${line}: ${reason}`);
}
