import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';

const site = inject('fixtureSite');
const entries: EntryJson[] = JSON.parse(
  readFileSync(path.join(site, 'entries.json'), 'utf8'),
).entries;
const html = readFileSync(path.join(site, 'compare/index.html'), 'utf8');
const rows = DomUtils.getElementsByTagName('tr', parseDocument(html)).slice(1);

type Node = (typeof rows)[number];

/** What an entry states, by the class of the cell that shows it. */
const stated = (entry: EntryJson): Record<string, (string | undefined)[]> => {
  const { accelerators = [], experimental = [] } = entry;
  const chips = accelerators.filter(({ kind }) => kind !== 'FPGA');
  const others = accelerators.filter(({ kind }) => kind === 'FPGA');
  const isHalf = (word: string) => experimental.includes(word);
  const say = (words: readonly string[] = []) =>
    words.map((word) => (isHalf(word) ? `${word}, experimental` : word));
  return {
    on: say(entry.platforms),
    gpu: [...say(entry.backends), ...others.map(() => 'FPGA')],
    npu: [...new Set(chips.map(({ vendor, kind }) => vendor ?? kind))],
    reads: say(entry.modelFormats),
    numbers: say(entry.precisions),
    from: say(entry.languages),
  };
};

test('every engine has a row, and its marks are what its entry states, no more and no less', () => {
  const seen = rows.map((row) => slugOf(row));
  const engines = entries.filter(({ id }) => seen.includes(id));
  expect(seen).toContain('libraries/a-phone-engine');
  expect(engines).toHaveLength(rows.length);
  for (const row of rows) {
    const entry = entries.find(({ id }) => id === slugOf(row));
    if (!entry) throw new Error('A row without an entry.');
    for (const [name, words] of Object.entries(stated(entry))) {
      const cell = cellOf(row, name);
      const found = cell ? itemsOf(cell).map(plain(name)) : [];
      expect([entry.id, name, found.toSorted()]).toEqual([entry.id, name, words.toSorted()]);
      // What is not stated is said in words, too.
      if (cell && words.length === 0) expect(DomUtils.textContent(cell)).toBe('not stated');
    }
    expect(DomUtils.textContent(cellOf(row, 'lic') ?? [])).toBe(entry.license ?? '');
    const isOff = row.attribs.class?.split(' ').includes('off') ?? false;
    expect([entry.id, isOff]).toEqual([entry.id, entry.status !== 'active']);
  }
});

test('what is experimental is a ring, and what names no maker or interface a bar', () => {
  const row = rows.find((it) => slugOf(it) === 'libraries/a-phone-engine');
  const items = row ? DomUtils.getElementsByTagName('li', row) : [];
  const textsOf = (name: string) =>
    items.filter(hasClass(name)).map((item) => DomUtils.textContent(item));
  expect(textsOf('half')).toEqual(['CUDA, experimental', 'Apple (Core ML), experimental']);
  expect(textsOf('any')).toEqual(['GPU, interface not named', 'NPU (NNAPI), maker not named']);
});

test('the former address leads to the comparison, and an engine’s page to itself beside its alternatives', () => {
  const read = (file: string) => readFileSync(path.join(site, file, 'index.html'), 'utf8');
  expect(read('comparisons/inference-engines')).toContain('content="0;url=/compare/"');
  expect(read('libraries/a-phone-engine')).toContain('href="/compare/?with=a-phone-engine,ncnn"');
  expect(read('libraries/ncnn')).toContain('href="/compare/?with=ncnn,a-phone-engine"');
  expect(read('libraries/pocketflow')).not.toContain('/compare/?with');
});

function slugOf(row: Node): string {
  const [link] = DomUtils.getElementsByTagName('a', row);
  return link?.attribs.href?.replace(/^\/|\/$/g, '') ?? '';
}

function hasClass(name: string): (node: Node) => boolean {
  return ({ attribs }) => (attribs.class ?? '').split(' ').includes(name);
}

function cellOf(row: Node, name: string): Node | undefined {
  return DomUtils.getElementsByTagName('td', row).find(
    (it) => hasClass(name)(it) || hasClass(`f-${name}`)(it),
  );
}

function itemsOf(cell: Node): string[] {
  return DomUtils.getElementsByTagName('li', cell).map((item) => DomUtils.textContent(item));
}

/** A mark's word as its entry has it: without the interface, and without that none is named. */
function plain(name: string): (text: string) => string {
  return (text) =>
    name === 'npu' ? text.replace(/ \(.*|, .*/g, '') : text.replace(', interface not named', '');
}
