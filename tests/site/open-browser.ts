import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { openFirefox } from './open-firefox.ts';

/** Whether the tests run in Firefox, which cannot emulate all that Chromium can. */
export const isFirefox = process.env.TEST_BROWSER === 'firefox';

/** A headless Firefox where `TEST_BROWSER` says so, else the Chromium of this worker. */
export async function openBrowser(): Promise<Browser> {
  if (isFirefox) return openFirefox();
  const browsers = inject('browsers');
  const worker = Number(process.env.VITEST_POOL_ID) - 1;
  return chromium.connect(browsers[worker % browsers.length] ?? '');
}
