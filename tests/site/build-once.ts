import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { writeFixtureContent, writeSmallContent } from './fixture-content.ts';
import { tracePath } from './hostile-content.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site built from the real content, which is judged by bounds alone. */
    realSite: string;
    /** The folder of the site built from fixtures, by which the code is judged. */
    fixtureSite: string;
    /** The folder of the content that the fixture site is built from. */
    fixtureContent: string;
    /** The folder of a site of few entries, the base path that it is built under, and the folder of its content. */
    smallSite: { folder: string; base: string; content: string };
  }
}

/** Build the sites that all tests share, once for all of them and at the same time. */
export default async function buildOnce(project: TestProject) {
  const folders: string[] = [];
  const fixtureContent = await write(writeFixtureContent);
  folders.push(tracePath(fixtureContent));
  const smallContent = await write(writeSmallContent);
  const base = '/lists/emdl';
  const [realSite, fixtureSite, folder] = await Promise.all([
    build(),
    build({ CONTENT_DIR: fixtureContent }),
    build({ CONTENT_DIR: smallContent, BASE_PATH: base, WORKERS: '2' }),
  ]);
  project.provide('realSite', realSite);
  project.provide('fixtureSite', fixtureSite);
  project.provide('fixtureContent', fixtureContent);
  project.provide('smallSite', { folder, base, content: smallContent });
  return async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  };

  async function build(env: Record<string, string> = {}): Promise<string> {
    const { folder, code, output } = await buildSite({ SITE_URL: 'https://emdl.example', ...env });
    folders.push(folder);
    if (code !== 0) throw new Error(`The site does not build:\n${output}`);
    return folder;
  }

  async function write(content: (folder: string) => Promise<unknown>): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
    folders.push(folder);
    await content(folder);
    return folder;
  }
}
