import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { parsePersonName } from '../../../src/catalogue/person-name.ts';
import { parseVenueName } from '../../../src/catalogue/publication.ts';
import { writeBibtex, writeBibtexEntry } from '../../../src/cite/bibtex.ts';
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
import { readBibtex } from './read-bibtex.ts';

const siteUrl = 'https://example.org/list/';
const readBack = (fields: Partial<Entry>) => {
  const [read] = readBibtex(writeBibtexEntry(entryOf('papers/x', fields), 'x'));
  return read;
};

describe('an entry', () => {
  test('of a conference is written as it was published, with the preprint beside it', () => {
    expect(writeBibtexEntry(mobilenetv2, 'sandler2018mobilenetv2')).toBe(
      `@inproceedings{sandler2018mobilenetv2,
  author = {Sandler, Mark and Howard, Andrew and Zhu, Menglong},
  title = {{MobileNetV2}: Inverted Residuals and Linear Bottlenecks},
  booktitle = {IEEE Conference on Computer Vision and Pattern Recognition},
  pages = {4510--4520},
  year = {2018},
  doi = {10.1109/CVPR.2018.00474},
  eprint = {1801.04381},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/1801.04381}
}
`,
    );
  });

  test('of a journal has its volume and number', () => {
    expect(writeBibtexEntry(compressionSurvey, 'deng2020model')).toBe(
      `@article{deng2020model,
  author = {Deng, Lei and Li, Guoqi and van der Maaten, Laurens},
  title = {Model Compression and Hardware Acceleration for Neural Networks: A Comprehensive Survey of {DNN}s},
  journal = {Proceedings of the IEEE},
  volume = {108},
  number = {4},
  pages = {485--532},
  year = {2020},
  doi = {10.1109/JPROC.2020.2976475},
  url = {https://doi.org/10.1109/JPROC.2020.2976475}
}
`,
    );
  });

  test('that is on arXiv alone has no journal', () => {
    expect(writeBibtexEntry(dorefa, 'zhou2016dorefanet')).toBe(
      `@misc{zhou2016dorefanet,
  author = {Zhou, Shuchang and Kämäräinen, Teemu and {王小明}},
  title = {{DoReFa}-Net: Training Low Bitwidth Networks with Low Bitwidth Gradients},
  year = {2016},
  eprint = {1606.06160},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/1606.06160}
}
`,
    );
  });

  test('of software has its organization as author', () => {
    expect(writeBibtexEntry(ncnn, 'tencentncnn')).toBe(
      `@misc{tencentncnn,
  author = {{Tencent}},
  title = {ncnn},
  howpublished = {Source code repository},
  url = {https://github.com/Tencent/ncnn}
}
`,
    );
  });

  test('of a tutorial says what it is', () => {
    expect(writeBibtexEntry(hardwareTutorial, 'emer2017hardware')).toContain(
      '  howpublished = {Slides},\n  year = {2017},\n',
    );
  });
});

describe('a file', () => {
  test('has the same bytes whatever the order of the entries', () => {
    const text = writeBibtex(realEntries, { siteUrl });
    expect(writeBibtex(realEntries, { siteUrl })).toBe(text);
    expect(writeBibtex(realEntries.toReversed(), { siteUrl })).toBe(text);
  });

  test('reads back with every key, by id', () => {
    const entries = readBibtex(writeBibtex(realEntries, { siteUrl }));
    expect(entries.map(({ type, key }) => `${type} ${key}`)).toEqual([
      'misc tencentncnn',
      'misc zhou2016dorefanet',
      'inproceedings sandler2018mobilenetv2',
      'article deng2020model',
      'misc emer2017hardware',
    ]);
  });

  test('of a part of the catalogue can keep the catalogue’s keys', () => {
    const keys = new Map([[mobilenetv2.id, 'sandler2018mobilenetv2b']]);
    expect(writeBibtex([mobilenetv2], { siteUrl, keys })).toContain(
      '@inproceedings{sandler2018mobilenetv2b,',
    );
  });

  test('of no entries, or from an address with an @, is still a file', () => {
    expect(readBibtex(writeBibtex([], { siteUrl }))).toEqual([]);
    const text = writeBibtex([ncnn], { siteUrl: 'https://example.org/@misc{x, title={y}}/' });
    expect(readBibtex(text).map(({ key }) => key)).toEqual(['tencentncnn']);
    expect(text.split('@')).toHaveLength(2);
  });
});

describe('values', () => {
  test.each([
    'Tom & Jerry at 100 % for $5',
    'snake_case #1 ~/.bashrc x^2 \\n',
    '{unbalanced',
    'unbalanced}',
    '}{ \\{ \\} {}',
    "\"quoted\" ‘curly’ “and” 'straight' ``TeX''",
    'dashes - -- --- – —',
    '¿Qué? ?` !` ,,low"',
    'a < b > c | d',
    'Éducation à ñandú, Łódź, Århus, ß',
    '深度学习 глубокое обучение 😀',
    'only {\\textbf{TeX}} and $x^2$',
    'MobileNetV2, CNNs, 3D, iOS and (LSTM)s',
    '@article{evil, title={x}}',
  ])('%s reads back as a title', (title) => {
    expect(readBack({ title })?.fields.title).toBe(title);
  });

  test.each([
    ['{DNN}s', 'DNNs'],
    ['{MobileNetV2}', 'MobileNetV2'],
    ['{MobileNets} on a {3D} map for {iOS}', 'MobileNets on a 3D map for iOS'],
    ['A C Compiler: As Fast', 'A C Compiler: As Fast'],
  ])('braces stand round words with inner capitals alone: %s', (written, title) => {
    expect(writeBibtexEntry(entryOf('papers/x', { title }), 'x')).toContain(
      `  title = {${written}},`,
    );
  });

  test('signs that TeX would join into one are kept apart', () => {
    const title = "-- ''a'' ``b ?` !` ,,c";
    expect(writeBibtexEntry(entryOf('papers/x', { title }), 'x')).toContain(
      "  title = {-{-} '{'}a'{'} `{`}b ?{`} !{`} ,{,}c},",
    );
  });

  test('no brace stands escaped, since BibTeX counts it all the same', () => {
    const title = '}{ \\{ \\} {}';
    const text = writeBibtexEntry(entryOf('papers/x', { title }), 'x');
    expect(text).not.toMatch(/\\[{}]/);
    expect(text.split('{')).toHaveLength(text.split('}').length);
  });

  test('control characters, half surrogates and line separators do no harm', () => {
    const title = 'a\u0000b\u000ei\u000fc\ud800d\u2028e\tf';
    expect(readBack({ title })?.fields.title).toBe('a b i c\ufffdd e f');
  });

  test.each(['https://example.org/a%20b#c_d~e&f^g?h=1', 'https://example.org/(x)<y>"z"=[1]'])(
    'the address %s stays as it is',
    (url) => {
      expect(readBack({ url, doi: '10.1002/(SICI)1097<1::A>3.0.CO;2-2#_%' })?.fields).toMatchObject(
        {
          url,
          doi: '10.1002/(SICI)1097<1::A>3.0.CO;2-2#_%',
        },
      );
    },
  );

  test('an address with braces, a backslash or a dollar sign is percent-encoded', () => {
    expect(readBack({ url: 'https://example.org/{a}\\$b' })?.fields.url).toBe(
      'https://example.org/%7Ba%7D%5C%24b',
    );
  });

  test('a venue’s special characters read back', () => {
    const fields = readBack({
      venue: 'FITEE',
      venueName: 'Frontiers of Information & Electronics, vol. 19_a, no. 1',
    })?.fields;
    expect(fields).toMatchObject({
      journal: 'Frontiers of Information & Electronics',
      volume: '19_a',
      number: '1',
    });
  });
});

describe('names', () => {
  test.each([
    'Laurens van der Maaten',
    'Sammy Davis Jr.',
    'King, Jr., Martin Luther',
    'García Márquez, Gabriel',
    'Antti Ylä-Jääski',
    'Xilinx, Inc.',
    'Procter and Gamble',
    'Team {x} & Co_%',
    '王小明',
    'others',
    'family=Evil, given=Name',
    'a, b, c, d',
    'Tomás O’Brien-$mith',
  ])('%s reads back as one author', (author) => {
    const authors = [author, 'Ann Lee'];
    expect(readBack({ authors })?.names).toEqual(authors.map(parsePersonName));
  });
});

// Letters and everything that means something to BibTeX, TeX or this project's own regular expressions.
const piece = fc.oneof(
  fc.constantFrom(...'\\{}&%$#_~^<>|"\'`,-=@?!:;()[]*/.+ '),
  fc.constantFrom('and', 'And', 'others', 'DNNs', 'V2', 'van', 'Jr.', '--', "''", '``', '\\$', ' '),
  fc.constantFrom('é', 'ß', 'Ł', 'İ', 'e\u0301', '王', 'ж', 'ا', '😀', '–', '’', '\u00a0', 'ﬁ'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
const line = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('whatever the text', () => {
  test('titles, venues and names read back as they were', () => {
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        (title, venue, names) => {
          const authors = names.filter((name) => /[^,\s]/.test(name));
          const venueName = `The ${venue} Conference`;
          const read = readBack({ title, authors, venueName });
          expect(read?.fields.title).toBe(title);
          expect(read?.fields.booktitle).toBe(parseVenueName(venueName).container);
          expect(read?.names).toEqual(authors.map(parsePersonName));
        },
      ),
      { numRuns: fuzzRuns(200) },
    );
  });

  test('a value’s braces are balanced even where they follow a backslash', () => {
    fc.assert(
      fc.property(line, (title) => {
        const written = writeBibtexEntry(entryOf('papers/x', { title }), 'x');
        let depth = 0;
        for (const sign of written) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });
});
