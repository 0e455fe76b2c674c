import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inertContent } from '../../../src/integrations/inert-content.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inert-'));
  mkdirSync(path.join(folder, 'real/guides'), { recursive: true });
  symlinkSync(path.join(folder, 'real'), path.join(folder, 'content'));
  vi.stubEnv('CONTENT_DIR', path.join(folder, 'content'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function load(file: string): void {
  inertContent().load(path.join(folder, file));
}

test.each([
  'content/guides/a.mdx',
  'content/papers/a.md?astroRenderContent=true',
  'real/guides/a.mdx#x',
  'real/guides/a.ts',
])('%s is no module', (file) => {
  expect(() => load(file)).toThrow(/a\.\w+ is content/);
});

test.each(['pages/about.mdx', 'content-of-others/a.mdx', 'content.ts'])('%s may be one', (file) => {
  expect(() => load(file)).not.toThrow();
});
