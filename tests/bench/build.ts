import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../src/files/read-content.ts';
import { toEntriesJson } from '../../src/publish/entries-json.ts';
import { buildSite } from '../site/build-site.ts';
import { writeMadeUpContent } from '../site/made-up-content.ts';
import { makeStarlight, rebuildStarlight } from './build-starlight.ts';
import { median } from './measure-search.ts';

// `npm run bench`: how long a build takes, how many files it writes and how heavy they are, beside Starlight
// with the same entries: at 316 entries, with `-- --whole` at 1,000 and 10,000 as well. The two take turns, so
// that what else the machine does slows both; what counts is the ratio. It judges nothing.

const isWhole = process.argv.includes('--whole');
const sizes = isWhole ? [316, 1_000, 10_000] : [316];
const rounds = isWhole ? 3 : 5;

/** A built site, and how long that took. */
type Timed = { folder: string; seconds: number };

/** What one build came to. */
type Built = { seconds: number; files: number; bytes: number };

const temporary = await mkdtemp(path.join(tmpdir(), 'emdl-bench-'));
console.log(
  '| entries | ours | Starlight | ratio | our files, an entry | our MB | its files | its MB |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|');
try {
  for (const size of sizes) {
    const content = path.join(temporary, `content-${size}`);
    const peer = path.join(temporary, `starlight-${size}`);
    await writeMadeUpContent(content, size);
    const { catalogue } = readContent(content, '2026-01-01');
    const { entries } = toEntriesJson(catalogue, { hrefOf: ({ id }) => `/${id}/` });
    await makeStarlight(peer, entries);
    const pairs: { ours: Built; theirs: Built }[] = [];
    for (let round = 0; round < rounds; round++) {
      const ours = await measure(await buildOurs(content));
      const theirs = await measure(await buildTheirs(peer));
      pairs.push({ ours, theirs });
    }
    console.log(toRow(size, pairs));
    for (const folder of [content, peer]) await rm(folder, { recursive: true, force: true });
  }
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function buildOurs(content: string): Promise<Timed> {
  const { code, folder, output, seconds } = await buildSite({ CONTENT_DIR: content });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return { folder, seconds };
}

async function buildTheirs(peer: string): Promise<Timed> {
  const start = performance.now();
  const folder = await rebuildStarlight(peer);
  return { folder, seconds: (performance.now() - start) / 1000 };
}

/** Weigh and remove what a build wrote. */
async function measure({ folder, seconds }: Timed): Promise<Built> {
  const names = await readdir(folder, { recursive: true });
  const stats = await Promise.all(names.map((name) => stat(path.join(folder, name))));
  const files = stats.filter((it) => it.isFile());
  await rm(folder, { recursive: true, force: true });
  return { seconds, files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function toRow(size: number, pairs: readonly { ours: Built; theirs: Built }[]): string {
  const [first] = pairs;
  const ours = median(pairs.map((pair) => pair.ours.seconds));
  const theirs = median(pairs.map((pair) => pair.theirs.seconds));
  const ratio = median(pairs.map((pair) => pair.ours.seconds / pair.theirs.seconds));
  const { files = 0, bytes = 0 } = first?.ours ?? {};
  const { files: itsFiles = 0, bytes: itsBytes = 0 } = first?.theirs ?? {};
  const cells = [
    size,
    `${ours.toFixed(1)} s`,
    `${theirs.toFixed(1)} s`,
    ratio.toFixed(2),
    `${files} (${(files / size).toFixed(1)})`,
    (bytes / 1e6).toFixed(0),
    itsFiles,
    (itsBytes / 1e6).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
