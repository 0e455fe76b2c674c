import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fullName } from '../../src/catalogue/author-names.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';

const run = promisify(execFile);

/** Make a Starlight site with one page for each entry in a folder, and give back where it is built. */
export async function buildStarlight(folder: string, entries: readonly EntryJson[]) {
  await makeStarlight(folder, entries);
  return rebuildStarlight(folder);
}

/** Write a Starlight site with one page for each entry into a folder and install what it needs. */
export async function makeStarlight(folder: string, entries: readonly EntryJson[]): Promise<void> {
  await write('package.json', JSON.stringify({ name: 'bench', private: true, type: 'module' }));
  await write('astro.config.mjs', config);
  await write('src/content.config.ts', collections);
  await write('src/content/docs/index.md', '---\ntitle: Entries\n---\n');
  for (const entry of entries) await write(`src/content/docs/${entry.id}.md`, toPage(entry));
  await run('npm', ['install', '--no-audit', '--no-fund', 'astro', '@astrojs/starlight'], {
    ...options,
    cwd: folder,
  });

  async function write(name: string, text: string): Promise<void> {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Build a Starlight site from nothing, and give back where it is built. */
export async function rebuildStarlight(folder: string): Promise<string> {
  for (const left of ['.astro', 'dist', 'node_modules/.astro'])
    await rm(path.join(folder, left), { recursive: true, force: true });
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    ...options,
    cwd: folder,
  });
  return path.join(folder, 'dist');
}

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined };
const options = { env, maxBuffer: 64 * 1024 * 1024 };

// A sidebar of all pages would stand in each of them, which no list of thousands would have.
const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Entries', sidebar: [{ label: 'Entries', link: '/' }] })] });
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What our index holds of an entry, as a page of text. */
function toPage({ title, summary, authors, year, venue, tags, note }: EntryJson): string {
  const names = authors.map(fullName);
  const facts = [names.join(', '), venue, year, tags.join(', ')].filter(Boolean).join('. ');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${summary}\n\n${facts}\n\n${note}\n`;
}
