import { describe, expect, test } from 'vitest';
import { brokenSiteLink } from '../../../../src/checks/references/broken-site-link.ts';
import { guideCircle } from '../../../../src/checks/references/guide-circle.ts';
import { unknownReference } from '../../../../src/checks/references/unknown-reference.ts';
import type { Draft } from '../../../../src/checks/subject.ts';
import { madeCategories, madeEntry, madeGuide, madeSubject, madeTag } from '../made-subject.ts';

describe('fields that name an entry', () => {
  const others = [madeEntry('papers/mobilenets', { formerSlugs: ['mobile-nets'] })];

  function problemsOf(fields: Partial<Draft>) {
    const entries = [...others, madeEntry('libraries/a', fields)];
    return unknownReference(madeSubject({ entries }));
  }

  test.each<[string, Partial<Draft>, (string | number)[], string]>([
    [
      'related, mistyped',
      { related: ['papers/mobilenets', 'papers/mobilenet'] },
      ['related', 1],
      'Did you mean "papers/mobilenets"?',
    ],
    [
      'related, renamed',
      { related: ['papers/mobile-nets'] },
      ['related', 0],
      'It was renamed: write "papers/mobilenets".',
    ],
    ['related, itself', { related: ['libraries/a'] }, ['related', 0], 'The entry names itself'],
    [
      'related, in another kind',
      { related: ['tools/mobilenets'] },
      ['related', 0],
      'Did you mean "papers/mobilenets"?',
    ],
    [
      'related, by its path',
      { related: ['/papers/mobilenets/'] },
      ['related', 0],
      'Write "papers/mobilenets".',
    ],
    [
      'related, by its address',
      { related: ['https://list.example/papers/mobilenets/'] },
      ['related', 0],
      'Write "papers/mobilenets".',
    ],
    [
      'related, without its kind',
      { related: ['MobileNets'] },
      ['related', 0],
      'Did you mean "papers/mobilenets"?',
    ],
    ['buildsOn', { buildsOn: ['papers/mobilenet'] }, ['buildsOn', 0], 'Did you mean'],
    ['alternatives, itself', { alternatives: ['libraries/a'] }, ['alternatives', 0], 'itself'],
    ['successor', { successor: 'libraries/zzz' }, ['successor'], 'Correct it, or remove it.'],
    ['successor, itself', { successor: 'libraries/a' }, ['successor'], 'The entry names itself'],
  ])('%s', (_, fields, at, advice) => {
    const problems = problemsOf(fields);
    expect(problems).toMatchObject([{ file: 'libraries/a.md', at }]);
    expect(problems[0]?.message).toContain(advice);
  });

  test('a runtime is the id of an entry, or a name that no library has', () => {
    const source = { url: 'https://example.org/', place: 'Table 1', kind: 'paper' as const };
    const results = ['papers/mobilenet', 'ncnn', 'Our own engine', 'libraries/a'].map(
      (runtime) => ({
        ...{ model: 'A', task: 'B', source, runs: [{ device: 'c', runtime, latency: 5 }] },
      }),
    );
    const nameless = { ...results[0], runs: [{ latency: 5 }], source, model: 'A', task: 'B' };
    const entries = [
      ...others,
      madeEntry('libraries/a', { title: 'NCNN', results: [...results, nameless] }),
      // What could not be read has no name.
      madeEntry('libraries/b'),
    ];
    expect(unknownReference(madeSubject({ entries }))).toMatchObject([
      { at: ['results', 0, 'runs', 0, 'runtime'] },
      { message: '"ncnn" is on the list: write its id, "libraries/a".' },
    ]);
  });

  test('a successor elsewhere is no reference', () => {
    const successor = { label: 'LiteRT', url: 'https://example.org/litert' };
    expect(problemsOf({ successor, related: ['papers/mobilenets'] })).toEqual([]);
  });
});

describe('guides', () => {
  test('name entries and guides that exist', () => {
    const place = { line: 9, column: 3 };
    const references = [
      { component: 'Entry', attribute: 'id', value: 'papers/a', ...place },
      { component: 'Entry', attribute: 'id', value: 'papers/b', ...place },
    ];
    const guides = [madeGuide('g', { references, prerequisites: ['h', 'hh'] }), madeGuide('h')];
    const entries = [madeEntry('papers/a')];
    expect(unknownReference(madeSubject({ entries, guides }))).toMatchObject([
      { file: 'guides/g.mdx', at: place },
      { file: 'guides/g.mdx', at: ['prerequisites', 1] },
    ]);
  });

  test('ask for one another in no circle', () => {
    const guides = [
      madeGuide('a', { prerequisites: ['b'] }),
      madeGuide('b', { prerequisites: ['c', 'd'] }),
      madeGuide('c', { prerequisites: ['d'] }),
      madeGuide('d', { prerequisites: ['b'] }),
    ];
    const problems = guideCircle(madeSubject({ guides }));
    expect(problems).toMatchObject([{ file: 'guides/d.mdx', at: ['prerequisites', 0] }]);
    expect(problems[0]?.message).toContain('b → c → d → b');
  });

  test('do not ask for themselves', () => {
    const guides = [madeGuide('a', { prerequisites: ['a'] })];
    expect(guideCircle(madeSubject({ guides }))).toHaveLength(1);
  });

  test('may ask for one guide by two ways, and for one that is missing', () => {
    const guides = [
      madeGuide('a', { prerequisites: ['b', 'c', 'missing'] }),
      madeGuide('b', { prerequisites: ['d'] }),
      madeGuide('c', { prerequisites: ['d'] }),
      madeGuide('d'),
    ];
    expect(guideCircle(madeSubject({ guides }))).toEqual([]);
  });

  test('may be very many in a row', () => {
    const guides = Array.from({ length: 20_000 }, (_, number) =>
      madeGuide(`g${number}`, { prerequisites: [`g${number + 1}`] }),
    );
    expect(guideCircle(madeSubject({ guides }))).toEqual([]);
  });
});

describe('links to pages of the site', () => {
  function problemsOf(note: string) {
    return brokenSiteLink(
      madeSubject({
        entries: [madeEntry('papers/a', { formerSlugs: ['old'] }), madeEntry('papers/b', { note })],
        categories: madeCategories(['model']),
        tags: [madeTag('int8')],
        guides: [madeGuide('start')],
        devices: [{ id: 'pixel-8', label: 'Pixel 8', class: 'phone', formerIds: ['pixel-eight'] }],
      }),
    );
  }

  test.each([
    '/',
    '/papers/',
    '/papers/a/',
    '/papers/a',
    '/papers/a/#results',
    '/papers/old/',
    '/papers/model/',
    '/papers/?year=2018',
    '/tags/',
    '/tags/int8/',
    '/guides/',
    '/guides/start/',
    '/compare/?with=a,b',
    '/devices/',
    '/devices/phones/',
    '/devices/pixel-8/',
    '/devices/pixel-eight/',
    '/years/2018/',
    '/venues/cvpr/',
    '/results/',
    '/timeline/',
    '/search/?q=int8',
    '/about/',
    '/contribute/',
    'https://example.org/papers/zzz/',
    '#results',
  ])('%s leads somewhere', (address) => {
    expect(problemsOf(`See [this](${address}).`)).toEqual([]);
    // The entity makes the parser read the note.
    expect(problemsOf(`&amp; See [this](${address}).`)).toEqual([]);
  });

  test.each([
    '/papers/zzz/',
    '/papers/a/b/',
    '/libraries/a/',
    '/tags/int4/',
    '/guides/end/',
    '/devices/boards/',
    '/devices/pixel-9/',
    '/other/',
    '/aboutus/',
    '/papers/../papers/a/',
  ])('%s leads nowhere', (address) => {
    expect(problemsOf(`A\nnote, see [this](${address}).`)).toMatchObject([
      { file: 'papers/b.md', at: { line: 11, column: 11 } },
    ]);
  });

  test.each([
    ['a definition', 'See [this].\n\n[this]: /papers/zzz/'],
    ['a title', 'See [this](/papers/zzz/ "there").'],
    ['angle brackets', 'See [this](</papers/zzz/>).'],
    ['an entity', 'See [this](/papers&sol;zzz/).'],
    ['a line break', 'See [this](\n/papers/zzz/).'],
  ])('%s hides no link', (_, note) => {
    expect(problemsOf(note)).toHaveLength(1);
  });

  test('code is no link', () => {
    expect(problemsOf('Write `[this](/papers/zzz/)`.\n\n    [this](/papers/zzz/)')).toEqual([]);
  });

  test('the page that was meant is named', () => {
    expect(problemsOf('See [this](/tag/int8/).')[0]?.message).toContain(
      'Did you mean "/tags/int8/"?',
    );
  });

  test('links of guides lead somewhere too', () => {
    const part = { type: 'link', address: '/papers/zzz/', line: 8, column: 2 } as const;
    const guides = [madeGuide('g', { parts: [part] })];
    expect(brokenSiteLink(madeSubject({ guides }))).toMatchObject([
      { file: 'guides/g.mdx', at: { line: 8, column: 2 } },
    ]);
  });
});
