import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nothingObserved } from '../../../../src/catalogue/observed.ts';
import { findCorrections } from '../../../../src/cli/pulse/find-corrections.ts';
import { entryOf } from '../../entry-of.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'corrections-'));
  mkdirSync(path.join(folder, 'libraries'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const address = 'https://github.com/made/one';
const entry = entryOf('libraries/one', { repository: address, status: 'active', license: 'MIT' });
const observed = nothingObserved();
observed.repositories.set('made/one', {
  ...{ stars: 1, lastCommit: '2026-10-02', archived: false, checked: '2026-11-22' },
  license: 'Apache-2.0',
});
const text = `---
title: One
url: ${address}
category: model
summary: What it is, in one sentence.
repository: ${address}
license: MIT
added: 2020-01-02
---
A note.
`;

test('a fact is corrected in a file as editors on any system write it', () => {
  for (const written of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
    writeFileSync(path.join(folder, 'libraries/one.md'), written);
    const { files } = findCorrections(folder, [entry], observed);
    expect(files).toEqual([
      {
        file: 'libraries/one.md',
        before: written,
        text: written.replace('license: MIT', 'license: Apache-2.0'),
      },
    ]);
  }
});

test('of an entry whose file went while hosts were asked, the fact is told and nothing is written', () => {
  const { corrections, files } = findCorrections(folder, [entry], observed);
  expect(files).toEqual([]);
  expect(corrections.map(({ message }) => message).join()).toContain(
    'Write it by hand: license: Apache-2.0.',
  );
});
