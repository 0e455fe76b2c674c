import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeMadeUpContent } from '../site/made-up-content.ts';

// `npm run bench:check`: how long `npm run check` takes as a process over made-up lists of several
// sizes. The sizes take turns, so that what else the machine does slows all of them alike.

const sizes = [1_000, 10_000, 20_000];
const rounds = 5;
const program = path.resolve(import.meta.dirname, '../../src/cli/main.ts');

const temporary = await mkdtemp(path.join(tmpdir(), 'emdl-bench-'));
try {
  const folders = new Map<number, string>();
  for (const size of sizes) {
    const folder = path.join(temporary, String(size));
    await writeMadeUpContent(folder, size);
    folders.set(size, folder);
  }
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  // The first round warms the disk's cache.
  for (let round = 0; round <= rounds; round++) {
    for (const [size, folder] of folders) {
      const seconds = timeCheck(folder);
      if (round > 0) times.get(size)?.push(seconds);
    }
  }
  report(times);
} finally {
  await rm(temporary, { recursive: true, force: true });
}

/** Seconds that one process takes, from its start to its end. */
function timeCheck(folder: string): number {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, [program, 'check'], {
    env: { ...process.env, CONTENT_DIR: folder },
    stdio: 'ignore',
  });
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function report(times: ReadonlyMap<number, readonly number[]>): void {
  let before: { size: number; seconds: number } | undefined;
  for (const [size, all] of times) {
    const seconds = median(all);
    const spread = `${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}`;
    const ratio = before
      ? `, ${(seconds / before.seconds).toFixed(1)} times the time of ${before.size} for ${size / before.size} times the entries`
      : '';
    console.log(`${size} entries: ${seconds.toFixed(2)} s (${spread})${ratio}`);
    before = { size, seconds };
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
