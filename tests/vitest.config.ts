import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { findFirefox } from './site/find-firefox.ts';

const root = new URL('..', import.meta.url).pathname;

/** What a reader does, in a second browser; the rest of `tests/browser` is about the pages, not the browser. */
const inFirefox = [
  'accessibility',
  'copy',
  'facets',
  'keyboard',
  'no-javascript',
  'search',
  'search-network',
];

const site = {
  root,
  globalSetup: ['tests/site/build-once.ts', 'tests/site/find-chromium.ts'],
  testTimeout: 180_000,
  hookTimeout: 300_000,
  expect: { requireAssertions: true },
};

const firefox = findFirefox();
const missing = firefox
  ? []
  : ['the tests in Firefox: install it, or name its program in FIREFOX_PATH'];

export default defineConfig({
  test: {
    root,
    reporters: ['default', ['./tests/count-reporter.ts', { missing }]],
    // A test waits for its browser half of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts'],
          // Half of the time would go into loading the same modules for each file.
          isolate: false,
          testTimeout: 60_000,
          expect: { requireAssertions: true },
        },
      },
      {
        test: {
          ...site,
          name: 'site',
          // The modules that a file needs are loaded once a worker; no test changes them.
          isolate: false,
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
        },
      },
      {
        test: {
          ...site,
          name: 'firefox',
          include: firefox ? inFirefox.map((name) => `tests/browser/${name}.test.ts`) : [],
          env: { TEST_BROWSER: 'firefox' },
          // After the others: two browsers at once would wait for each other.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
