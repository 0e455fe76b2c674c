import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a build said and how it ended. */
export type BuildResult = { folder: string; code: number; output: string };

/** Build the site as a process, as `npm run build` does, into a temporary folder. */
export async function buildSite(env: Record<string, string> = {}): Promise<BuildResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-site-'));
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [astro, 'build', '--outDir', folder],
      {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
        // Vitest sets NODE_ENV and its own variables, which would make this a test build.
        env: { ...cleanEnv(), ASTRO_TELEMETRY_DISABLED: '1', ...env },
      },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
        resolve({ folder, code, output: stdout + stderr });
      },
    );
  });
}

function cleanEnv(): NodeJS.ProcessEnv {
  const hidden =
    /^(?:NODE_ENV|VITEST.*|VITE_.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|CONTENT_DIR|SITE_URL|BASE_PATH|PORT)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
}
