import fc from 'fast-check';

/** What a careless or hostile file of references may hold between its addresses. */
const piece = fc.constantFrom(
  ...[
    'Title',
    'A {B}ased',
    'and',
    'others',
    '{',
    '}',
    '"',
    '\\',
    '\\"{u}',
    '\\textbf{x',
    '$',
    '$x^2$',
    '%',
    '#',
  ],
  ...[
    '@',
    '@misc',
    '@string{a = "b"}',
    ',',
    '=',
    '2018',
    '(',
    ')',
    '~',
    '\\url{',
    '\\&',
    '\n',
    '\r\n',
    '\n@',
    '\n@article{',
  ],
  ...[
    'TY  - ',
    'ER  - ',
    'UR  - ',
    '\u0000',
    '\u2028',
    '\ud800',
    'é',
    '王',
    '<b>',
    '&amp;',
    '__proto__',
    'constructor',
  ],
);
const mess = fc.array(piece, { maxLength: 6 }).map((all) => all.join(' '));

/** An address that can be told from all others, as it may stand in any value. */
export const address = fc
  .tuple(
    fc.constantFrom(
      'https://a.example/',
      'http://b.example/x?y=',
      'https://github.com/o/n',
      'https://doi.org/10.1000/',
    ),
    fc.integer({ min: 0, max: 99_999 }),
  )
  .map(([start, number]) => start + number);

const value = fc.oneof(
  mess,
  address,
  fc.tuple(mess, address, mess).map((all) => all.join(' ')),
);
const name = fc.constantFrom(
  ...[
    'author',
    'title',
    'url',
    'doi',
    'eprint',
    'archiveprefix',
    'journal',
    'booktitle',
    'year',
    'date',
    'note',
  ],
  ...[
    'howpublished',
    'keywords',
    'groups',
    'crossref',
    'abstract',
    'pages',
    'volume',
    'file',
    'editor',
    '__proto__',
  ],
);
const quoted = fc
  .tuple(name, value, fc.constantFrom('{}', '""', '  '))
  .map(([field, text, [open, close]]) => `  ${field} = ${open}${text}${close}`);
const bibtexEntry = fc
  .tuple(
    fc.constantFrom(
      'article',
      'misc',
      'inproceedings',
      'online',
      'comment',
      'string',
      'preamble',
      'odd',
    ),
    fc.constantFrom('{', '(', '{ ', ''),
    mess,
    fc.array(quoted, { maxLength: 6 }),
    fc.constantFrom('}', ')', '\n}', ''),
  )
  .map(
    ([type, open, key, fields, close]) =>
      `@${type}${open}${key.slice(0, 8)},\n${fields.join(',\n')}${close}`,
  );

/** A BibTeX file, right or wrong. */
export const bibtexFile = fc
  .array(fc.oneof({ weight: 3, arbitrary: bibtexEntry }, value), { maxLength: 6 })
  .map((parts) => parts.join('\n'));

const tag = fc.constantFrom(
  'TY',
  'ER',
  'TI',
  'AU',
  'UR',
  'L1',
  'DO',
  'N1',
  'KW',
  'PY',
  'T2',
  'AN',
  'ZZ',
);
const risLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tag, value).map(([name, text]) => `${name}  - ${text}`) },
  { weight: 1, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom('TY  - JOUR', 'ER  - ', 'TY  - GEN', 'TI  - A title') },
);

/** A RIS file, right or wrong. */
export const risFile = fc.array(risLine, { maxLength: 14 }).map((lines) => lines.join('\n'));

/** The planted addresses of a text, found without the code under test. */
export function plantedIn(text: string): string[] {
  return text.match(/https?:\/\/(?:[ab]\.example|github\.com|doi\.org)\/[\w./?=]*/g) ?? [];
}
