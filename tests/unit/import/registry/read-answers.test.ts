import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCrossrefAnswer } from '../../../../src/import/registry/read-crossref.ts';
import { readDataciteAnswer } from '../../../../src/import/registry/read-datacite.ts';
import { readGithubAnswer } from '../../../../src/import/registry/read-github.ts';
import { crossrefWork, datacitePreprint, githubRepository } from '../../cli/registry-server.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { hostileText } from '../../text/hostile-text.ts';

const arxiv = '1801.99381';
const doi = `10.48550/arXiv.${arxiv}`;
const preprint = (attributes = {}) =>
  readDataciteAnswer(JSON.parse(datacitePreprint(arxiv, attributes)), doi);

describe('DataCite’s answer about a preprint', () => {
  test('gives title, authors, the day of the first version, and arXiv for its venue', () => {
    expect(preprint()).toMatchObject({
      kind: 'papers',
      title: 'A Work: On Small & Fast Networks',
      main: `https://arxiv.org/abs/${arxiv}`,
      fields: {
        ...{ arxiv, year: 2018, venue: 'arXiv', published: '2018-01-13' },
        authors: ['Mark Sandler', 'José van der Berg', 'The Small Networks Team'],
      },
      hints: {},
    });
  });

  test('that names a published version leaves year and venue to that', () => {
    const relatedIdentifiers = [
      { relatedIdentifier: '10.1000/cited', relationType: 'References' },
      { relatedIdentifier: '10.1000/mine', relationType: 'IsVersionOf' },
    ].map((it) => ({ ...it, relatedIdentifierType: 'DOI' }));
    const work = preprint({ relatedIdentifiers });
    expect(work).toMatchObject({ fields: { arxiv, doi: '10.1000/mine' } });
    expect(work).not.toHaveProperty('fields.year');
    expect(work).toHaveProperty('hints.year', expect.stringContaining('published version counts'));
  });

  test('whose comment speaks of a conference shows the comment and guesses nothing', () => {
    const descriptions = [
      { description: 'What it does.', descriptionType: 'Abstract' },
      { description: 'Accepted at CVPR 2018', descriptionType: 'Other' },
    ];
    const work = preprint({ descriptions });
    expect(work).not.toHaveProperty('fields.venue');
    expect(work).toHaveProperty('hints.venue', 'arXiv’s comment says: Accepted at CVPR 2018');
  });
});

test('DataCite’s answer about something else than a preprint leaves its kind open', () => {
  const answer = JSON.parse(
    datacitePreprint(arxiv, {
      doi: '10.5281/ZENODO.1',
      types: { resourceTypeGeneral: 'Software' },
    }),
  );
  expect(readDataciteAnswer(answer, '10.5281/zenodo.1')).toMatchObject({
    kind: undefined,
    fields: { doi: '10.5281/ZENODO.1', year: 2018 },
    main: 'https://doi.org/10.5281/ZENODO.1',
  });
});

describe('an answer that is not to be trusted', () => {
  const titled = (title: unknown) => ({ titles: [{ title }] });

  test('about another work than was asked for is refused', () => {
    expect(preprint({ doi: '10.48550/arxiv.1801.00001' })).toMatch(/answers with .*00001/);
    expect(readCrossrefAnswer(JSON.parse(crossrefWork('10.1000/b')), '10.1000/a')).toMatch(
      /was asked for 10\.1000\/a and answers with 10\.1000\/b/,
    );
    expect(readCrossrefAnswer(JSON.parse(crossrefWork('10.1000/A')), '10.1000/a')).toHaveProperty(
      'title',
    );
  });

  test('without a title, or with one that is none, is refused', () => {
    expect(preprint(titled(''))).toMatch(/no title/);
    expect(preprint({ titles: null })).toMatch(/no title/);
    expect(preprint(titled('long '.repeat(200)))).toMatch(/no title/);
    const crossref = crossrefWork('10.1/a', { title: ['long '.repeat(200)] });
    expect(readCrossrefAnswer(JSON.parse(crossref), '10.1/a')).toMatch(/no title/);
  });

  test('with markup and signs that turn the text around is plain text', () => {
    const work = preprint({
      ...titled('A <b>bold</b>\u202e work\u2069 &lt;i&gt;twice&lt;/i&gt;'),
      creators: [{ name: '<script>x</script>Doe, \u202eJane', nameType: 'Personal' }],
    });
    expect(work).toHaveProperty('title', 'A bold work twice');
    expect(JSON.stringify(work)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('of GitHub leads to GitHub, whatever it says', () => {
    const answer = JSON.parse(githubRepository('a/b', { html_url: 'javascript:alert(1)' }));
    expect(readGithubAnswer(answer)).toHaveProperty('main', 'https://github.com/a/b');
    for (const full_name of ['a', 'a/b/../c', 'a/b?x', '//evil.example/b', 'a/ b', 7])
      expect(readGithubAnswer({ ...answer, full_name })).toMatch(/not of the form/);
  });

  test('of wrong types is refused or read, and never throws', () => {
    const answers = [
      [datacitePreprint(arxiv), (data: unknown) => readDataciteAnswer(data, doi)],
      [crossrefWork('10.1000/a'), (data: unknown) => readCrossrefAnswer(data, '10.1000/a')],
      [githubRepository('a/b'), readGithubAnswer],
    ] as const;
    const odd = fc.oneof(hostileText, fc.jsonValue(), fc.constantFrom(null, [], {}, [null], [{}]));
    fc.assert(
      fc.property(fc.nat(2), fc.nat(), odd, (which, where, value) => {
        const [text, read] = answers[which] ?? answers[0];
        const data = JSON.parse(text);
        const places = placesIn(data);
        const [holder, key] = places[where % places.length] ?? [data, ''];
        holder[key] = value;
        const found = read(data);
        if (typeof found === 'string') expect(found).toMatch(/[.:…]$/);
        else expect(found.title).not.toMatch(/[\n\u202a-\u202e]/);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});

type Holder = Record<string, unknown>;

/** Every place of a value in a piece of JSON. */
function placesIn(data: Holder): [holder: Holder, key: string][] {
  return Object.entries(data).flatMap(([key, value]) => [
    [data, key] as [Holder, string],
    ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : []),
  ]);
}
