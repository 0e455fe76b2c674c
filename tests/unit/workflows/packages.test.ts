import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './read-workflows.ts';

const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

test('the commands need no package that is there for development alone', () => {
  const files = filesBehind(path.join(root, 'src/cli/main.ts'));
  expect(files.size).toBeGreaterThan(100);
  const missing = [...files].flatMap(([file, imports]) =>
    imports
      .map((from) => /^(?!node:)(?:@[\w-]+\/)?[\w-]+/.exec(from)?.[0])
      .filter((name) => name !== undefined && !(name in dependencies))
      .map((name) => `${path.relative(root, file)} imports ${name}`),
  );
  expect(missing).toEqual([]);
});

/** A file and all that it imports, directly or not, each with what it names in its imports; types are no part of a run. */
function filesBehind(file: string, found = new Map<string, string[]>()): Map<string, string[]> {
  if (found.has(file)) return found;
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'|import\('([^']+)'\)/gm,
  );
  const names = [...imports].map(([, from = '', lazy]) => lazy ?? from);
  found.set(file, names);
  for (const name of names)
    if (name.startsWith('.')) filesBehind(path.resolve(path.dirname(file), name), found);
  return found;
}
