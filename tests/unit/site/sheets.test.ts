import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no page has Vite emit a file: Astro renames those into place, which fails where the site is built onto another disk', () => {
  const files = globSync('src/{components,layouts,pages,site}/**/*.{astro,mdx,ts}');
  const emitting = files.filter((file) =>
    /import .*(?:\?url|\.(?:svg|png|jpe?g|webp|woff2?))'/.test(readFileSync(file, 'utf8')),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(emitting).toEqual([]);
});
