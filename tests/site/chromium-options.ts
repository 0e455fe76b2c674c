import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * How to start a headless Chromium: `CHROMIUM_PATH`, else the one inside an npm package, which has no
 * windows and takes a fifth of a whole browser's time for a page, else the system's.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const own = process.env.CHROMIUM_PATH ?? (isPacked ? await unpack() : findInstalled());
  return { ...(own ? { executablePath: own } : { channel: 'chrome' }), args: quietArguments };
}

/** The package holds a program for these machines alone. */
const isPacked = process.platform === 'linux' && process.arch === 'x64';

async function unpack(): Promise<string> {
  // The package unpacks the libraries and fonts that a bare system lacks only where it takes the
  // system for Amazon's. Its own arguments are left out: with them there is one process for all
  // (a second context hangs) and no web security.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

function findInstalled(): string | undefined {
  return installed.find((path) => existsSync(path));
}

// Without these Chromium looks up its maker's hosts at every start.
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
