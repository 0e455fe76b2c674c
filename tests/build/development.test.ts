import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { astroEnv, copyCheckout } from '../site/build-site.ts';

const patience = { timeout: 60_000, interval: 50 };
const file = 'papers/mobilenetv2.md';

let checkout = '';
let content = '';
let url = '';
let said = '';
let end: () => Promise<void>;

beforeAll(async () => {
  checkout = await copyCheckout();
  content = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
  await cp(path.resolve(import.meta.dirname, '../fixtures/content'), content, { recursive: true });
  const astro = path.join(checkout, 'node_modules/astro/bin/astro.mjs');
  // A server under a base path finds files below it.
  const env = astroEnv({ CONTENT_DIR: content, BASE_PATH: '/list' });
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0'], { cwd: checkout, env });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  end = async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  };
  await vi.waitFor(() => {
    url = /http:\/\/localhost:\d+\/list/.exec(said)?.[0] ?? '';
    expect(url).not.toBe('');
  }, patience);
});

afterAll(async () => {
  await end();
  for (const folder of [checkout, content]) await rm(folder, { recursive: true, force: true });
});

test('a page and the files beside it follow a saved file, a new one, and one that is gone', async () => {
  expect(await textOf('/papers/mobilenetv2/')).not.toContain('Newly summed up.');
  const text = await readFile(path.join(content, file), 'utf8');
  await writeFile(
    path.join(content, file),
    text.replace(/^summary: .*$/m, 'summary: Newly summed up.'),
  );
  await vi.waitFor(async () => {
    expect(await textOf('/papers/mobilenetv2/')).toContain('Newly summed up.');
  }, patience);
  expect(await textOf('/papers/mobilenetv2.json')).toContain('Newly summed up.');
  expect(await textOf('/papers/mobilenetv2.bib')).toMatch(/^%|^@/);

  const added = path.join(content, 'papers/just-added.md');
  const other = text.replaceAll(/^(?:arxiv|doi|formerSlugs|aliases): .*\n/gm, '');
  await writeFile(added, other.replace(/^url: .*$/m, 'url: https://just-added.example/'));
  await vi.waitFor(
    async () => expect((await get('/papers/just-added/')).status).toBe(200),
    patience,
  );
  await rm(added);
  await vi.waitFor(
    async () => expect((await get('/papers/just-added/')).status).toBe(404),
    patience,
  );
});

test('what is wrong with a saved file is told in the terminal and to the open page, which shows the rest', async () => {
  const heard: string[] = [];
  const socket = await openPage(heard);
  await vi.waitFor(() => expect(socket.readyState).toBe(WebSocket.OPEN), patience);
  await writeFile(path.join(content, 'papers/half-written.md'), '---\ntitle: Half\n---\n');
  await vi.waitFor(() => expect(said).toContain('half-written.md:2:1 missing-field'), patience);
  await vi.waitFor(() => expect(heard.join()).toContain('full-reload'), patience);
  socket.close();

  const page = await openPage(heard);
  await vi.waitFor(() => expect(heard.join()).toContain('half-written.md:2:1'), patience);
  page.close();
  expect((await get('/papers/mobilenetv2/')).status).toBe(200);
});

test('the search has the index of the last build; before there is one, the terminal says how to get it', async () => {
  expect((await get('/pagefind/pagefind.js')).status).toBe(404);
  await vi.waitFor(() => expect(said).toContain('npm run build'), patience);
  await mkdir(path.join(checkout, 'dist/pagefind'), { recursive: true });
  await writeFile(path.join(checkout, 'dist/pagefind/pagefind.js'), 'export const a = 1;');
  const response = await get('/pagefind/pagefind.js');
  expect(response.headers.get('content-type')).toBe('text/javascript');
  expect(await response.text()).toBe('export const a = 1;');
  expect((await get('/pagefind/..%2f..%2fpackage.json')).status).toBe(404);
});

function get(place: string): Promise<Response> {
  return fetch(url + place);
}

async function textOf(place: string): Promise<string> {
  return (await get(place)).text();
}

/** Connect to the server as the script of Vite in each page does, which it lets pages of its own alone do. */
async function openPage(heard: string[]): Promise<WebSocket> {
  const { origin, host } = new URL(url);
  const script = await (await fetch(`${origin}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(script)?.[1];
  const socket = new WebSocket(`ws://${host}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => heard.push(String(data)));
  return socket;
}
