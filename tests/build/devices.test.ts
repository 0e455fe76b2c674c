import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPages, words } from '../site/read-pages.ts';

const site = inject('fixtureSite');
const pages = readPages(site);
const { results, devices } = JSON.parse(readFileSync(path.join(site, 'results.json'), 'utf8'));
const map = readFileSync(path.join(site, 'sitemap-0.xml'), 'utf8');
type Run = { device?: string };
const runs: Run[] = results.flatMap(({ runs = [] }: { runs?: Run[] }) => runs);

test('every device has a page with a row for each of its runs, and one line of the index', () => {
  const index = pages.find(({ path }) => path === '/devices/');
  expect(devices.length).toBeGreaterThan(1);
  for (const { id, label } of devices) {
    const page = pages.find(({ path }) => path === `/devices/${id}/`);
    const rows = page?.elements.filter(({ name, attributes }) => name === 'tr' && attributes.id);
    const own = runs.filter(({ device }) => device === id).length;
    expect([id, rows?.length]).toEqual([id, own]);
    expect(page?.elements.find(({ name }) => name === 'h1')?.text).toContain(label);
    const links = index?.elements.filter(({ attributes }) => attributes.href === `/devices/${id}/`);
    expect(links).toHaveLength(1);
    expect(map).toContain(`/devices/${id}/<`);
  }
});

test('no two parts of a page have one id, and each point leads to a row', () => {
  for (const { path, elements } of pages.filter(({ path }) => path.startsWith('/devices/'))) {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect([path, new Set(ids).size]).toEqual([path, ids.length]);
    const points = elements.flatMap(({ name, attributes }) =>
      name === 'a' && attributes['data-row'] ? [attributes.href?.slice(1)] : [],
    );
    for (const id of points) expect(ids).toContain(id);
  }
});

test('a renamed device leads on from its former address, which the map leaves out', () => {
  const renamed = devices.flatMap(({ id, formerIds = [] }: { id: string; formerIds?: string[] }) =>
    formerIds.map((former) => ({ id, former })),
  );
  expect(renamed.length).toBeGreaterThan(0);
  for (const { id, former } of renamed) {
    const page = pages.find(({ path }) => path === `/devices/${former}/`);
    const refresh = page?.elements.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
    expect(words(refresh?.attributes.content)).toEqual([`0;url=/devices/${id}/`]);
    expect(map).not.toContain(`/devices/${former}/`);
  }
});

test('an entry leads to the devices of its results', () => {
  const measured = results.find(({ runs = [] }: { runs?: Run[] }) => runs.some((it) => it.device));
  const device = measured.runs.find((it: Run) => it.device).device;
  const page = pages.find(({ path }) => path === `/${measured.entry}/`);
  const links = page?.elements.map(({ attributes }) => attributes.href);
  expect(links).toContain(`/devices/${device}/?entry=${measured.entry}`);
});
