import fc from 'fast-check';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { entryOf } from '../entry-of.ts';

// What means something to RIS, OpenURL, HTML, JSON, or to this project's own regular expressions.
const piece = fc.oneof(
  fc.constantFrom(...'<>&"\'`=+%;:,.*?!()[]{}|/\\#-– '),
  fc.constantFrom('\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\t', '\u000b', '\0', '\ud800'),
  fc.constantFrom('\r\nTY  - JOUR', '\nER  - ', 'AU  - x', '</script>', '<!--', ']]>', '&amp;'),
  fc.constantFrom('vol. 3', ', no. 4', ', pp. 5-6', ', article 7', 'Jr.', 'van', 'Team', 'and'),
  fc.constantFrom('é', 'ß', 'İ', 'e\u0301', '王', 'ж', 'ا', '😀', '\u00a0', '\u200b', 'ﬁ', 'Ann'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

/** Text that a careless writer of a format would break at. */
export const hostileText = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''));

const kind = fc.constantFrom('papers', 'libraries', 'tutorials', 'tools');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** An entry whose every text is hostile, as no schema would let it through. */
export const hostileEntry: fc.Arbitrary<Entry> = fc
  .record({
    kind,
    title: hostileText,
    summary: hostileText,
    authors: maybe(fc.array(hostileText, { maxLength: 4 })),
    organizations: maybe(fc.array(hostileText, { maxLength: 3 })),
    aliases: maybe(fc.array(hostileText, { maxLength: 2 })),
    tags: maybe(fc.array(hostileText, { maxLength: 3 })),
    venue: maybe(fc.oneof(hostileText, fc.constantFrom('CVPR', 'IEEE TPAMI', 'arXiv'))),
    venueName: maybe(hostileText.map((text) => `The ${text} Journal, vol. 1, pp. 2-${text}`)),
    year: maybe(fc.integer({ min: 1950, max: 2100 })),
    arxiv: maybe(fc.oneof(hostileText, fc.constant('1801.04381'))),
    doi: maybe(hostileText.map((text) => `10.1109/${text}`)),
    path: hostileText,
    repository: maybe(hostileText.map((text) => `https://github.com/${text}`)),
    license: maybe(hostileText),
    platforms: maybe(fc.array(hostileText, { maxLength: 2 })),
    format: maybe(fc.constantFrom('slides', 'video', 'course', 'book', 'guide', 'article')),
  })
  .map(({ kind, path, ...fields }) =>
    entryOf(`${kind}/x`, { ...fields, url: `https://example.org/${path}` } as Partial<Entry>),
  );
