import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** What each layer may import: layers of this project, and packages (`*` is any but `node:` and `astro`). */
const rules: Record<string, { layers: string[]; packages: RegExp }> = {
  schema: { layers: [], packages: /^zod$/ },
  catalogue: { layers: ['schema'], packages: /^$/ },
  checks: { layers: ['schema', 'catalogue', 'formats'], packages: /^(?!node:|astro)/ },
  formats: { layers: ['schema', 'catalogue', 'checks'], packages: /^(?!node:|astro)/ },
  files: { layers: ['schema', 'catalogue', 'checks', 'formats'], packages: /^(?!astro)/ },
  cli: { layers: ['schema', 'catalogue', 'checks', 'formats', 'files'], packages: /^(?!astro)/ },
  integrations: {
    layers: ['schema', 'catalogue', 'checks', 'formats', 'files'],
    packages: /^(?!astro:)/,
  },
  site: { layers: ['schema', 'catalogue', 'formats'], packages: /^astro:content$/ },
  components: {
    layers: ['schema', 'catalogue', 'formats', 'site', 'browser'],
    packages: /^astro$/,
  },
  layouts: {
    layers: ['schema', 'catalogue', 'formats', 'site', 'components', 'browser', 'styles'],
    packages: /^astro$/,
  },
  pages: {
    layers: ['schema', 'catalogue', 'formats', 'site', 'components', 'layouts', 'browser'],
    packages: /^astro$/,
  },
  browser: { layers: ['schema', 'catalogue', 'formats', 'styles'], packages: /^(?!node:|astro)/ },
};

/** What one layer takes from another as types alone. */
const typesOnly: Record<string, string[]> = { catalogue: ['schema'], checks: ['formats'] };

describe('the layers of the house', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro|mdx)$/.test(file) && file !== 'content.config.ts')
    .filter((file) => !file.endsWith('.d.ts'));

  it('are all named in the table', () => {
    const layers = new Set(files.map((file) => file.split(path.sep)[0]));
    expect([...layers].filter((layer) => !(layer && layer in rules))).toEqual([]);
  });

  it.each(files)('%s imports only what its layer may', (file) => {
    const faults = importsOf(file).flatMap((found) => fault(file, found) ?? []);
    expect(faults).toEqual([]);
  });

  it('read Astro’s collections in one place', () => {
    const readers = files.filter((file) =>
      /\b(?:getCollection|getEntry)\(/.test(readFileSync(path.join(source, file), 'utf8')),
    );
    expect(readers).toEqual([path.join('site', 'catalogue.ts')]);
  });
});

type Import = { from: string; types: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\s+from\s+)?'([^']+)'|import\((?:\/\*.*?\*\/\s*)?'([^']+)'\)/g,
  );
  return [...statements].map((match) => ({
    from: match[2] ?? match[3] ?? '',
    types: match[1] !== undefined,
  }));
}

function fault(file: string, { from, types }: Import): string | undefined {
  const [layer = ''] = file.split(path.sep);
  const rule = rules[layer];
  if (!rule) return `${file}: no such layer`;
  if (!from.startsWith('.')) return rule.packages.test(from) ? undefined : `imports ${from}`;
  if (!/\.\w+(?:\?|$)/.test(from)) return `imports ${from} without its ending`;
  const [target = ''] = path
    .relative(source, path.resolve(source, path.dirname(file), from))
    .split(path.sep);
  if (target === '..')
    return layer === 'site' && /package\.json$|\.github\/\w+\.md\?raw$/.test(from)
      ? undefined
      : `imports ${from}`;
  if (target === layer) return undefined;
  if (!rule.layers.includes(target)) return `imports ${from} from ${target}`;
  if (typesOnly[layer]?.includes(target) && !types) return `imports more than types from ${from}`;
  return undefined;
}
