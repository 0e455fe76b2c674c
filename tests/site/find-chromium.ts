import type { LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How each worker starts its browser: what is copied in one is not pasted in another. */
    chromium: Pick<LaunchOptions, 'executablePath' | 'channel' | 'args'>;
  }
}

/** Find the browser that all tests use, or unpack it, before several workers want it at once. */
export default async function findChromium(project: TestProject) {
  project.provide('chromium', await chromiumOptions());
}
