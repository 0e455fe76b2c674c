import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { chromiumOptions } from '../site/chromium-options.ts';
import { serveSite } from '../site/serve-site.ts';
import { buildStarlight } from './build-starlight.ts';
import {
  measureFirst,
  measureTyping,
  median,
  type SearchPlace,
  slowDown,
  watchTasks,
} from './measure-search.ts';

// Our search beside that of Starlight, which is Pagefind's default interface, with the same entries in the same browser:
// from a key to the first result with an index that is loaded, on this machine and slowed as a phone, and the first
// search of a new visitor on a slow line. `npm run bench:search` builds the site first; Starlight is installed into a
// temporary folder.

const dist = path.resolve(import.meta.dirname, '../../dist');
const { entries }: { entries: EntryJson[] } = JSON.parse(
  await readFile(path.join(dist, 'entries.json'), 'utf8'),
);
/** First long words of twelve titles from all over the list, which both indexes find by every beginning. */
const queries = entries
  .filter((_, index) => index % Math.ceil(entries.length / 12) === 0)
  .flatMap(({ title }) => /\b[A-Za-z]{5,10}\b/.exec(title)?.[0].toLowerCase() ?? []);

const ours: SearchPlace = {
  field: '#search-query',
  list: '#search-results',
  result: '#search-results > [data-entry]',
  open: '#search-query',
};
const dialog: SearchPlace = {
  field: '.finder input',
  list: '#find-options',
  result: '#find-options [data-entry]',
  open: 'header search input',
};
const starlight: SearchPlace = {
  field: '.pagefind-ui__search-input',
  message: '.pagefind-ui__message',
  list: '.pagefind-ui__results',
  result: '.pagefind-ui__result-link',
  open: 'button[data-open-modal]',
};

const temporary = await mkdtemp(path.join(tmpdir(), 'emdl-bench-'));
try {
  const built = await buildStarlight(temporary, entries);
  const sites = await Promise.all(
    [dist, built].map((folder) => serveSite(folder, '', 0, { isPacked: true })),
  );
  const browser = await chromium.launch(await chromiumOptions());
  const [our, their] = sites;
  if (our && their) await compare(browser, our.url, their.url);
  await browser.close();
  for (const site of sites) await site.close();
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function compare(browser: Browser, ourUrl: string, theirUrl: string): Promise<void> {
  await compareFirst(browser, ourUrl, theirUrl);
  const our = await open(browser, `${ourUrl}/search/`);
  const their = await open(browser, `${theirUrl}/`);
  await their.locator(starlight.open).click();
  await compareKeys(our, their, 'as this machine is');
  for (const page of [our, their]) await slowDown(page, false);
  await compareKeys(our, their, 'slowed fourfold');
}

async function compareFirst(browser: Browser, ourUrl: string, theirUrl: string): Promise<void> {
  const times: [number, number][] = [];
  for (const query of queries.slice(0, 5)) {
    times.push([
      await measureFirst(browser, `${ourUrl}/about/`, dialog, query),
      await measureFirst(browser, `${theirUrl}/`, starlight, query),
    ]);
  }
  say('The first search, slow line and slowed fourfold', times);
}

async function compareKeys(our: Page, their: Page, setting: string): Promise<void> {
  const times: [number, number][] = [];
  const longest = await Promise.all([our, their].map(watchTasks));
  // The first round warms both up.
  for (const round of [0, 1, 2]) {
    for (const query of queries) {
      await our.bringToFront();
      const a = await measureTyping(our, ours, query);
      await their.bringToFront();
      const b = await measureTyping(their, starlight, query);
      if (round > 0) times.push([median(a), median(b)]);
    }
  }
  say(`A key, ${setting}`, times);
  const [a, b] = await Promise.all(longest.map((read) => read()));
  console.log(`  longest task ${a?.toFixed(0)} and ${b?.toFixed(0)} ms`);
}

function say(what: string, times: readonly [number, number][]): void {
  const [a, b] = [median(times.map(([our]) => our)), median(times.map(([, their]) => their))];
  const share = ((100 * a) / b).toFixed(0);
  console.log(`${what}: ${a.toFixed(1)} ms, Starlight ${b.toFixed(1)} ms: ${share} % of the time`);
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
