import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { touchedParts } from '../../../../src/review/pull-request/touched-parts.ts';
import { root } from '../../workflows/read-workflows.ts';

test.each([
  ['.github/workflows/deploy.yml', 'Workflows'],
  ['.github/actions/set-up/action.yml', 'Workflows'],
  ['.ci/run', 'Workflows'],
  ['.github/CODEOWNERS', 'Who reviews and what is updated'],
  ['docs/CODEOWNERS', 'Who reviews and what is updated'],
  ['package-lock.json', 'Packages and scripts'],
  ['.npmrc', 'Packages and scripts'],
  ['.node/linux-x64/package.json', 'Packages and scripts'],
  ['src/site/urls.ts', 'Source'],
  ['astro.config.mjs', 'Source'],
  ['public/_headers', 'Source'],
  ['content/observed.yaml', 'What the weekly check writes'],
  ['content/papers/.unfinished.7-0123abcd.tmp', 'Other files'],
  ['content/../src/cli/main.ts', 'Other files'],
  ['content/.hidden/x.md', 'Other files'],
  ['Makefile', 'Other files'],
  ['.gitmodules', 'Tests and editor settings'],
])('%s is among %s', (file, name) => {
  expect(touchedParts({ files: [file] })).toEqual([{ name, files: [file] }]);
});

test.each(['content/papers/eie.md', 'content/guides/start.mdx', 'content/tags.yaml'])(
  '%s is content, and nothing is said of it',
  (file) =>
    expect(touchedParts({ files: [file, 'README.md', '.github/CONTRIBUTING.md'] })).toEqual([]),
);

test('every file of the project has a part that was thought of', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim();
  const other = touchedParts({ files: files.split('\n') }).find(
    ({ name }) => name === 'Other files',
  );
  expect(other).toBeUndefined();
});
