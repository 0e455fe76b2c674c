import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { writeCoins } from '../../../src/cite/coins.ts';
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
import { citedEntries, surveys, video } from './cited-entries.ts';
import { plainNames } from './plain-names.ts';
import { readCoins } from './zotero-model.ts';

const decoded = (title: string) => title.replaceAll('+', ' ').split('&').map(decodeURIComponent);

describe('an entry', () => {
  test('of a conference is written as a paper of its proceedings', () => {
    expect(decoded(writeCoins(mobilenetv2))).toEqual([
      'ctx_ver=Z39.88-2004',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book',
      'rft.genre=proceeding',
      'rft.atitle=MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      'rft.btitle=IEEE Conference on Computer Vision and Pattern Recognition',
      'rft.pages=4510-4520',
      'rft.au=Sandler, Mark',
      'rft.au=Howard, Andrew',
      'rft.au=Zhu, Menglong',
      'rft.date=2018',
      'rft_id=info:doi/10.1109/CVPR.2018.00474',
      'rft_id=https://arxiv.org/abs/1801.04381',
    ]);
  });

  test('of a journal is written as an article of it', () => {
    expect(decoded(writeCoins(compressionSurvey)).slice(1, 9)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:journal',
      'rft.genre=article',
      'rft.atitle=Model Compression and Hardware Acceleration for Neural Networks: A Comprehensive Survey of DNNs',
      'rft.jtitle=Proceedings of the IEEE',
      'rft.volume=108',
      'rft.issue=4',
      'rft.pages=485-532',
      'rft.au=Deng, Lei',
    ]);
  });

  test('of software is Dublin Core with a type', () => {
    expect(writeCoins(ncnn)).toBe(
      'ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=computerProgram' +
        '&rft.title=ncnn&rft.au=Tencent&rft_id=https://github.com/Tencent/ncnn',
    );
  });
});

describe('Zotero reads', () => {
  test('a paper of a conference with all its facts', () => {
    expect(readCoins(writeCoins(mobilenetv2))).toEqual({
      type: 'conferencePaper',
      creators: [
        { last: 'Sandler', first: 'Mark' },
        { last: 'Howard', first: 'Andrew' },
        { last: 'Zhu', first: 'Menglong' },
      ],
      title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      publicationTitle: 'IEEE Conference on Computer Vision and Pattern Recognition',
      pages: '4510-4520',
      date: '2018',
      DOI: '10.1109/CVPR.2018.00474',
      url: 'https://arxiv.org/abs/1801.04381',
    });
  });

  test.each([
    [compressionSurvey, 'journalArticle', 'van der Maaten'],
    [dorefa, 'preprint', '王小明'],
    [ncnn, 'computerProgram', 'Tencent'],
    [hardwareTutorial, 'presentation', 'Sze'],
    [video, 'videoRecording', 'Tencent AI Lab'],
  ])('$title as a $1', (entry, type, lastAuthor) => {
    const item = readCoins(writeCoins(entry));
    expect(item?.type).toBe(type);
    expect(item?.creators.at(-1)?.last).toBe(lastAuthor);
  });

  test('suffixes and initials, and no author twice', () => {
    expect(readCoins(writeCoins(surveys))?.creators).toEqual([
      { last: 'Kim', first: 'Yong-Deok' },
      { last: 'King', first: 'Martin Luther Jr' },
      { last: 'Lin', first: 'Chih-chen M.' },
      { last: 'Smith', first: 'J. D.' },
    ]);
  });

  test('every author once, whatever the names', () => {
    fc.assert(
      fc.property(plainNames, (authors) => {
        const item = readCoins(writeCoins(entryOf('papers/x', { authors, arxiv: '1801.04381' })));
        expect(item?.creators).toHaveLength(authors.length);
      }),
      { numRuns: fuzzRuns(200) },
    );
  });

  test('an entry for every span', () => {
    for (const entry of [...realEntries, ...citedEntries]) {
      expect(readCoins(writeCoins(entry))).toMatchObject({ title: entry.title, url: entry.url });
    }
  });
});

test('whatever the text, a title attribute holds it', () => {
  fc.assert(
    fc.property(hostileEntry, (entry) => {
      const title = writeCoins(entry);
      expect(title).toMatch(/^(?:[a-z_.]+=[\w.~%+:/,-]+&?)+$/);
      expect(writeCoins(entry)).toBe(title);
      const seen: unknown[] = [];
      const parser = new Parser({ onopentag: (name, attributes) => seen.push(name, attributes) });
      parser.end(`<span class=Z3988 title='${title.replaceAll('&', '&amp;')}'></span>`);
      expect(seen).toEqual(['span', { class: 'Z3988', title }]);
    }),
    { numRuns: fuzzRuns(100) },
  );
});
