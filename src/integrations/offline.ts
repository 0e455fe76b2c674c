import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { chooseShell, chooseWhole, type SiteFile, versionOf } from './offline-files.ts';

/**
 * Have the site work without a network: build the service worker at `/offline.js`, which has to stand at
 * the top of the site; write the files that a first visit keeps to `/offline-shell.json`, and those of the
 * whole list with their versions to `/offline.json`. Where it is off, the worker withdraws what is kept.
 * It comes after all that write files.
 */
export function offline({ isOff = false } = {}): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.OFFLINE': JSON.stringify(isOff ? 'off' : 'on') };
        updateConfig({ vite: { define, plugins: [workerScript(isOff ? 'withdraw' : 'worker')] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (isOff) return logger.info('nothing is kept for reading offline');
        const output = fileURLToPath(dir);
        const files = findFiles(output);
        const whole = chooseWhole(files);
        const sizes = await measure(whole);
        fillIn(output, 'offline/index.html', sizes);
        const shell = chooseShell(files);
        writeJson(
          output,
          'offline-shell.json',
          shell.map((file) => encodeURI(file.path)),
        );
        const versions = whole.map((file) => [encodeURI(file.path), versionOf(file)]);
        writeJson(output, 'offline.json', { files: Object.fromEntries(versions) });
        fillIn(output, 'offline.js', { OFFLINE_VERSION: shellVersion(shell) });
        logger.info(`${whole.length} files to keep for reading offline`);
      },
    },
  };
}

/** Adds the worker to what Vite builds for browsers, as a file of its own with a fixed name. */
function workerScript(name: 'worker' | 'withdraw') {
  const id = fileURLToPath(new URL(`../browser/offline/${name}.ts`, import.meta.url));
  return {
    name: 'offline-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: {
      emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => string;
    }) {
      this.emitFile({ type: 'chunk', id, fileName: 'offline.js' });
    },
  };
}

/** A file of the built site that is read when its content is asked for, each time anew: all of a long list together are gigabytes. */
type BuiltFile = SiteFile & { size: number };

function findFiles(output: string): BuiltFile[] {
  return readdirSync(output, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = path.join(output, name);
    const stats = statSync(file);
    if (!stats.isFile()) return [];
    return {
      path: toAddress(name),
      size: stats.size,
      get content() {
        return readFileSync(file);
      },
    };
  });
}

function toAddress(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/(?<=^|\/)index\.html$/, '');
}

/** From this size on, in bytes, a file is compressed to know what is sent of it; of smaller ones, */
const large = 256 * 1024;
/** about as many are compressed, spread over all, and stand for the others. */
const sample = 400;

/** What the page about reading offline says of the sizes: what is sent, compressed as by any host, and what a browser stores. */
async function measure(files: readonly BuiltFile[]): Promise<Record<string, string>> {
  const [asTheyAre, others] = parted(files, ({ path }) => /\.pf_\w+$/.test(path));
  const [wholes, small] = parted(others, ({ size }) => size >= large);
  const step = Math.ceil(small.length / sample) || 1;
  const taken = small.filter((_, at) => at % step === 0);
  const share = (await compressed(taken)) / (total(taken) || 1);
  const sent = total(asTheyAre) + (await compressed(wholes)) + share * total(small);
  return { OFFLINE_SENT: inMegabytes(sent), OFFLINE_STORED: inMegabytes(total(files)) };
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function total(files: readonly BuiltFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Bytes of files compressed one after the other, so that one at a time is in memory. */
async function compressed(files: readonly BuiltFile[]): Promise<number> {
  const compress = promisify(gzip);
  let sum = 0;
  for (const { content } of files) sum += (await compress(content)).length;
  return sum;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The worker is a new one where a script is: pages, apart from the one for what is missing, come anew with each visit. */
function shellVersion(shell: readonly SiteFile[]): string {
  const hash = createHash('sha256');
  for (const file of shell) {
    if (/^(?:_astro|styles)\/|^offline\/not-kept\/$/.test(file.path)) hash.update(versionOf(file));
  }
  return hash.digest('hex').slice(0, 12);
}

function fillIn(output: string, name: string, values: Record<string, string>): void {
  const file = path.join(output, name);
  let text = readFileSync(file, 'utf8');
  for (const [place, value] of Object.entries(values)) text = text.replaceAll(place, value);
  writeFileSync(file, text);
}

function writeJson(output: string, name: string, value: unknown): void {
  writeFileSync(path.join(output, name), `${JSON.stringify(value)}\n`);
}
