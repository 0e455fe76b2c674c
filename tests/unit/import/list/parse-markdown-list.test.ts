import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toJsonReport } from '../../../../src/cli/import-report.ts';
import { parseTree, TooMuchToRead } from '../../../../src/import/list/parse-tree.ts';
import { findUnits } from '../../../../src/import/list/units.ts';
import type { ListSubject } from '../../../../src/import/list-subject.ts';
import { slugPattern } from '../../../../src/schema/parts.ts';
import { entryOf } from '../../entry-of.ts';
import {
  addressesOf,
  emptySubject,
  fixtures,
  keptAddresses,
  parseList,
  readFixture,
} from './list-fixtures.ts';

const cases = readdirSync(fixtures).filter((name) => name !== 'vocabulary');

describe.each(cases)('the list %s', (name) => {
  const text = readFixture(`${name}/input.md`);
  const list = parseList(text);

  test('keeps every address in an entry or in what was skipped', () => {
    const kept = keptAddresses(list);
    expect(addressesOf(text).filter((address) => !kept.has(address))).toEqual([]);
  });

  test('gives each entry a slug of its own that fits a file name', () => {
    const ids = list.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { slug } of list.entries) expect(slug).toMatch(slugPattern);
  });

  // What the list that this site began with holds is told one by one, below.
  if (name === 'emdl') return;
  test('is read as its folder says', () => {
    expect(JSON.parse(toJsonReport(list))).toEqual(
      JSON.parse(readFixture(`${name}/expected.json`)),
    );
  });
});

describe('the reading list that this site began with', () => {
  type Item = {
    line: number;
    section: string;
    subsection: string | null;
    title: string;
    url: string;
    more: { label: string; url: string }[];
    tags: string[];
    tail: string;
    badges: string[];
  };
  const items: Item[] = JSON.parse(readFixture('emdl/manifest.json'));
  const { entries, skipped } = parseList(readFixture('emdl/input.md'));
  const entryAt = (line: number) => entries.find(({ lines }) => lines.includes(line));

  test('comes in whole: 112 items, 109 entries, nothing skipped', () => {
    expect(entries.flatMap(({ lines }) => lines).sort((a, b) => a - b)).toEqual(
      items.map(({ line }) => line),
    );
    expect(entries).toHaveLength(109);
    expect(skipped).toEqual([]);
  });

  test('keeps title, addresses, badges and tags of every item', () => {
    for (const item of items) {
      const entry = entryAt(item.line);
      const found = {
        title: entry?.title.replace('Awesome-Pruning', item.title),
        url: entry?.url,
        more: entry?.links,
        badges: item.badges.filter((badge) => entry?.badges.includes(badge)),
        tags: item.tags.filter((tag) => entry?.marks.includes(tag)),
      };
      const { url, more, badges, tags } = item;
      // One of them is a whole sentence, whose stop is no part of a title.
      const title = item.title.replace(/\.$/, '');
      expect(found, `line ${item.line}`).toEqual({ title, url, more, badges, tags });
    }
  });

  test('gives every paper with a tag the venue and the year of the tag', () => {
    const tagged = items.filter(({ section, tags }) => section === 'Papers' && tags[0] !== 'Repo');
    for (const { line, tags } of tagged) {
      const [, venue, digits] = /^(\S+?) ?['’ ](?:20)?(\d\d)(?:, \w+)?$/.exec(tags[0] ?? '') ?? [];
      const entry = entryAt(line);
      const year = digits === undefined ? undefined : 2000 + Number(digits);
      expect([entry?.venue, entry?.year], `line ${line}`).toEqual([venue, year]);
    }
    expect(entries.filter(({ year }) => year !== undefined)).toHaveLength(55);
    expect(entryAt(22)?.organizations).toEqual(['Samsung']);
  });

  test('keeps the arXiv id of every arXiv address', () => {
    const ids = items.map(
      ({ url }) => /arxiv\.org\/\w+\/(\d{4}\.\d{5}|\d{4}\.\d{4})/.exec(url)?.[1],
    );
    expect(items.map(({ line }) => entryAt(line)?.arxiv)).toEqual(ids);
  });

  test('puts every section into its category', () => {
    const places = items.map(({ line, section, subsection }) => {
      const { kind, category, tags = [] } = entryAt(line) ?? {};
      const heading = [section, subsection].filter((it) => it !== null).join(' / ');
      return `${heading}: ${kind}/${category} ${tags.join(' ')}`.trim();
    });
    expect([...new Set(places)]).toEqual([
      'Papers / Survey: tools/related-lists',
      'Papers / Survey: papers/survey',
      'Papers / Model: papers/model',
      'Papers / System: papers/system',
      'Papers / Quantization: papers/quantization',
      'Papers / Pruning: tools/related-lists',
      'Papers / Pruning: papers/pruning',
      'Papers / Approximation: papers/approximation',
      'Papers / Characterization: papers/characterization',
      'Libraries / Inference Framework: libraries/inference-framework',
      'Libraries / Optimization Tools: libraries/optimization-tools',
      'Libraries / Research Demos: libraries/research-demos',
      'Libraries / Web: libraries/web',
      'Tutorials / General: tutorials/general',
      'Tutorials / NEON: tutorials/neon',
      'Tutorials / OpenCL: tutorials/opencl',
      'Courses: tutorials/courses',
      'General: libraries/sample-apps',
      'General / Vulkan: libraries/sample-apps vulkan',
      'General / OpenCL: libraries/sample-apps opencl',
      'General / RenderScript: libraries/sample-apps renderscript',
      'Tools / GPU: tools/gpu',
      'Tools / Driver: tools/driver adreno',
      'Tools / Driver: tools/driver mali',
      'Related Repos: tools/related-lists',
    ]);
  });

  test('makes one entry of a repository that stands in it twice, listed in both places', () => {
    const twice = entries.filter(({ lines }) => lines.length > 1);
    expect(twice.map(({ title, alsoIn, lines }) => [title, alsoIn, lines])).toEqual([
      ['EfficientDNNs', ['papers/survey'], [9, 185]],
      ['Awesome ML Model Compression', ['papers/survey'], [10, 186]],
      ['Awesome-Pruning', ['papers/pruning'], [60, 187]],
    ]);
    expect(twice.map(({ organizations }) => organizations)).toEqual([
      ['MingSun-Tse'],
      ['cedrickchee'],
      ['he-y'],
    ]);
  });
});

describe('what the person says', () => {
  const unknown = '## Elsewhere\n\n- [A work](https://a.example/1)\n';

  test('places items whose headings say nothing', () => {
    const { entries } = parseList(unknown, { kind: 'papers', category: 'model' });
    expect(entries.map(({ id, category }) => [id, category])).toEqual([['papers/a-work', 'model']]);
  });

  test('finds a category by the names and the words that it had before it was renamed', () => {
    const { categories } = emptySubject;
    const papers = categories.papers.map((it) =>
      it.id === 'model' ? { ...it, id: 'designs', title: 'Designs', formerIds: ['model'] } : it,
    );
    const text =
      '## Papers\n### Model\n- [A](https://a.example/1)\n### Efficient networks\n- [B](https://a.example/2)\n';
    const { entries } = parseList(text, { categories: { ...categories, papers } });
    expect(entries.map(({ category }) => category)).toEqual(['designs', 'designs']);
  });

  test('gives way to what a heading says', () => {
    const text =
      '## Pruning\n- [A](https://a.example/1)\n## Tools\n### GPU\n- [B](https://a.example/2)\n';
    const { entries } = parseList(text, { kind: 'papers', category: 'model' });
    expect(entries.map(({ kind, category }) => `${kind}/${category}`)).toEqual([
      'papers/pruning',
      'tools/gpu',
    ]);
  });

  const placesOf = (text: string, given: Partial<ListSubject>) => {
    const { entries, notes } = parseList(text, given);
    return {
      places: entries.map(({ kind, category }) => `${kind}/${category}`),
      told: notes.map(({ text, reason }) => `${text}: ${reason}`),
    };
  };

  test('beats the last word of a heading', () => {
    const text = '## Nets and Frameworks\n### Pruning\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' }).places).toEqual([
      'papers/pruning',
    ]);
    const alone = '## Nets and Frameworks\n- [A](https://a.example/1)\n';
    expect(placesOf(alone, { kind: 'papers', category: 'model' })).toEqual({
      places: ['papers/model'],
      told: [
        'Nets and Frameworks: The heading sounds like libraries; its items were read as papers, as --kind says.',
      ],
    });
  });

  test('gives way to a category of another kind that a heading names', () => {
    const text = '## Courses\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' }).places).toEqual([
      'tutorials/courses',
    ]);
  });

  test('beats a heading that only sounds like a category, and says so', () => {
    const text = '## Hardware\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' })).toEqual({
      places: ['papers/model'],
      told: [
        'Hardware: The heading sounds like papers/system; its items were put in papers/model, as --category says.',
      ],
    });
    expect(placesOf(text, { kind: 'papers' })).toEqual({
      places: ['papers/system'],
      told: [
        'Hardware: The heading sounds like papers/system, so its items were put there: look whether they belong.',
      ],
    });
    expect(parseList(text).skipped).toMatchObject([
      { reason: expect.stringContaining('“Hardware” sounds like papers/system: add --kind') },
    ]);
  });

  test('does not lend its category to another kind', () => {
    const text = '## Libraries\n- [A](https://a.example/1)\n';
    const { entries, skipped } = parseList(text, { kind: 'papers', category: 'model' });
    expect(entries).toEqual([]);
    expect(skipped[0]?.reason).toMatch(/no category of libraries/);
  });
});

describe('an item that the catalogue has', () => {
  const eie = entryOf('papers/eie', {
    title: 'EIE: Efficient Inference Engine',
    url: 'https://doi.org/10.1145/3007787.3001163',
    arxiv: '1602.01528',
    links: [
      { label: 'PDF (original link)', url: 'https://a.example/eie.pdf' },
      { label: 'Talk', url: 'https://a.example/talk' },
    ],
    file: 'content/papers/eie.md',
  });
  const read = (item: string) =>
    parseList(`## Papers\n### System\n- ${item}\n`, { known: [{ ...eie, noteLine: 1 }] });

  test.each([
    '[EIE](http://arxiv.org/pdf/1602.01528v2.pdf) [slides](https://a.example/slides)',
    '[EIE](https://dl.acm.org/doi/10.1145/3007787.3001163) [slides](https://a.example/slides)',
    '[EIE](https://a.example/eie.pdf) [slides](https://a.example/slides)',
    '[EIE, efficient inference engine](https://a.example/talk/) [slides](https://a.example/slides)',
  ])('is skipped with the entry’s name: %s', (item) => {
    const { entries, skipped } = read(item);
    expect(entries).toEqual([]);
    expect(skipped).toMatchObject([
      {
        line: 3,
        reason: 'The content has it as papers/eie (content/papers/eie.md).',
        known: 'papers/eie',
      },
    ]);
    expect(skipped[0]?.links).toContain('https://a.example/slides');
  });

  test('is another one where it is only linked from it', () => {
    expect(read('[A talk](https://a.example/talk)').entries).toHaveLength(1);
  });

  test('leaves its slug to it', () => {
    expect(read('[EIE: another](https://a.example/other)').entries[0]?.slug).toBe('eie-another');
  });
});

test('an HTML link without quotes is a link', () => {
  const { entries } = parseList(
    '## Papers\n### Model\n- <a href=https://a.example/1?x=2>A work</a>\n',
  );
  expect(entries.map(({ title, url }) => [title, url])).toEqual([
    ['A work', 'https://a.example/1?x=2'],
  ]);
});

test('a list without an end of nesting is turned down before it is parsed', () => {
  expect(() => parseList(`${'> '.repeat(100_000)}x`)).toThrow(TooMuchToRead);
  expect(() => parseList(`${'- '.repeat(100_000)}x`)).toThrow(TooMuchToRead);
  expect(() => parseList(`${'- '.repeat(1000)}\n\n- [A](https://a.example)`)).not.toThrow();
});

test.each([
  ['1.6 million characters', 'word\n'.repeat(320_000), /^It has 1\.6 million characters/],
  ['a paragraph without end', `x\n\n${'a [b] '.repeat(40_000)}`, /^A paragraph of more than/],
  [
    'footnotes without end in one item',
    `- Papers\n${'  - x[^1]\n\n    [^1]: y\n\n'.repeat(5001)}`,
    /^An item with more than 5,000 footnotes/,
  ],
  [
    'a paragraph that looks like definitions',
    `x\n${'[a]: b [c] d\n'.repeat(20_000)}`,
    /^A paragraph of more than/,
  ],
  ['thousands of backticks', '`a``b```'.repeat(20_000), /^A paragraph of more than/],
])('%s are turned down before they are parsed', (_, text, message) => {
  expect(() => parseList(text)).toThrow(message);
});

describe('a long list is cut for its parser', () => {
  test.each(cases)('and %s gives the same', (name) => {
    const text = readFixture(`${name}/input.md`);
    expect(findUnits(parseTree(text, 1))).toEqual(findUnits(parseTree(text)));
  });

  test.each([
    [
      'definitions in items',
      '- [One][1]\n\n  [1]: https://a.example/1\n\n- [Two][2] and [one][1]\n\n  [2]: https://a.example/2\n',
    ],
    [
      'definitions in a row',
      '- [One][1]\n- [Two][2]\n\n[1]: https://a.example/1\n[2]: https://a.example/2\n[3]: https://a.example/3\n',
    ],
    [
      'footnotes',
      '- One[^1]\n- Two[^2], [three][3]\n\n[^1]: See https://a.example/1\n\n    More of it.\n[^2]: See [two](https://a.example/2)\n[^4]: Not called: <https://a.example/4>\n\n[3]: https://a.example/3\n',
    ],
    [
      'numbers',
      '1. [One](https://a.example/1)\n2. [Two](https://a.example/2)\n\n   More of it.\n\n10. [Ten](https://a.example/10)\n',
    ],
    [
      'marks in code',
      '```\n- [One][1]\n```\n\n- [One][1]\n  ```\n- code\n  ```\n\n[1]: https://a.example/1\n',
    ],
  ])('and %s give the same', (_, text) => {
    expect(findUnits(parseTree(text, 1))).toEqual(findUnits(parseTree(text)));
  });

  test('but not refused for a row of definitions', () => {
    const row = Array.from(
      { length: 150 },
      (_, at) => `[${at}]: https://a.example/${'x'.repeat(1500)}/${at}\n`,
    );
    expect(() => parseTree(row.join(''))).not.toThrow();
  });
});
