import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { type BuiltPage, type PageElement, readPages, words } from '../site/read-pages.ts';

/** What arrives in the first round trip of a new connection. */
const firstRoundTrip = 14 * 1024;

/** Qualities of compression: a fast host's, and the best. */
const quick = 5;
const best = 11;

const site = inject('realSite');
const pages = readPages(site);

test('every page but the results arrives in one round trip with all it loads', () => {
  const weights = pages
    .filter(({ path }) => path !== '/results/')
    .map((page) => ({ page, bytes: weigh(page, quick) }))
    .sort((a, b) => b.bytes - a.bytes)
    // What fits when it is compressed in haste fits when it is compressed well.
    .filter(({ bytes }, index) => bytes > firstRoundTrip || index < 3)
    .map(({ page }) => ({ path: page.path, bytes: weigh(page) }))
    .sort((a, b) => b.bytes - a.bytes);
  const [heaviest] = weights;
  console.info(`The heaviest page is ${heaviest?.path}: ${heaviest?.bytes} bytes.`);

  expect(weights.length).toBeGreaterThan(0);
  expect(weights.filter(({ bytes }) => bytes > firstRoundTrip)).toEqual([]);
});

test('the results page takes 150 bytes a row above one round trip, its scripts 5 KB', ({
  skip,
}) => {
  const page = pages.find(({ path }) => path === '/results/');
  const rows = page?.elements.filter(({ attributes }) => attributes['data-source']).length ?? 0;
  skip(rows === 0, 'The list holds no results.');
  const scripts = page ? loadedFiles(page).filter((file) => /\.m?js$/.test(file)) : [];
  expect(page && weigh(page)).toBeLessThanOrEqual(firstRoundTrip + 150 * rows);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sum(scripts.map(fileSize))).toBeLessThanOrEqual(5 * 1024);
});

test('no page waits for a style sheet or a script before it shows what it is about', () => {
  const faults = pages.flatMap(({ path, elements }) => {
    // A sheet below holds up what stands below it alone: browser/first-view.test.ts sees that.
    const lead = elements.findIndex(({ attributes }) => words(attributes.class).includes('lead'));
    return elements
      .filter((element, at) => isBlocking(element) && !(isSheet(element) && lead >= 0 && at > lead))
      .map(({ name, attributes }) => `${path}: ${name} ${attributes.src ?? attributes.href}`);
  });
  expect(faults).toEqual([]);
});

test('the search page’s own scripts are at most 6 KB', () => {
  const page = pages.find(({ path }) => path === '/search/');
  const inline = page?.elements.filter(isInlineScript).map(({ text }) => text) ?? [];
  const loaded = page ? loadedFiles(page).filter((file) => /\.m?js$/.test(file)) : [];
  // The one that it loads after the first view is named in its inline script.
  const later = page?.html.match(/\/_astro\/page-[\w-]+\.js/g) ?? [];
  const own = [...loaded, ...later].filter((file) => !file.startsWith('/pagefind/'));
  const bytes = sum([...inline.map((text) => compressedSize(text)), ...own.map(fileSize)]);

  console.info(`The scripts of the search page: ${bytes} bytes.`);
  expect(later).toHaveLength(1);
  expect(bytes).toBeLessThanOrEqual(6 * 1024);
});

test('the scripts of the forms for contributing are at most 60 KB, and no other page loads them', () => {
  const forms = pages.filter(({ path }) => /^\/contribute\/(?:new|edit)\/$/.test(path));
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    const [own, parts] = ownScripts(form);
    const later = parts.flat();
    const inline = form.elements.filter(isInlineScript).map(({ text }) => compressedSize(text));
    const bytes = sum([...inline, ...own.map(fileSize)]);
    const more = parts.map((files) => sum(files.map(fileSize)));
    console.info(`The scripts of ${form.path}: ${bytes} bytes, ${more.join(' and ')} on request.`);
    expect(own.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
    expect(more.filter((size) => size > 32 * 1024)).toEqual([]);
    const loading = pages.filter(({ html }) =>
      [...own, ...later].some((file) => html.includes(file)),
    );
    expect(loading.map(({ path }) => path)).toEqual([form.path]);
  }
});

/** The scripts that only a page's form can load: the one it names with all that it brings along, and by part those that wait for a paste or a press. */
function ownScripts({ html }: BuiltPage): [own: string[], parts: string[][]] {
  const own = withBrought(html.match(/\/_astro\/form-[\w-]+\.js/g) ?? []);
  const asked = new Set(own.flatMap((file) => scriptsIn(file, waiting)));
  for (const file of asked) {
    for (const next of withBrought([file]).flatMap((it) => scriptsIn(it, waiting))) asked.add(next);
  }
  const parts = [...asked].map((file) => withBrought([file]).filter((it) => !own.includes(it)));
  return [own, parts];
}

function withBrought(first: readonly string[]): string[] {
  const files = new Set(first);
  // Grows while it is walked.
  for (const file of files) for (const next of scriptsIn(file, brought)) files.add(next);
  return [...files];
}

const brought = /(?:\bimport|\bfrom)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g;
const waiting = /\bimport\(\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g;

function scriptsIn(file: string, way: RegExp): string[] {
  return [...codeOf(file).matchAll(way)].map(([, named = '']) => toPath(named, file));
}

function codeOf(file: string): string {
  return readFileSync(path.join(site, file), 'utf8');
}

function weigh(page: BuiltPage, quality = best): number {
  return sum([compressedSize(page.html, quality), ...loadedFiles(page).map(fileSize)]);
}

/** The scripts and style sheets that a page loads, and those that these import. */
function loadedFiles({ path: address, elements }: BuiltPage): string[] {
  const first = elements.flatMap((element) => {
    if (isInlineScript(element)) return importsOf(element.text, address);
    const { src, href } = element.attributes;
    const named = element.name === 'script' ? src : loadsCode(element) ? href : undefined;
    return named === undefined ? [] : [toPath(named, address)];
  });
  const files = new Set(first);
  // Grows while it is walked, until no file names a new one.
  for (const file of files) {
    for (const imported of importsOf(codeOf(file), file)) files.add(imported);
  }
  return [...files];
}

function loadsCode({ name, attributes }: PageElement): boolean {
  const rel = words(attributes.rel);
  const preloads = rel.includes('preload') && ['script', 'style'].includes(attributes.as ?? '');
  return (
    name === 'link' && (rel.includes('stylesheet') || rel.includes('modulepreload') || preloads)
  );
}

/** What a module imports and a style sheet brings in; an `import()` waits until it is called. */
function importsOf(code: string, from: string): string[] {
  const named = /(?:\bimport|\bfrom)\s*["'`]([^"'`]+)["'`]|@import\s+(?:url\()?["']?([^"')\s;]+)/g;
  return [...code.matchAll(named)].map(([, module, sheet]) => toPath(module ?? sheet ?? '', from));
}

function isInlineScript({ name, attributes }: PageElement): boolean {
  return name === 'script' && attributes.src === undefined;
}

/** Whether it brings the styles of what is shown, not of what is printed. */
function isSheet({ name, attributes }: PageElement): boolean {
  const isStyles = name === 'link' && words(attributes.rel).includes('stylesheet');
  return isStyles && attributes.media !== 'print';
}

function isBlocking(element: PageElement): boolean {
  const { name, attributes, text } = element;
  if (name === 'style') return text.includes('@import');
  if (name === 'link') return isSheet(element);
  if (name !== 'script' || attributes.src === undefined) return false;
  return !('async' in attributes || 'defer' in attributes || attributes.type === 'module');
}

function toPath(address: string, from: string): string {
  return new URL(address, `http://localhost${from}`).pathname;
}

const sizes = new Map<string, number>();

function fileSize(file: string): number {
  const known = sizes.get(file) ?? compressedSize(readFileSync(path.join(site, file)));
  sizes.set(file, known);
  return known;
}

function compressedSize(content: string | Buffer, quality = best): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(content, { params }).length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
