import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonName } from '../../../src/catalogue/person-name.ts';
import { toCitationMeta } from '../../../src/cite/citation-meta.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import {
  compressionSurvey,
  dorefa,
  hardwareTutorial,
  mobilenetv2,
  ncnn,
  realEntries,
} from '../real-entries.ts';
import { hostileEntry } from '../text/hostile-text.ts';
import {
  citedEntries,
  hardwareSlides,
  linksList,
  published,
  sdk,
  surveys,
  video,
} from './cited-entries.ts';
import { plainNames } from './plain-names.ts';
import { readMeta } from './zotero-model.ts';

const pageUrl = 'https://example.org/list/papers/x/';
const read = (entry: Parameters<typeof toCitationMeta>[0]) =>
  readMeta(toCitationMeta(entry, { pageUrl }));

test('a paper of a conference has a tag for each of its facts', () => {
  expect(toCitationMeta(mobilenetv2, { pageUrl })).toEqual([
    ['z:itemType', 'conferencePaper'],
    ['citation_title', 'MobileNetV2: Inverted Residuals and Linear Bottlenecks'],
    ['citation_author', 'Sandler, Mark'],
    ['citation_author', 'Howard, Andrew'],
    ['citation_author', 'Zhu, Menglong'],
    ['citation_publication_date', '2018'],
    ['citation_inbook_title', 'IEEE Conference on Computer Vision and Pattern Recognition'],
    ['citation_conference_title', 'IEEE Conference on Computer Vision and Pattern Recognition'],
    ['citation_firstpage', '4510'],
    ['citation_lastpage', '4520'],
    ['citation_doi', '10.1109/CVPR.2018.00474'],
    ['citation_arxiv_id', '1801.04381'],
    ['citation_pdf_url', 'https://arxiv.org/pdf/1801.04381'],
    ['citation_public_url', 'https://arxiv.org/abs/1801.04381'],
    ['citation_abstract_html_url', pageUrl],
    ['citation_keywords', 'efficient-architecture; vision'],
  ]);
});

test('software has no tags of papers but a type of Zotero’s', () => {
  expect(toCitationMeta(ncnn, { pageUrl })).toEqual([
    ['z:itemType', 'computerProgram'],
    ['citation_title', 'ncnn'],
    ['citation_author', 'Tencent'],
    ['citation_public_url', 'https://github.com/Tencent/ncnn'],
    ['citation_abstract_html_url', pageUrl],
  ]);
});

describe('Zotero reads', () => {
  test('a paper of a conference with proceedings and conference', () => {
    expect(read(mobilenetv2)).toEqual({
      type: 'conferencePaper',
      title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      creators: [
        { last: 'Sandler', first: 'Mark' },
        { last: 'Howard', first: 'Andrew' },
        { last: 'Zhu', first: 'Menglong' },
      ],
      date: '2018',
      publicationTitle: 'IEEE Conference on Computer Vision and Pattern Recognition',
      conferenceName: 'IEEE Conference on Computer Vision and Pattern Recognition',
      pages: '4510-4520',
      DOI: '10.1109/CVPR.2018.00474',
      url: 'https://arxiv.org/abs/1801.04381',
      attachment: 'https://arxiv.org/pdf/1801.04381',
      tags: ['efficient-architecture', 'vision'],
    });
  });

  test('an article of a journal', () => {
    expect(read(compressionSurvey)).toMatchObject({
      type: 'journalArticle',
      publicationTitle: 'Proceedings of the IEEE',
      journalAbbreviation: 'Proc. IEEE',
      volume: '108',
      issue: '4',
      pages: '485-532',
    });
    expect(read(surveys)).toMatchObject({ pages: '84' });
  });

  test('a preprint with its archive, its number and its day', () => {
    expect(read(published)).toMatchObject({
      type: 'preprint',
      repository: 'arXiv',
      archiveID: 'arXiv:2001.00001',
      date: '2020/01/02',
    });
    expect(read(dorefa)).toMatchObject({ type: 'preprint', date: '2016' });
  });

  test.each([
    [ncnn, 'computerProgram'],
    [hardwareTutorial, 'presentation'],
    [video, 'videoRecording'],
    [linksList, 'webpage'],
    [hardwareSlides, 'webpage'],
  ])('$title as a $1', (entry, type) => {
    expect(read(entry).type).toBe(type);
  });

  test('the same type from its own tag as from those of the container', () => {
    for (const entry of [...realEntries, ...citedEntries]) {
      const own = toCitationMeta(entry, { pageUrl }).filter(([name]) => name === 'z:itemType');
      expect(own).toEqual([['z:itemType', read(entry).type]]);
    }
  });

  test('the work’s address, not the page’s', () => {
    for (const entry of [...realEntries, ...citedEntries]) expect(read(entry).url).toBe(entry.url);
  });

  test('a single author with spaces in both names as one', () => {
    expect(read(published).creators).toEqual([{ last: 'van der Maaten', first: 'Laurens J. P.' }]);
  });

  test('an organization of several words as one name', () => {
    expect(read(video).creators).toEqual([{ last: 'Tencent AI Lab', first: '' }]);
    expect(read(sdk).creators).toEqual([{ last: 'Qualcomm Technologies Inc', first: '' }]);
  });

  test('every author as the catalogue has them, whatever the names', () => {
    fc.assert(
      fc.property(plainNames, (authors) => {
        const { creators } = read(entryOf('papers/x', { authors }));
        const letters = (text: string) => text.replace(/[\s.,]/g, '');
        expect(creators.map(({ last, first }) => [letters(last), letters(first)])).toEqual(
          authors
            .map(parsePersonName)
            .map(({ family, given }) => [letters(family), letters(given)]),
        );
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});

test('whatever the text, contents are lines and no name of a tag is made up', () => {
  fc.assert(
    fc.property(hostileEntry, (entry) => {
      const tags = toCitationMeta(entry, { pageUrl });
      for (const [name, content] of tags) {
        expect(name).toMatch(/^(?:citation_[a-z_]+|z:[A-Za-z]+)$/);
        expect(content).toMatch(/^[^\r\n\t\u2028\u2029]+$/);
        expect(content.isWellFormed()).toBe(true);
      }
      expect(toCitationMeta(entry, { pageUrl })).toEqual(tags);
    }),
    { numRuns: fuzzRuns(100) },
  );
});
