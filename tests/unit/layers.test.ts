import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/**
 * What a layer may import: values of other layers (or of single files of them), of further ones types alone, of some
 * only what they do when they are loaded; and packages.
 */
type Rule = { values: string[]; types?: string[]; starters?: string[]; packages: RegExp };

const nothing = /^$/;
/** What reaches neither the disk nor the network nor Astro. */
const pure = /^(?!node:|astro)/;

const domain = ['schema', 'catalogue', 'text'];
const searchWords = ['search/known-words.ts', 'search/question-words.ts', 'search/search-words.ts'];
const texts = [...domain, ...searchWords, 'checks'];
const allPure = 'search checks content-files cite publish import change review scout'
  .split(' ')
  .concat(domain);
const allOfNode = [...allPure, 'files', 'net'];

const pageRooms = ['components', 'layouts', 'pages'];
const page = {
  values: ['site', 'catalogue', 'cite', 'publish', 'styles', ...pageRooms],
  types: allPure,
  starters: ['browser'],
  packages: /^astro$/,
};

/** Layers in the order of the house: no arrow runs back to a later one. */
const rules: Record<string, Rule> = {
  schema: { values: [], packages: /^zod(?:\/mini)?$/ },
  // The pattern of an arXiv id stands in a file that brings no zod along.
  catalogue: {
    values: ['schema/arxiv-id.ts', 'schema/measures.ts'],
    types: ['schema'],
    packages: nothing,
  },
  text: {
    values: [],
    types: ['schema'],
    packages: /^(?:mdast|hast|remark|rehype|unist|unified|github-slugger)\b/,
  },
  search: { values: domain, packages: pure },
  checks: { values: domain, packages: pure },
  'content-files': { values: texts, packages: pure },
  cite: { values: texts, packages: pure },
  publish: { values: texts, packages: pure },
  // What an import makes are entry files: it writes them with their writer, and skips what their parser refuses.
  import: { values: [...texts, 'content-files'], types: ['cite'], packages: pure },
  // A change works on the texts of files and on what they mean; it gives texts.
  change: { values: [...texts, 'content-files'], packages: pure },
  // A report shows how an entry is cited; an issue's form asks for the fields of its file.
  review: { values: [...texts, 'content-files', 'cite'], packages: pure },
  // A candidate is a work that an import would read, and its draft what an import would write.
  scout: { values: [...texts, 'search/stem.ts', 'import'], packages: pure },
  files: { values: allPure, packages: /^(?!astro)/ },
  net: { values: allPure, packages: /^(?!astro)/ },
  cli: { values: allOfNode, packages: /^(?!astro)/ },
  integrations: { values: allOfNode, packages: /^(?!astro:)/ },
  styles: { values: [], packages: nothing },
  browser: { values: [...allPure, 'styles'], packages: pure },
  // A feed renders notes, the pages of the manuals render the files below .github, and some sheets are files that pages name.
  site: {
    values: ['schema', 'catalogue', 'search', 'cite', 'publish', 'text', 'styles'],
    packages: nothing,
  },
  components: page,
  layouts: page,
  // The page of the form shows the templates that contributors copy, and its policy names the registries that it may ask.
  pages: {
    ...page,
    values: [...page.values, 'content-files/entry-template.ts', 'import/registry/registries.ts'],
  },
};

describe('the layers of the house', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(?:ts|astro|mdx|css)$/.test(file) && file !== 'content.config.ts')
    .filter((file) => !file.endsWith('.d.ts'));

  it('are all named in the table', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(rules).sort());
  });

  it('have no arrow that runs back', () => {
    const order = Object.keys(rules);
    const back = Object.entries(rules).flatMap(([layer, { values, types = [] }]) =>
      [...values, ...types]
        .map(layerOf)
        .filter((target) => order.indexOf(target) > order.indexOf(layer))
        .filter((target) => !(pageRooms.includes(layer) && pageRooms.includes(target)))
        .map((target) => `${layer} -> ${target}`),
    );
    expect(back).toEqual([]);
  });

  it.each(files)('%s imports only what its layer may', (file) => {
    expect(importsOf(file).flatMap((found) => fault(file, found) ?? [])).toEqual([]);
  });

  it('has no circle of files, not even of types', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file);
      if (at >= 0) circles.push([...way.slice(at), file].join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const { target } of importsOf(file))
        if (target && files.includes(target)) visit(target, [...way, file]);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** An import: what it names, the file of `src` that this is, and whether it takes values, types, or nothing by name. */
type Import = { from: string; target?: string; kind: 'values' | 'types' | 'starters' };

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?\s+from\s+)?'([^']+)'|import\((?:\/\*.*?\*\/\s*)?'([^']+)'\)/g,
  );
  return [...statements].map(([, types, names, from = '', lazy]) => ({
    from: lazy ?? from,
    target: targetOf(file, lazy ?? from),
    kind: types ? 'types' : names || lazy ? 'values' : 'starters',
  }));
}

function targetOf(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const whole = path.resolve(source, path.dirname(file), from.replace(/\?.*/, ''));
  return path.relative(source, whole).split(path.sep).join('/');
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function fault(file: string, { from, target, kind }: Import): string | undefined {
  const layer = layerOf(file);
  const rule = rules[layer];
  if (!rule) return `${file}: no such layer`;
  if (target === undefined) {
    const isAstro = /^astro(?:\/|$)/.test(from);
    return rule.packages.test(from) && (!isAstro || kind === 'types')
      ? undefined
      : `imports ${kind} of ${from}`;
  }
  if (!/\.\w+$/.test(target)) return `imports ${from} without its ending`;
  const isOutside = target.startsWith('../');
  if (isOutside && layer === 'site' && /package\.json$|\.github\/\w+\.md\?raw$/.test(from))
    return undefined;
  const allowed = [
    ...[layer, ...rule.values],
    ...(kind === 'types' ? (rule.types ?? []) : []),
    ...(kind === 'starters' ? (rule.starters ?? []) : []),
  ];
  if (allowed.some((it) => it === target || it === layerOf(target))) return undefined;
  return `imports ${kind} of ${target}`;
}
