import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseObserved } from '../../../../src/content-files/observed-file.ts';
import { makeHome, runIn } from '../command-home.ts';
import { type OddServer, startOddServer } from '../odd-server.ts';

let server: OddServer;
let home: ReturnType<typeof makeHome>;

const today = new Date().toISOString().slice(0, 10);
const commit = (date: string) => ({ commit: { committer: { date: `${date}T10:00:00Z` } } });
const repository = (full_name: string, fields: object = {}) => ({
  ...{ full_name, stargazers_count: 5, archived: false, license: { spdx_id: 'MIT' } },
  ...fields,
});
const release = (tag_name: string, date: string, prerelease = false) => ({
  ...{ tag_name, published_at: `${date}T10:00:00Z`, draft: false, prerelease },
});

/** What the two hosts know, by path. */
const known: Record<string, unknown> = {
  '/repos/made/one': repository('made/one', { license: { spdx_id: 'Apache-2.0' } }),
  '/repos/made/one/commits?per_page=1': [commit('2026-10-02')],
  '/repos/made/one/releases?per_page=10': [
    release('v2.0.0-rc1', '2026-10-01', true),
    release('v1.9.2', '2026-09-28'),
    release('v1.10.0', '2026-09-25'),
  ],
  '/repos/made/one/commits?path=docs%2Fa+b.md&per_page=1&sha=main': [commit('2026-08-08')],
  '/repos/made/two': repository('made/new', { archived: true }),
  '/repos/made/new/commits?per_page=1': [commit('2019-05-06')],
  '/repos/made/new/releases?per_page=10': [],
  '/repos/made/new/tags?per_page=100': [
    { name: '0.9', commit: { sha: 'aa' } },
    { name: '0.11', commit: { sha: 'bb' } },
  ],
  '/repos/made/new/commits/bb': commit('2019-05-01'),
  '/api/models/made/model': { id: 'made/model', cardData: { license: 'cc-by-nc-4.0' } },
};

beforeEach(async () => {
  const answers = Object.entries(known).map(([path, body]) => [
    path,
    (response: import('node:http').ServerResponse) => response.end(JSON.stringify(body)),
  ]);
  server = await startOddServer(Object.fromEntries(answers));
  home = makeHome();
  home.write('libraries/one.md', one);
  home.write('libraries/two.md', two);
  home.write('papers/model.md', paper);
});

afterEach(async () => {
  await server.close();
  rmSync(home.home, { recursive: true });
});

const one = `---
title: One
url: https://one.example/
category: inference-framework
summary: What it is.
repository: https://github.com/made/one
lastRelease: { name: "1.9.1", date: 2026-09-20 }
license: MIT
status: active
sources:
  - url: https://github.com/made/one/blob/main/docs/a%20b.md
    checked: 2018-02-03
added: 2018-02-03
---

A note that says enough.
`;
const two = `---
title: Two
url: https://github.com/made/two
category: inference-framework
summary: What it is.
lastRelease:
  name: '0.9'
  date: 2018-01-01
license: MIT (code), CC-BY-4.0 (text)
status: active
added: 2018-02-03
---

A note that says enough.
`;
const paper = `---
title: Model
url: https://huggingface.co/made/model
category: model
summary: What it is.
year: 2026
modelLicense: MIT
added: 2026-02-03
---

A note that says enough.
`;

const pulse = (...args: string[]) => pulseWith({}, ...args);
const pulseWith = (env: Record<string, string>, ...args: string[]) =>
  runIn(home.home, ['pulse', '--delay', '0', '--timeout', '2', ...args], {
    ...{ GITHUB_API: server.url, HUGGINGFACE_API: server.url, GITHUB_TOKEN: '', ...env },
  });

test('names each fact that is not as it was seen, with the lines that correct it, and changes none', async () => {
  const { code, stdout, stderr } = await pulse();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`\
content/libraries/one.md:7:16 warning stale-fact  v1.10.0 came out on 2026-09-25. Write it, or add --fix:
  - lastRelease: { name: "1.9.1", date: 2026-09-20 }
  + lastRelease: { name: "1.10.0", date: 2026-09-25 }
`);
  expect([home.read('libraries/one.md'), home.read('libraries/two.md')]).toEqual([one, two]);
});

test('records releases apart from pre-releases, licences, and the day on which a source changed', async () => {
  await pulse();
  const { observed } = parseObserved('observed.yaml', home.read('observed.yaml'));
  expect(observed.repositories.get('made/one')).toMatchObject({
    ...{ license: 'Apache-2.0', licenseSince: today, releaseSince: today },
    release: { name: 'v1.10.0', date: '2026-09-25' },
    prerelease: { name: 'v2.0.0-rc1', date: '2026-10-01' },
  });
  expect(Object.fromEntries(observed.models)).toEqual({
    'made/model': { checked: today, license: 'CC-BY-NC-4.0', licenseSince: today },
  });
  expect([...observed.files.values()]).toEqual([{ changed: '2026-08-08', checked: today }]);
});

test('--fix writes the lines and nothing else, and is done after one run', async () => {
  expect((await pulse('--fix')).stdout).toContain('6 stale facts corrected.');
  expect(home.read('libraries/one.md')).toBe(
    one
      .replace('"1.9.1", date: 2026-09-20', '"1.10.0", date: 2026-09-25')
      .replace('license: MIT', 'license: Apache-2.0'),
  );
  expect(home.read('libraries/two.md')).toBe(
    two
      .replace('made/two', 'made/new')
      .replace("'0.9'\n  date: 2018-01-01", "'0.11'\n  date: 2019-05-01")
      .replace('status: active', 'status: archived'),
  );
  expect(home.read('papers/model.md')).toContain('modelLicense: CC-BY-NC-4.0\n');
  expect((await pulse('--format', 'json')).stdout).toContain('"problems": []');
});

test('says of each fact at its line on GitHub what to write', async () => {
  const { stdout } = await pulse('--format', 'github');
  expect(stdout).toMatch(
    /^::warning file=content\/libraries\/two.md,line=10,col=1,title=A fact is not .*::Its owner has archived .*%0A- status: active%0A\+ status: archived$/m,
  );
});

test('--week says what there is to do, where and for how long', async () => {
  await pulse('--week', 'week.md');
  const text = readFileSync(path.join(home.home, 'week.md'), 'utf8');
  expect(text).toMatch(/^\*\*This week: about \d+ minutes\*\*/);
  expect(text).toContain('/edit/main/content/libraries/one.md): checked 2018-02-03; ');
});

test.each<[string, string, string]>([
  ['does not answer', 'http://127.0.0.1:1', 'gives no answer'],
  ['does not know a model', '', 'shows no such model'],
])('where Hugging Face %s, what GitHub said is recorded all the same', async (_, host, reason) => {
  const address = host || `${server.url}/nowhere`;
  const { code, stdout } = await pulseWith({ HUGGINGFACE_API: address });
  expect(code).toBe(1);
  expect(stdout).toMatch(/papers\/model.md:1:1 warning unread-model {2}made\/model was not read: /);
  expect(stdout).toContain(reason);
  const { observed } = parseObserved('observed.yaml', home.read('observed.yaml'));
  expect([observed.repositories.size, observed.files.size, observed.models.size]).toEqual([
    3, 1, 0,
  ]);
});
