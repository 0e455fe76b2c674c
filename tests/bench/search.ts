import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { chromiumOptions } from '../site/chromium-options.ts';
import { serveSite } from '../site/serve-site.ts';
import { buildStarlight } from './build-starlight.ts';
import { measureTyping, median, type SearchPlace } from './measure-search.ts';

// From a key to the first result, with an index that is loaded: our search page beside the search
// of Starlight, which is Pagefind's default interface, with the same entries in the same browser.
// `npm run bench:search` builds the site first; Starlight is installed into a temporary folder.

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
  message: '#search-status',
  result: '#search-results > [data-entry]',
};
const starlight: SearchPlace = {
  field: '.pagefind-ui__search-input',
  message: '.pagefind-ui__message',
  result: '.pagefind-ui__result-link',
};

const temporary = await mkdtemp(path.join(tmpdir(), 'emdl-bench-'));
try {
  const built = await buildStarlight(temporary, entries);
  const sites = await Promise.all([serveSite(dist), serveSite(built)]);
  const browser = await chromium.launch(await chromiumOptions());
  const [our, their] = sites;
  if (our && their) await compare(browser, our.url, their.url);
  await browser.close();
  for (const site of sites) await site.close();
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function compare(browser: Browser, ourUrl: string, theirUrl: string): Promise<void> {
  const our = await open(browser, `${ourUrl}/search/`);
  const their = await open(browser, `${theirUrl}/`);
  await their.locator('button[data-open-modal]').click();
  const times: { our: number[]; their: number[] } = { our: [], their: [] };
  // The first round warms both up.
  for (const round of [0, 1, 2]) {
    for (const query of queries) {
      await our.bringToFront();
      const a = await measureTyping(our, ours, query);
      await their.bringToFront();
      const b = await measureTyping(their, starlight, query);
      if (round === 0) continue;
      times.our.push(...a);
      times.their.push(...b);
    }
  }
  const [a, b] = [median(times.our), median(times.their)];
  console.log(`Our search:  ${a.toFixed(1)} ms in the median of ${times.our.length} keys`);
  console.log(`Starlight’s: ${b.toFixed(1)} ms in the median of ${times.their.length} keys`);
  console.log(`Ours takes ${((100 * a) / b).toFixed(0)} % of the time.`);
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
