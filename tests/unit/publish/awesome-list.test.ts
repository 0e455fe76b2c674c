import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/catalogue/entry.ts';
import { writeAwesomeList } from '../../../src/publish/awesome-list.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { emptySubject, parseList } from '../import/list/list-fixtures.ts';
import { dorefa, mobilenetv2, ncnn, realEntries } from '../real-entries.ts';
import { awesomeFaults } from './awesome-rules.ts';

const catalogueOf = (entries: Entry[]): Catalogue => ({
  entries,
  categories: emptySubject.categories,
  tags: [...emptySubject.tags],
  guides: [],
});
const write = (entries: Entry[]) =>
  writeAwesomeList(catalogueOf(entries), { siteUrl: 'https://list.example/' });
const itemOf = (entry: Entry) =>
  write([entry])
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .at(-1);
const readBack = (entries: Entry[]) => {
  const list = parseList(write(entries));
  return new Map(list.entries.map((entry) => [entry.url, entry]));
};

const known = emptySubject.tags.slice(0, 3).map(({ id }) => id);
const labels = emptySubject.tags.slice(0, 3).map(({ label }) => label);
const eie = entryOf('papers/eie', {
  title: 'EIE: Efficient Inference Engine',
  url: 'https://a.example/eie',
  category: 'system',
  summary: 'An accelerator that skips zeros.',
  year: 2016,
  venue: 'ISCA',
  arxiv: '1602.01528',
  doi: '10.1109/ISCA.2016.30',
  code: 'https://github.com/a/eie',
  tags: known,
  links: [{ label: 'Slides', url: 'https://a.example/eie_(1).pdf' }],
});
const list = entryOf('tools/lists', {
  title: 'Awesome-Pruning',
  url: 'https://github.com/he-y/Awesome-Pruning',
  repository: 'https://github.com/he-y/Awesome-Pruning',
  category: 'related-lists',
  alsoIn: ['papers/pruning', 'tools/related-lists'],
});

test('an item is title, summary, tags, venue with year, and all further links', () => {
  expect(itemOf(eie)).toBe(
    `- [EIE: Efficient Inference Engine](https://a.example/eie) - An accelerator that skips zeros \\[${labels.join(', ')}\\]. (ISCA 2016) ([arXiv](https://arxiv.org/abs/1602.01528), [DOI](https://doi.org/10.1109/ISCA.2016.30), [Code](https://github.com/a/eie), [Slides](https://a.example/eie_\\(1\\).pdf))`,
  );
});

test('a tag is written by its label, or by its id where the label would not read back', () => {
  const tags = [
    { id: 'ios', label: 'iOS', description: 'Apple’s.' },
    { id: 'small', label: 'Small, [low](x)', description: 'Few bits.' },
    { id: 'other', label: 'iOS', description: 'Takes the label of another.' },
  ];
  const catalogue = { ...catalogueOf([{ ...eie, tags: ['ios', 'small', 'other'] }]), tags };
  const text = writeAwesomeList(catalogue, { siteUrl: 'https://list.example/' });
  expect(text).toContain('\\[iOS, small, other\\]');
  const [read] = parseList(text, { tags }).entries;
  expect(read?.tags).toEqual(['ios', 'small', 'other']);
});

test('an address that the main one tells already is not repeated', () => {
  expect(itemOf({ ...mobilenetv2, doi: undefined, tags: [] })).toBe(
    '- [MobileNetV2: Inverted Residuals and Linear Bottlenecks](https://arxiv.org/abs/1801.04381) - What mobilenetv2 is. (CVPR 2018)',
  );
  expect(itemOf({ ...ncnn, summary: 'A framework.' })).toBe(
    '- [ncnn](https://github.com/Tencent/ncnn) - A framework.',
  );
});

test('an address that the entry labels itself keeps that label alone', () => {
  const links = [{ label: 'Authors’ code', url: 'https://github.com/a/eie' }];
  expect(itemOf({ ...eie, links })).toMatch(
    /10\.1109\/ISCA\.2016\.30\), \[Authors’ code\]\(\S+\)\)$/,
  );
});

test('the file has title, badge, contents with anchors, and only the categories that hold anything', () => {
  const text = write([ncnn, list, mobilenetv2]);
  expect(text.slice(0, text.indexOf('\n- [MobileNetV2'))).toBe(
    `# Awesome Works Worth Reading [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

> Papers, libraries and tools for its readers.

[The site](https://list.example/) has a note on every entry, a full-text search, BibTeX and feeds.

## Contents

- [Papers](#papers)
  - [Model](#model)
  - [Pruning](#pruning)
- [Libraries](#libraries)
  - [Inference framework](#inference-framework)
- [Tools](#tools)
  - [Related lists](#related-lists)

## Papers

### Model

Architectures.
`,
  );
});

test('an entry in two categories stands once; the further one names it', () => {
  const text = write([list, eie]);
  expect(text.split('https://github.com/he-y/Awesome-Pruning')).toHaveLength(2);
  expect(text).toContain(
    '### Pruning\n\nFewer weights.\n\nSee also “Awesome-Pruning”, under “Related lists”.\n',
  );
  expect(text.split('See also')).toHaveLength(2);
});

test('the newest year comes first, and the same entries give the same bytes', () => {
  const text = write([dorefa, { ...eie, category: 'quantization', year: 2017 }]);
  expect(text.indexOf('EIE')).toBeLessThan(text.indexOf('DoReFa'));
  expect(write(realEntries.toReversed())).toBe(write(realEntries));
});

describe('awesome-lint’s rules hold', () => {
  test.each<[string, Partial<Entry>]>([
    ['a plain entry', {}],
    ['no tags and no links', { tags: [], links: [], doi: undefined, arxiv: undefined }],
    ['a title of signs', { title: '[A] `b` *c* _d_ <e> ~f~ | \\ g] (h) &amp; ![i](j)' }],
    ['a summary of signs', { summary: 'A [b] `c` *d* _e_ <f> ~g~ | \\ h] (i) &amp; ![j](k).' }],
    [
      'a summary that starts small',
      { summary: 'ncnn’s own.', links: [], doi: undefined, arxiv: undefined, code: undefined },
    ],
    ['addresses in a summary', { summary: 'See https://a.example/x_y, www.b.example or c@d.ex.' }],
    ['a summary without its period', { summary: 'A thing' }],
    ['a question', { summary: 'A “question”?' }],
    ['an address with signs', { url: 'https://a.example/(x)?a=1&amp;b=\\2' }],
  ])('for %s', (_, fields) => {
    const entries = [{ ...eie, ...fields }, list, ncnn];
    expect(awesomeFaults(write(entries))).toEqual([]);
    expect(readBack(entries).size).toBe(3);
  });

  test('for headings of one name', () => {
    const { categories } = emptySubject;
    const twice = { ...categories, tools: [{ id: 'gpu', title: 'Model', description: 'GPUs.' }] };
    const catalogue = catalogueOf([mobilenetv2, { ...list, category: 'gpu', alsoIn: [] }]);
    const text = writeAwesomeList({ ...catalogue, categories: twice }, { siteUrl: 'https://b.c/' });
    expect(text).toContain('  - [Model](#model)\n- [Tools](#tools)\n  - [Model](#model-1)\n');
    expect(awesomeFaults(text)).toEqual([]);
  });

  test('and a list that breaks them is found out', () => {
    const good = write([eie, ncnn]);
    const broken = [
      good.replace('# Awesome', '## Awesome'),
      good.replace('badge.svg', 'badge.png'),
      good.replace('#libraries', '#library'),
      good.replace(') - An', ') – An'),
      good.replace(/\n$/, ''),
      good.replace('https://github.com/Tencent/ncnn)', 'http://www.a.example/eie/)'),
      good.replace('\\[', '['),
      good.replace('What ncnn is.', 'what it is.'),
      good.replace('What ncnn is.', 'ncnn is.'),
      good.replace('What ncnn is.', 'What ncnn is'),
    ];
    expect(broken.filter((text) => awesomeFaults(text).length === 0)).toEqual([]);
  });
});

describe('the importer reads a list back', () => {
  test('with title, place, main address, venue, year, arXiv id, DOI and tags', () => {
    const entries = [eie, list, ...realEntries];
    const read = readBack(entries);
    expect(read.size).toBe(entries.length);
    for (const entry of entries) {
      const { kind, category, title, url, year, venue, arxiv, doi } = entry;
      const tags = (entry.tags ?? []).filter((tag) => known.includes(tag));
      expect(read.get(url)).toMatchObject({ kind, category, title, url });
      expect({ ...pick(read.get(url)), tags: read.get(url)?.tags.filter(isKnown) }).toEqual({
        year,
        venue,
        arxiv,
        doi,
        tags,
      });
    }
  });

  test('with every further link and its label; the summary is a hint for the person who imports', () => {
    const found = readBack([eie]).get(eie.url);
    expect(found?.links).toEqual([
      { label: 'arXiv', url: 'https://arxiv.org/abs/1602.01528' },
      { label: 'DOI', url: 'https://doi.org/10.1109/ISCA.2016.30' },
      { label: 'Code', url: 'https://github.com/a/eie' },
      { label: 'Slides', url: 'https://a.example/eie_(1).pdf' },
    ]);
    expect(found?.hints.summary).toBe('The list says: An accelerator that skips zeros.');
  });

  test('with a DOI of signs that no address may hold', () => {
    const doi = '10.1002/(SICI)1097<1661::AID-SIM9>3.0.CO;2-2';
    expect(readBack([{ ...eie, doi }]).get(eie.url)?.doi).toBe(doi);
  });

  test('without further categories, authors and what else the list does not carry', () => {
    const found = readBack([{ ...list, organizations: ['He'], status: 'active' }]).get(list.url);
    expect(found).toMatchObject({ alsoIn: [], repository: list.repository });
    for (const field of ['authors', 'organizations', 'status', 'summary', 'venueName']) {
      expect(found).not.toHaveProperty(field);
    }
  });

  test('with nothing skipped but the badge, the site’s address and the contents', () => {
    const { skipped } = parseList(write([eie, list]));
    expect(new Set(skipped.flatMap(({ links }) => links))).toEqual(
      new Set([
        ...['https://awesome.re', 'https://awesome.re/badge.svg', 'https://list.example/'],
        ...['#papers', '#system', '#pruning', '#tools', '#related-lists'],
      ]),
    );
  });

  test.each([
    ['CVPR', 'CVPR'],
    ['IEEE TPAMI', 'IEEE TPAMI'],
    ['NeurIPS Workshop', 'NeurIPS Workshop'],
    ['Frontiers in Robotics', 'Frontiers in Robotics'],
    // Two readings of a comma: it would come back as a venue and an organization.
    ['Proc. A, Vol. 2', undefined],
    ['A [b]', undefined],
  ])('with the venue %s as %s', (venue, expected) => {
    const found = readBack([{ ...eie, venue }]).get(eie.url);
    expect([found?.venue, found?.year, found?.title]).toEqual([expected, 2016, eie.title]);
  });

  test.each(['Thing | net | it', 'Thing A | net it', 'Thing 1. " net net " | it'])(
    'with the title %s whole',
    (title) => {
      expect(readBack([{ ...eie, title }]).get(eie.url)?.title).toBe(title);
    },
  );

  test('whatever signs stand in titles, labels and addresses', () => {
    const signs = fc.constantFrom(
      ...['net', 'A', '[', ']', '(', ')', '`', '*', '_', '**', '<', '>', '<b>', '&lt;', '&', '#'],
      ...[
        '\\',
        '|',
        '~',
        '"',
        '“',
        '!',
        '-',
        '+',
        '1.',
        ':',
        'é',
        '深度',
        '😀',
        'x_y',
        '![',
        '](u)',
      ],
    );
    const text = fc
      .array(signs, { minLength: 1, maxLength: 8 })
      .map((parts) => `Thing ${parts.join(' ')} it`);
    const url = fc
      .array(fc.constantFrom('a', '(', ')', '*', '_', '&amp;', '\\', '#', '?', '%20', '[', '~'))
      .map((parts) => `https://a.example/${parts.join('')}`);
    fc.assert(
      fc.property(text, text, text, url, (title, label, summary, address) => {
        const links = [{ label, url: `${address}/2` }];
        const entry = { ...eie, title, url: address, summary: `${summary}.`, links };
        const found = readBack([entry]).get(address);
        expect(found).toMatchObject({ title, venue: 'ISCA', year: 2016, tags: known });
        expect(found?.links.at(-1)).toEqual(links[0]);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });
});

const isKnown = (tag: string) => known.includes(tag);
const pick = ({ year, venue, arxiv, doi }: Partial<Entry> = {}) => ({ year, venue, arxiv, doi });
