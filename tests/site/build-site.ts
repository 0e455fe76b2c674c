import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a build said, how it ended and how long it took. */
export type BuildResult = { folder: string; code: number; output: string; seconds: number };

/** Build the site as a process, as `npm run build` does, into a temporary folder; several builds may run at once. */
export async function buildSite(env: Record<string, string> = {}): Promise<BuildResult> {
  const checkout = await copyCheckout();
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-site-'));
  const astro = path.join(checkout, 'node_modules/astro/bin/astro.mjs');
  const start = performance.now();
  try {
    return await new Promise((resolve) => {
      execFile(
        process.execPath,
        [astro, 'build', '--outDir', folder],
        {
          cwd: checkout,
          maxBuffer: 64 * 1024 * 1024,
          env: astroEnv(env),
        },
        (error, stdout, stderr) => {
          const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
          const seconds = (performance.now() - start) / 1000;
          resolve({ folder, code, output: stdout + stderr, seconds });
        },
      );
    });
  } finally {
    await rm(checkout, { recursive: true, force: true });
  }
}

/** Nothing of these goes into a build. */
const leftOut = ['.astro', '.git', 'dist', 'node_modules', 'tests'];

/** A copy of the checkout: Astro keeps what it bundles below the root, one of each a checkout. */
export async function copyCheckout(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'emdl-checkout-'));
  for (const name of await readdir(root)) {
    if (leftOut.includes(name)) continue;
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  // Each package by a link of its own, for Astro writes its cache beside them.
  const packages = path.join(root, 'node_modules');
  await mkdir(path.join(copy, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (['.astro', '.vite'].includes(name)) continue;
    await symlink(path.join(packages, name), path.join(copy, 'node_modules', name));
  }
  return copy;
}

/** The environment of a process of Astro: Vitest sets NODE_ENV and its own variables, which would make it a test build. */
export function astroEnv(env: Record<string, string>): NodeJS.ProcessEnv {
  return { ...cleanEnv(), ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

function cleanEnv(): NodeJS.ProcessEnv {
  const hidden =
    /^(?:NODE_ENV|VITEST.*|VITE_.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|CONTENT_DIR|SITE_URL|BASE_PATH|PORT)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
}
