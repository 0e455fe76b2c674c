import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from '../site/read-pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const real = parse(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'));
const small = inject('smallSite');
const pages = readPages(small.folder);

/** The repository is that of the code, and the manuals are texts about it. */
const ofTheCode = /github\.com\/[\w-]+\/[\w-]+/g;
const isManual = (path: string) => /\/(?:contribute|maintain)\//.test(path);

test('a list of another name says its own on every page, and nothing of this one', () => {
  const pattern = new RegExp(`\\b(?:${[real.name, real.subject, real.matters].join('|')})\\b`);
  const told = pages.filter(({ path }) => !isManual(path));
  expect(told.length).toBeGreaterThan(20);
  const found = told.flatMap(({ path, html }) => {
    const text = html.replace(ofTheCode, '');
    const found = pattern.exec(text);
    return found ? [`${path}: ${text.slice(Math.max(0, found.index - 60), found.index + 60)}`] : [];
  });
  expect(found).toEqual([]);
  const titles = told.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
  expect(titles.filter((title) => !/ · Made up$|^Made up: |^Moved/.test(title))).toEqual([]);
});

test('files of a list of another name are its own', () => {
  for (const file of ['feed.xml', 'llms.txt', 'opensearch.xml', 'list.md']) {
    const text = readFileSync(path.join(small.folder, file), 'utf8');
    expect(text).toMatch(/Made[ -][Uu]p|made-up works/);
    expect(text.replace(ofTheCode, '')).not.toContain(real.name);
  }
});
