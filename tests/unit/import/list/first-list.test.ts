import { describe, expect, test } from 'vitest';
import { parseList, readFixture } from './list-fixtures.ts';

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
