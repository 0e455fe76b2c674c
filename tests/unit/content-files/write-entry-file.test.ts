import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { writeEntryFile } from '../../../src/content-files/write-entry-file.ts';
import { entrySchemas } from '../../../src/schema/entry.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { realEntries } from '../real-entries.ts';

const readBack = (entry: Entry) => parseEntryFile(entry.file, entry.kind, writeEntryFile(entry));

test('a file is written field by field in the order of the schema, then the note', () => {
  const entry = entryOf('papers/eie', {
    note: '\nWhat it is about.\n\n---\n\nWhy it matters.\n',
    arxiv: '1602.01520',
    links: [{ url: 'https://example.org/#x', label: 'Slides: part 1' }],
    tags: ['pruning', 'hardware'],
    authors: ['Song Han', 'Xingyu Liu'],
    year: 2016,
    title: 'EIE: Efficient Inference Engine',
    alsoIn: ['papers/pruning'],
  });
  const text = writeEntryFile(entry);
  expect(text).toContain('\narxiv: "1602.01520"\n');
  expect(text).toContain('\ntitle: "EIE: Efficient Inference Engine"\n'.trimStart());
  expect(text).toContain('\ntags: [pruning, hardware]\n');
  expect(text).toContain(
    '\nlinks:\n  - label: "Slides: part 1"\n    url: https://example.org/#x\n',
  );
  expect(text).toMatch(/\n---\n\nWhat it is about\.\n\n---\n\nWhy it matters\.\n$/);
  const fields = [...(text.split('\n---\n', 1)[0] ?? '').matchAll(/^([a-zA-Z]+):/gm)].map(
    ([, name]) => name,
  );
  const order = Object.keys(entrySchemas.papers.shape);
  expect(fields).toEqual(order.filter((field) => fields.includes(field)));
});

test('a required field that nobody knows is a comment at its place, which the check names', () => {
  const { summary, ...unfinished } = entryOf('papers/eie');
  const text = writeEntryFile(unfinished, { summary: 'The list says:\n\u001b[31mfast' });
  expect(text).toMatch(
    /category: model\n# summary: One sentence in your own words.*\n# The list says: \[31mfast\n/,
  );
  expect(text).toMatch(/\n# year: Year of the published version/);
  const { problems } = parseEntryFile('papers/eie.md', 'papers', text);
  expect(problems.map(({ code, at }) => [code, at])).toEqual([
    ['missing-field', ['summary']],
    ['missing-field', ['year']],
  ]);
});

test.each(realEntries.map((entry) => [entry.id, entry] as const))(
  '%s is read back as it was',
  (_, entry) => {
    const { entry: read, problems } = readBack(entry);
    expect(problems).toEqual([]);
    expect(read).toEqual(entry);
  },
);

const awkward = fc.constantFrom(
  ...[
    'a: b',
    'a #b',
    '- a',
    '? a',
    '"q"',
    "'s'",
    '1602.01520',
    '0x1F',
    '1e3',
    '2018-02-03',
    'null',
    'yes',
    'NO',
    '~',
  ],
  ...[
    'true',
    '---',
    '...',
    '[a',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
    'a,b',
    '<<',
    '=',
  ],
  ...['a\u2028b', '\ufeffa', 'a\u00a0b', 'é', '深度', '🔥', "it's", '\\n', '\\', 'a:', ':a', '#'],
);
const line = fc
  .oneof(
    awkward,
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.tuple(awkward, awkward).map((it) => it.join('')),
  )
  .map((text) => text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ').trim())
  .filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 12 });
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const url = fc
  .tuple(
    fc.constantFrom('https://a.example/', 'http://b.example/?q=', 'https://c.example/#: '.trim()),
    line,
  )
  .map(([base, rest]) => base + rest.replace(/[\s<>"]/g, ''));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const link = fc.record({ url, label: line });
const id = fc.tuple(fc.constantFrom(...kinds), slug).map((it) => it.join('/'));
const number = fc.double({ min: 0.001, max: 1e9, noNaN: true });
const note = fc
  .array(fc.oneof(line, fc.constantFrom('---', '', '# Title', '```')), { maxLength: 5 })
  .map((parts) => parts.join('\n').trim());

const common = {
  title: line,
  url,
  category: slug,
  summary: line.map((text) => text.slice(0, 200).trim() || 'A.'),
  added: day,
};
const optional = {
  why: line.map((text) => text.slice(0, 200).trim() || 'A.'),
  aliases: lines,
  alsoIn: fc.array(id),
  tags: fc.array(slug, { maxLength: 5 }),
  links: fc.array(link),
  related: fc.array(id),
  sources: fc.array(fc.record({ checked: day, url })),
  formerSlugs: fc.array(slug),
};
const result = fc.record(
  {
    source: fc.record({ place: line, url, kind: fc.constantFrom('paper', 'table') }),
    model: line,
    task: line,
    dataset: line,
    metric: line,
    value: number,
    unit: line,
    precision: line,
    resolution: fc.integer({ min: 1, max: 4096 }),
    parameters: number,
    runs: fc.array(fc.record({ device: slug, conditions: line, latency: number }), {
      minLength: 1,
      maxLength: 3,
    }),
    conditions: line,
  },
  { requiredKeys: ['source', 'model', 'task', 'dataset', 'metric', 'value', 'unit'] },
);
const software = {
  organizations: lines,
  repository: url,
  platforms: lines,
  backends: lines,
  modelFormats: lines,
  precisions: lines,
  languages: lines,
  lastRelease: fc.record({ name: line, date: day }),
  license: line,
  status: fc.constantFrom('active', 'quiet', 'archived', 'superseded'),
  successor: fc.oneof(id, link),
};
const ofKind: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  papers: {
    authors: lines,
    venue: line,
    venueName: line,
    arxiv: fc.constantFrom('1602.01520', '1801.04381', 'cs/0112017', 'math.GT/0309136'),
    doi: fc.constantFrom('10.1109/CVPR.2018.00474', '10.1000/a:b#c', '10.1000/[x]'),
    organizations: lines,
    code: url,
    published: day,
    results: fc.array(result, { maxLength: 3 }),
  },
  libraries: software,
  tools: software,
  tutorials: {
    authors: lines,
    organizations: lines,
    year: fc.integer({ min: 1950, max: 2100 }),
    format: fc.constantFrom('slides', 'book'),
  },
};
const entries = fc.constantFrom(...kinds).chain((kind) => {
  const required = {
    ...common,
    ...(kind === 'papers' && { year: fc.integer({ min: 1950, max: 2100 }) }),
  };
  const fields = fc.record(
    { ...required, ...optional, ...ofKind[kind] },
    { requiredKeys: Object.keys(required) as never[] },
  );
  return fc.tuple(fields, slug, note).map(([values, name, text]) => {
    const place = {
      id: `${kind}/${name}`,
      kind,
      slug: name,
      file: `${kind}/${name}.md`,
      note: text,
    };
    return { ...values, ...place } as Entry;
  });
});

test('any entry of any kind is read back as it was, and written again it gives the same bytes', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const { entry: read, problems } = readBack(entry);
      expect(problems).toEqual([]);
      expect(read).toEqual(entry);
      expect(writeEntryFile(read as Entry)).toBe(writeEntryFile(entry));
    }),
    { numRuns: fuzzRuns(100) },
  );
});
