import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readContent } from '../../../src/files/read-content.ts';

const base = path.resolve(import.meta.dirname, '../../fixtures/checks/base');

/** A folder of content without a fault, another for each test, to write files into. */
export function madeFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'content-'));
    cpSync(base, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    write(file: string, text: string | Uint8Array) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    ids: () => readContent(folder, '2026-11-22').catalogue.entries.map(({ id }) => id),
  };
}

/** The text of an entry with nothing wrong in it but what is put in. */
export function entryText({
  title = 'A Title of Its Own',
  more = '',
  note = 'A note that is long enough.',
} = {}) {
  return `---
title: ${title}
url: https://example.org/new-work
category: model
summary: A network that nobody has described.
year: 2018
added: 2018-02-03
${more}---

${note}
`;
}
