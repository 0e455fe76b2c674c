import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of one browser for each worker: what is copied in one is not pasted in another. */
    browsers: string[];
  }
}

/** Start the browsers that all tests share. */
export default async function startBrowsers(project: TestProject) {
  const options = await chromiumOptions();
  const workers = Array.from({ length: project.vitest.config.maxWorkers });
  const servers = await Promise.all(workers.map(() => chromium.launchServer(options)));
  project.provide(
    'browsers',
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => {
    for (const server of servers) await server.close();
  };
}
