import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site, built once for all tests from the real content. */
    site: string;
  }
}

export default async function buildOnce(project: TestProject) {
  const { folder, code, output } = await buildSite({ SITE_URL: 'https://emdl.example' });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  project.provide('site', folder);
  return () => rm(folder, { recursive: true, force: true });
}
