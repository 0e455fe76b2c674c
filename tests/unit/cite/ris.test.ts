import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRis, writeRisEntry } from '../../../src/cite/ris.ts';
import { parseRis } from '../../../src/import/ris/parse-ris.ts';
import { entryOf } from '../entry-of.ts';
import { compressionSurvey, dorefa, mobilenetv2, ncnn, realEntries } from '../real-entries.ts';
import { hostileEntry } from '../text/hostile-text.ts';
import { linksList, surveys, video } from './cited-entries.ts';

const lines = (text: string) => text.split('\r\n');
const readBack = (text: string) =>
  parseRis(text).records.map(({ type, fields }) => [
    `TY ${type}`,
    ...fields.map(({ tag, value }) => `${tag} ${value}`),
  ]);

describe('an entry', () => {
  test('of a conference is written as it was published, with the preprint in a note', () => {
    expect(lines(writeRisEntry(mobilenetv2, 'sandler2018mobilenetv2'))).toEqual([
      'TY  - CONF',
      'ID  - sandler2018mobilenetv2',
      'AU  - Sandler, Mark',
      'AU  - Howard, Andrew',
      'AU  - Zhu, Menglong',
      'TI  - MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      'T2  - IEEE Conference on Computer Vision and Pattern Recognition',
      'C3  - IEEE Conference on Computer Vision and Pattern Recognition',
      'SP  - 4510',
      'EP  - 4520',
      'N1  - arXiv:1801.04381',
      'PY  - 2018',
      'DO  - 10.1109/CVPR.2018.00474',
      'UR  - https://arxiv.org/abs/1801.04381',
      'KW  - efficient-architecture',
      'KW  - vision',
      'ER  - ',
      '',
    ]);
  });

  test('of a journal has its short name, volume and issue', () => {
    expect(lines(writeRisEntry(compressionSurvey, 'deng2020model')).slice(2, 14)).toEqual([
      'AU  - Deng, Lei',
      'AU  - Li, Guoqi',
      'AU  - van der Maaten, Laurens',
      'TI  - Model Compression and Hardware Acceleration for Neural Networks: A Comprehensive Survey of DNNs',
      'T2  - Proceedings of the IEEE',
      'J2  - Proc. IEEE',
      'VL  - 108',
      'IS  - 4',
      'SP  - 485',
      'EP  - 532',
      'PY  - 2020',
      'DO  - 10.1109/JPROC.2020.2976475',
    ]);
  });

  test('on arXiv alone has its number as accession number', () => {
    expect(lines(writeRisEntry(dorefa, 'zhou2016dorefanet'))).toEqual([
      'TY  - GEN',
      'ID  - zhou2016dorefanet',
      'AU  - Zhou, Shuchang',
      'AU  - Kämäräinen, Teemu',
      'AU  - 王小明',
      'TI  - DoReFa-Net: Training Low Bitwidth Networks with Low Bitwidth Gradients',
      'PB  - arXiv',
      'AN  - arXiv:1606.06160',
      'PY  - 2016',
      'UR  - https://arxiv.org/abs/1606.06160',
      'KW  - low-bit',
      'ER  - ',
      '',
    ]);
  });

  test('of software has its organization as author', () => {
    expect(writeRisEntry(ncnn, 'tencentncnn')).toBe(
      'TY  - COMP\r\nID  - tencentncnn\r\nAU  - Tencent\r\nTI  - ncnn\r\n' +
        'UR  - https://github.com/Tencent/ncnn\r\nER  - \r\n',
    );
  });

  test('that is read in a browser is an electronic source', () => {
    expect(writeRisEntry(video, 'x')).toMatch(/^TY {2}- ELEC\r\n/);
    expect(writeRisEntry(linksList, 'x')).toMatch(/^TY {2}- ELEC\r\n/);
  });

  test('with an article’s number has it as its page, a suffix stands last', () => {
    const text = writeRisEntry(surveys, 'x');
    expect(text).toContain('\r\nSP  - 84\r\n');
    expect(text).not.toContain('\r\nEP  - ');
    expect(text).toContain('\r\nAU  - King, Martin Luther, Jr.\r\n');
  });

  test('keeps commas out of organizations and asterisks out of names and keywords', () => {
    const entry = entryOf('libraries/x', {
      title: 'A* search',
      organizations: ['Xilinx, Inc.', 'Star* Labs'],
      tags: ['a*b'],
    });
    expect(lines(writeRisEntry(entry, 'x'))).toEqual([
      'TY  - COMP',
      'ID  - x',
      'AU  - Xilinx Inc.',
      'AU  - Star Labs',
      'TI  - A* search',
      'UR  - https://example.org/x',
      'KW  - a b',
      'ER  - ',
      '',
    ]);
  });
});

describe('a file', () => {
  test('has the same bytes whatever the order of the entries', () => {
    const text = writeRis(realEntries);
    expect(writeRis(realEntries)).toBe(text);
    expect(writeRis(realEntries.toReversed())).toBe(text);
    expect(writeRis([])).toBe('');
  });

  test('of a part of the catalogue can keep the catalogue’s keys', () => {
    const keys = new Map([[mobilenetv2.id, 'sandler2018mobilenetv2b']]);
    expect(writeRis([mobilenetv2], { keys })).toContain('\r\nID  - sandler2018mobilenetv2b\r\n');
  });
});

describe('parseRis', () => {
  test('reads records whatever the line ends, and a value that goes on over lines', () => {
    const { records, problems } = parseRis(
      '\ufeffTY  - JOUR\nTI  - A long\n title\r\nKW  -\rER  -\r\n\r\nTY  - CONF\nER  - \n',
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        type: 'JOUR',
        line: 1,
        fields: [
          { tag: 'TI', value: 'A long title', line: 2 },
          { tag: 'KW', value: '', line: 4 },
        ],
      },
      { type: 'CONF', line: 7, fields: [] },
    ]);
  });

  test('tells what stands outside a record and which record has no end', () => {
    const { records, problems } = parseRis('x\nTY  - JOUR\nodd\nTY  - CONF\nTI  - y');
    expect(records.map(({ type }) => type)).toEqual(['JOUR', 'CONF']);
    expect(problems).toEqual([
      { line: 1, text: 'x', reason: 'The line stands in no record: a record starts with TY.' },
      {
        line: 3,
        text: 'odd',
        reason: 'The line has no tag, and no field stands above it.',
      },
      { line: 4, text: 'TY  - CONF', reason: 'The record of line 2 has no ER.' },
      { line: 4, text: 'CONF', reason: 'The record has no ER.' },
    ]);
  });

  test('takes no tag with one space for a tag', () => {
    expect(readBack('TY  - JOUR\r\nTI  - C\r\nAI - more\r\nER  - \r\n')).toEqual([
      ['TY JOUR', 'TI C AI - more'],
    ]);
  });
});

describe('whatever the text', () => {
  test('every line is a tag with its value, and nothing stands outside a record', () => {
    fc.assert(
      fc.property(hostileEntry, (entry) => {
        const text = writeRisEntry(entry, 'key');
        expect(text.isWellFormed()).toBe(true);
        expect(text).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\p{Cc}\u2028\u2029]*\r\n)+$/u);
        expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
        expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
      }),
      { numRuns: 1_500 },
    );
  });

  test('a file reads back as the lines that were written', () => {
    fc.assert(
      fc.property(fc.array(hostileEntry, { maxLength: 3 }), (entries) => {
        const text = writeRis(entries);
        expect(parseRis(text).problems).toEqual([]);
        const written = text
          .split('\r\n')
          .filter((line) => line !== '' && line !== 'ER  - ')
          .map((line) => `${line.slice(0, 2)} ${line.slice(6)}`);
        expect(readBack(text).flat()).toEqual(written);
        expect(readBack(text)).toHaveLength(entries.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the facts of an article read back as they stand in the entry', () => {
    const words = fc.stringMatching(/^[A-Za-zÀ-ž&<>;'"%+-][a-z]{1,8}( [A-Z][a-z:?]{1,8}){1,3}$/);
    // No word that makes an organization of a name, such as Labs.
    const given = fc.constantFrom('Ann', 'Yong-Deok', 'J. D.', 'Éva <x>', '小明');
    const number = fc.integer({ min: 1, max: 9999 }).map(String);
    const article = fc.record({
      title: words,
      journal: words.map((text) => `Journal of ${text}`),
      names: fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z]o[a-zé]{0,6}$/), given), {
        minLength: 1,
        maxLength: 5,
        selector: ([family]) => family,
      }),
      numbers: fc.tuple(number, number, number, number),
      year: fc.integer({ min: 1950, max: 2100 }),
      doi: fc.stringMatching(/^10\.\d{4,9}\/[\w.;()<>#%-]{1,20}$/),
    });
    fc.assert(
      fc.property(article, ({ title, journal, names, numbers, year, doi }) => {
        const [volume, issue, first, last] = numbers;
        const venueName = `${journal}, vol. ${volume}, no. ${issue}, pp. ${first}-${last}`;
        const authors = names.map(([family, given]) => `${family}, ${given}`);
        const entry = entryOf('papers/x', { title, authors, venueName, year, doi });
        expect(readBack(writeRisEntry(entry, 'x'))).toEqual([
          [
            'TY JOUR',
            'ID x',
            ...authors.map((author) => `AU ${author}`),
            `TI ${title}`,
            `T2 ${journal}`,
            `VL ${volume}`,
            `IS ${issue}`,
            `SP ${first}`,
            `EP ${last}`,
            `PY ${year}`,
            `DO ${doi}`,
            'UR https://example.org/x',
          ],
        ]);
      }),
      { numRuns: 1_500 },
    );
  });
});
