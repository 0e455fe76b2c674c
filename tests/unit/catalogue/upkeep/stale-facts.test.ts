import { expect, test } from 'vitest';
import { nothingObserved } from '../../../../src/catalogue/observed.ts';
import { cardLicence } from '../../../../src/catalogue/upkeep/licences.ts';
import { recordRepositories } from '../../../../src/catalogue/upkeep/record-seen.ts';
import { staleFacts } from '../../../../src/catalogue/upkeep/stale-facts.ts';
import type { ObservedModel, ObservedRepository } from '../../../../src/schema/observed.ts';
import { entryOf } from '../../entry-of.ts';

const seen: ObservedRepository = {
  ...{ stars: 1, lastCommit: '2026-10-02', archived: false, checked: '2026-11-22' },
};
const address = 'https://github.com/made/one';
const checked = (day: string) => [{ url: address, checked: day }];

/** What a library with these fields would be told, as what each field should be, or a question mark. */
function told(fields: object, record: Partial<ObservedRepository>, id = 'libraries/one') {
  const observed = nothingObserved();
  observed.repositories.set('made/one', { ...seen, ...record });
  const entry = entryOf(id, { repository: address, ...fields });
  return staleFacts(entry, observed).map(({ field, edits }) =>
    [field, ...(edits.length > 0 ? edits.map(({ value }) => value) : ['?'])].join(' '),
  );
}

test.each<[string, object, Partial<ObservedRepository>, string[]]>([
  ['as it was seen', { status: 'active', license: 'MIT' }, { license: 'MIT' }, []],
  ['renamed', {}, { renamed: 'new/one' }, ['repository https://github.com/new/one']],
  ['archived', { status: 'active' }, { archived: true }, ['status archived']],
  [
    'archived while it was watched',
    { status: 'quiet' },
    { archived: true, archivedSince: '2026-05-01' },
    ['status archived 2026'],
  ],
  ['archived, as its entry says', { status: 'archived' }, { archived: true }, []],
  ['superseded', { status: 'superseded' }, { archived: true }, []],
  [
    'without commits for a year',
    { status: 'active' },
    { lastCommit: '2025-01-01' },
    ['status quiet'],
  ],
  ['awake again', { status: 'quiet', sources: checked('2026-01-01') }, {}, ['status ?']],
  ['awake, as its editor saw', { status: 'quiet', sources: checked('2026-11-01') }, {}, []],
  ['under another licence', { license: 'MIT' }, { license: 'AGPL-3.0' }, ['license AGPL-3.0']],
  ['under one of several', { license: 'MIT OR Apache-2.0' }, { license: 'Apache-2.0' }, []],
  ['under a new name of its own', { license: 'GPL-3.0-or-later' }, { license: 'GPL-3.0' }, []],
  ['under none that GitHub can read', { license: 'Made up' }, { license: 'other' }, []],
  [
    'no longer under one that GitHub can read',
    { license: 'MIT' },
    { license: 'other', licenseBefore: 'MIT', licenseSince: '2026-11-22' },
    ['license ?'],
  ],
  [
    'under another licence, which somebody has looked at since',
    { license: 'BSD-3-Clause-Clear', sources: checked('2026-11-23') },
    { license: 'BSD-3-Clause', licenseSince: '2026-11-22' },
    [],
  ],
  [
    'released again',
    { lastRelease: { name: 'v1.0', date: '2026-01-01' } },
    { release: { name: 'v1.1', date: '2026-02-01' } },
    ['lastRelease v1.1 2026-02-01'],
  ],
])('software that is %s', (_, fields, record, expected) => {
  expect(told(fields, record)).toEqual(expected);
});

test('of a paper’s code only the name matters', () => {
  const record = { archived: true, license: 'AGPL-3.0', renamed: 'new/one' };
  expect(told({ repository: undefined, code: address }, record, 'papers/one')).toEqual([
    'code https://github.com/new/one',
  ]);
});

test.each<[string, string | undefined, string[], string[]]>([
  ['the same', 'Apache-2.0', ['apache-2.0'], []],
  ['another', 'Apache-2.0', ['cc-by-nc-4.0'], ['CC-BY-NC-4.0']],
  ['a maker’s own', 'Gemma Terms of Use', ['gemma'], []],
  ['none in the entry', undefined, ['mit'], ['MIT']],
  ['one of two', 'MIT', ['mit', 'apache-2.0'], []],
  ['neither of two', 'MIT', ['llama2', 'apache-2.0'], []],
  ['one without an identifier', 'Made up, research only', ['other'], []],
])('a model’s licence that is %s', (_, modelLicense, cards, expected) => {
  const observed = nothingObserved();
  const links = cards.map((_, at) => ({
    label: 'Model',
    url: `https://huggingface.co/made/${at}`,
  }));
  for (const [at, card] of cards.entries()) {
    const model: ObservedModel = { checked: '2026-11-22', license: cardLicence(card, 'made-up') };
    observed.models.set(`made/${at}`, model);
  }
  const entry = entryOf('papers/one', { links, ...(modelLicense && { modelLicense }) });
  expect(staleFacts(entry, observed).flatMap(({ edits }) => edits[0]?.value ?? '?')).toEqual(
    expected,
  );
});

test('it is remembered since when a licence, a release and an end were seen, also under a new name', () => {
  const known = new Map<string, ObservedRepository>();
  const see = (fields: Partial<ObservedRepository>) =>
    recordRepositories(known, new Map([['made/one', { ...seen, ...fields }]]));
  const release = { name: 'v1', date: '2026-01-01' };
  see({ checked: '2026-01-05', license: 'MIT', release });
  see({ checked: '2026-02-05', license: 'MIT', release });
  expect(known.get('made/one')).toMatchObject({
    ...{ licenseSince: '2026-01-05', releaseSince: '2026-01-05' },
  });
  const next = { name: 'v2', date: '2026-03-01' };
  const after = { archived: true, license: 'AGPL-3.0', release: next, renamed: 'made/New' };
  see({ checked: '2026-03-05', ...after });
  see({ checked: '2026-04-05', ...after });
  const expected = {
    ...{ archivedSince: '2026-03-05', releaseSince: '2026-03-05' },
    ...{ license: 'AGPL-3.0', licenseBefore: 'MIT', licenseSince: '2026-03-05' },
  };
  expect(known.get('made/one')).toMatchObject(expected);
  expect(known.get('made/new')).toMatchObject(expected);
  expect(known.get('made/new')).not.toHaveProperty('renamed');
});
