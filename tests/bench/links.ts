import { chromium } from 'playwright-core';
import { CookieJar } from 'tough-cookie';
import { checkAddress } from '../../src/net/links/check-address.ts';
import { makeHostGate } from '../../src/net/links/host-gate.ts';
import { chromiumOptions } from '../site/chromium-options.ts';
import { rawCases } from '../unit/net/links/raw-replies.ts';
import { startRawServer } from '../unit/net/links/raw-server.ts';

// `npm run bench:links`: has Chromium judge the odd replies that the tests hold, and says where it
// and the check of links, or it and the tests, are of two minds.

const server = await startRawServer(
  Object.assign({}, ...Object.values(rawCases).map(({ replies }) => replies)),
);
const browser = await chromium.launch(await chromiumOptions());
const differing: string[] = [];
for (const [name, { opens, replies }] of Object.entries(rawCases)) {
  const address = server.url + Object.keys(replies)[0];
  const inBrowser = await opensInBrowser(address);
  const { outcome } = await checkAddress(address, {
    ...{ timeout: 5_000, allowLocal: true, retries: 0, backOff: 0 },
    ...{ signal: new AbortController().signal, gate: makeHostGate(0), jar: new CookieJar() },
  });
  const checked = outcome.kind === 'ok';
  if (inBrowser === opens && inBrowser === checked) continue;
  differing.push(`${name}: Chromium ${inBrowser}, check ${checked}, tests ${opens}`);
}
await browser.close();
server.close();
const total = Object.keys(rawCases).length;
console.log([...differing, `${total - differing.length} of ${total} cases agree.`].join('\n'));

/** Whether a page, or a download, begins below status 400. */
async function opensInBrowser(address: string): Promise<boolean> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const downloads = page.waitForEvent('download', { timeout: 500 }).then(
      () => true,
      () => false,
    );
    const response = await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
    return response ? response.status() < 400 : await downloads;
  } finally {
    await context.close();
  }
}
