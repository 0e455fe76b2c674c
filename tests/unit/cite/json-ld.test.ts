import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { toBreadcrumbList, toItemList, toJsonLd, writeJsonLd } from '../../../src/cite/json-ld.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { compressionSurvey, dorefa, hardwareTutorial, mobilenetv2, ncnn } from '../real-entries.ts';
import { hostileEntry, hostileText } from '../text/hostile-text.ts';
import { course, hardwareSlides, linksList, sdk, video } from './cited-entries.ts';

const siteUrl = 'https://example.org/list/';
const pageUrl = `${siteUrl}papers/x/`;
const urls = { pageUrl, siteUrl };
const page = {
  '@type': 'WebPage',
  '@id': pageUrl,
  isPartOf: { '@type': 'WebSite', '@id': siteUrl },
};

describe('an entry', () => {
  test('of a paper is a scholarly article with its identifiers', () => {
    expect(toJsonLd(mobilenetv2, urls)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': `${pageUrl}#work`,
      name: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      headline: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      isPartOf: {
        '@type': 'Book',
        name: 'IEEE Conference on Computer Vision and Pattern Recognition',
        alternateName: 'CVPR',
      },
      pagination: '4510-4520',
      pageStart: '4510',
      pageEnd: '4520',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1109/CVPR.2018.00474' },
        { '@type': 'PropertyValue', propertyID: 'arXiv', value: '1801.04381' },
      ],
      alternateName: ['MobileNetV2'],
      description: 'What mobilenetv2 is.',
      author: [
        { '@type': 'Person', name: 'Mark Sandler', givenName: 'Mark', familyName: 'Sandler' },
        { '@type': 'Person', name: 'Andrew Howard', givenName: 'Andrew', familyName: 'Howard' },
        { '@type': 'Person', name: 'Menglong Zhu', givenName: 'Menglong', familyName: 'Zhu' },
      ],
      datePublished: '2018',
      keywords: 'efficient-architecture, vision',
      url: 'https://arxiv.org/abs/1801.04381',
      sameAs: ['https://doi.org/10.1109/CVPR.2018.00474'],
      mainEntityOfPage: page,
    });
  });

  test('of a journal is part of an issue of a volume of it', () => {
    expect(toJsonLd(compressionSurvey, urls).isPartOf).toEqual({
      '@type': 'PublicationIssue',
      issueNumber: '4',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '108',
        isPartOf: {
          '@type': 'Periodical',
          name: 'Proceedings of the IEEE',
          alternateName: 'Proc. IEEE',
        },
      },
    });
  });

  test('of a preprint is published by its archive, and a name of one word is a person’s', () => {
    expect(toJsonLd(dorefa, urls)).toMatchObject({
      publisher: { '@type': 'Organization', name: 'arXiv' },
      author: [{}, {}, { '@type': 'Person', name: '王小明' }],
    });
    expect(toJsonLd(dorefa, urls)).not.toHaveProperty('isPartOf');
  });

  test('of software is source code where there is a repository, else an application', () => {
    expect(toJsonLd(ncnn, urls)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'SoftwareSourceCode',
      '@id': `${pageUrl}#work`,
      name: 'ncnn',
      codeRepository: 'https://github.com/Tencent/ncnn',
      description: 'What ncnn is.',
      author: [{ '@type': 'Organization', name: 'Tencent' }],
      url: 'https://github.com/Tencent/ncnn',
      mainEntityOfPage: page,
    });
    expect(toJsonLd(sdk, urls)).toMatchObject({
      '@type': 'SoftwareApplication',
      applicationCategory: 'DeveloperApplication',
      operatingSystem: 'Android, Windows',
      license: 'https://spdx.org/licenses/Apache-2.0.html',
      author: [{ '@type': 'Organization', name: 'Qualcomm Technologies, Inc.' }],
    });
  });

  test.each(['MIT', 'BSD-3-Clause', 'GPL-3.0', 'GPL-3.0-or-later', 'CC-BY-SA-4.0'])(
    'under %s links the licence',
    (license) => {
      expect(toJsonLd(entryOf('tools/x', { license }), urls).license).toBe(
        `https://spdx.org/licenses/${license}.html`,
      );
    },
  );

  test.each(['Proprietary', 'MIT (code), CC-BY-SA-4.0 (text)', 'Examples licence'])(
    'under %s names the licence',
    (license) => {
      expect(toJsonLd(entryOf('tools/x', { license }), urls).license).toEqual({
        '@type': 'CreativeWork',
        name: license,
      });
    },
  );

  test('of a tutorial is a course or a learning resource, and a list of links a collection', () => {
    expect(toJsonLd(course, urls)).toMatchObject({
      '@type': 'Course',
      provider: [{ '@type': 'Organization', name: 'Stanford University' }],
    });
    expect(toJsonLd(hardwareTutorial, urls)).toMatchObject({
      '@type': 'LearningResource',
      learningResourceType: 'Slides',
    });
    expect(toJsonLd(video, urls)).toMatchObject({
      '@type': 'LearningResource',
      author: [{ '@type': 'Organization', name: 'Tencent AI Lab' }],
    });
    expect(toJsonLd(linksList, urls)).toMatchObject({ '@type': 'Collection' });
    expect(toJsonLd(hardwareSlides, urls)).toMatchObject({ '@type': 'CreativeWork' });
  });
});

test('a breadcrumb list counts from the home page', () => {
  const items = [
    { name: 'Home', url: siteUrl },
    { name: 'Papers', url: `${siteUrl}papers/` },
  ];
  expect(toBreadcrumbList(items)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: siteUrl },
      { '@type': 'ListItem', position: 2, name: 'Papers', item: `${siteUrl}papers/` },
    ],
  });
});

test('an item list counts the addresses in the order of the page', () => {
  expect(toItemList([`${siteUrl}libraries/ncnn/`, `${siteUrl}papers/mobilenetv2/`])).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, url: `${siteUrl}libraries/ncnn/` },
      { '@type': 'ListItem', position: 2, url: `${siteUrl}papers/mobilenetv2/` },
    ],
  });
});

describe('in a script element', () => {
  test('nothing ends it or starts a comment', () => {
    expect(writeJsonLd({ name: '</script><!--&\u2028\u2029"\ud800' })).toBe(
      '{"name":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\\"\\ud800"}',
    );
  });

  test('whatever the text, the script reads back as what was written', () => {
    fc.assert(
      fc.property(hostileEntry, hostileText, (entry, name) => {
        const data = [toJsonLd(entry, urls), toBreadcrumbList([{ name, url: siteUrl }])];
        const written = writeJsonLd(data);
        expect(writeJsonLd(data)).toBe(written);
        expect(written).toMatch(/^[^<>&\u2028\u2029]*$/);
        const seen: string[] = [];
        const parser = new Parser({
          onopentag: (tag) => seen.push(tag),
          ontext: (text) => seen.push(text),
        });
        parser.end(`<script type="application/ld+json">${written}</script>`);
        expect(seen[0]).toBe('script');
        expect(JSON.parse(seen.slice(1).join(''))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test('no node has an empty field', () => {
    fc.assert(
      fc.property(hostileEntry, (entry) => {
        const values = Object.values(toJsonLd(entry, urls));
        expect(values.filter((value) => value === '' || value === undefined)).toEqual([]);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });
});
