import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { openFirefox } from './open-firefox.ts';

/** Whether the tests run in Firefox, which cannot emulate all that Chromium can. */
export const isFirefox = process.env.TEST_BROWSER === 'firefox';

let ownChromium: Promise<Browser> | undefined;

/** A headless Firefox where `TEST_BROWSER` says so, else the Chromium of this worker: it serves all files of the worker and ends with it. */
export async function openBrowser(): Promise<Browser> {
  if (!isFirefox) {
    ownChromium ??= chromium.launch(inject('chromium'));
    return ownChromium;
  }
  const browser = await openFirefox();
  afterAll(() => browser.close());
  return browser;
}
