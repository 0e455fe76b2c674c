import { describe, expect, test } from 'vitest';
import { formerLeads } from '../../../src/catalogue/former-ids.ts';
import type { ContentDraft } from '../../../src/change/content-draft.ts';
import { merge } from '../../../src/change/merge.ts';
import { move } from '../../../src/change/move.ts';
import { remove } from '../../../src/change/remove.ts';
import { rename } from '../../../src/change/rename.ts';
import { setFields } from '../../../src/change/set-fields.ts';
import { split } from '../../../src/change/split.ts';
import { changed, entryText, madeList } from './made-list.ts';

const leads = (result: ReturnType<typeof changed>) => formerLeads(result.after);
const reason = { because: 'It was withdrawn.', today: '2026-11-22' };

describe('a new name', () => {
  test('of an entry: its file, all that names it, and its old address', () => {
    const result = changed(madeList(), (draft) => rename(draft, '/papers/p-two/', 'p-second'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('papers/p-two.md')).toBe('papers/p-second.md');
    expect(result.read('papers/p-second.md')).toContain('formerSlugs: [p-2, p-two]\n');
    expect(result.read('papers/p-one.md')).toContain('[the second](/papers/p-second/#idea)');
    expect(result.read('papers/p-three.md')).toContain('buildsOn: [papers/p-one, papers/p-second]');
    expect(leads(result)).toContainEqual({ from: 'papers/p-2', to: 'papers/p-second' });
  });

  test('and back again: no address leads to itself', () => {
    const result = changed(madeList(), (draft) => rename(draft, 'papers/p-two', 'papers/p-2'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-2.md')).toContain('formerSlugs: [p-two]\n');
  });

  test.each([
    'papers\\p-two',
    'C:\\list\\papers\\p-two.md',
    ' "papers/p-two" ',
    './content/papers/p-two.md',
    'https://example.org/base/papers/p-two/?from=mail#idea',
  ])('of an entry that is pasted as %s', (address) => {
    const result = changed(madeList(), (draft) => rename(draft, address, 'papers\\p-second'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('papers/p-two.md')).toBe('papers/p-second.md');
  });

  test('of a category: entries, links, guides and the order stay right, comments too', () => {
    const result = changed(madeList(), (draft) =>
      rename(draft, 'papers/dog', 'papers/wolf', 'Wolves'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('categories.yaml')).toContain(
      '  # The second.\n  - id: wolf\n    title: Wolves\n    description: About dog.\n    formerIds: [dog]\nlibraries:',
    );
    expect(result.read('papers/p-three.md')).toContain('category: "wolf"\n');
    expect(result.read('papers/p-one.md')).toContain('alsoIn: [papers/wolf]\n');
    expect(result.read('guides/start.mdx')).toContain(
      '<Entries category="papers/wolf" tag="red" />',
    );
  });

  test('of a tag: its old label is searched for still', () => {
    const result = changed(madeList(), (draft) =>
      rename(draft, 'tags/red', 'tags/scarlet', 'Scarlet'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.tags[0]).toMatchObject({
      ...{ id: 'scarlet', label: 'Scarlet', synonyms: ['crimson', 'Red'], formerIds: ['red'] },
    });
    expect(result.read('papers/p-two.md')).toContain('# The tags.\ntags:\n  - scarlet\n');
    expect(result.read('guides/start.mdx')).toContain('[All](/tags/scarlet/)');
  });

  test('of a device: the runs that were measured on it', () => {
    const result = changed(madeList(), (draft) => rename(draft, 'devices/phone-a', 'phone-1'));
    expect(result).toMatchObject({
      faults: [],
      errors: [],
      files: ['devices.yaml', 'papers/p-two.md'],
    });
    expect(result.read('papers/p-two.md')).toContain('{device: phone-1, runtime: tools/t-one,');
  });
});

describe('a guide', () => {
  const files = {
    'guides/next.mdx':
      '---\ntitle: Next\nsummary: What comes then.\nprerequisites: [start]\nupdated: 2026-01-02\n---\n\nAfter [the start](/guides/start/#one).\n',
  };

  test('of another name: what asks for it, links to it, and its old address', () => {
    const result = changed(madeList(files), (draft) =>
      rename(draft, 'content/guides/start.mdx', 'guides/begin', 'Begin'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.renamed.get('guides/start.mdx')).toBe('guides/begin.mdx');
    expect(result.read('guides/begin.mdx')).toContain(
      'title: Begin\nsummary: A way through it.\ntags: [red]\nformerSlugs: [start]\nupdated',
    );
    expect(result.read('guides/next.mdx')).toContain('prerequisites: [begin]\n');
    expect(result.read('guides/next.mdx')).toContain('[the start](/guides/begin/#one)');
    expect(leads(result)).toContainEqual({ from: 'guides/start', to: 'guides/begin' });
    const back = changed(result.texts, (draft) => rename(draft, 'guides/begin', 'start', 'Start'));
    expect(back.read('guides/start.mdx')).toContain('formerSlugs: [begin]\n');
    expect(changed(back.texts, (draft) => rename(draft, 'guides/next', 'begin')).faults).toEqual([
      'guides/begin is a former address of guides/start: choose another name.',
    ]);
  });

  test('that goes says why; others do without it', () => {
    const result = changed(madeList(files), (draft) =>
      remove(draft, 'guides/start', { ...reason, instead: 'guides/next' }),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('guides/next.mdx')).not.toMatch(/prerequisites|\/guides/);
    expect(result.after.removed).toMatchObject([{ id: 'guides/start', instead: 'guides/next' }]);
  });

  test('is joined with another by hand', () => {
    const result = changed(madeList(files), (draft) => merge(draft, 'guides/next', 'guides/start'));
    expect(result).toMatchObject({ files: [], faults: [expect.stringContaining('are texts')] });
  });
});

describe('a move', () => {
  test('of an entry to another category leaves it there once', () => {
    const result = changed(madeList(), (draft) => move(draft, ['papers/p-one'], 'papers/dog'));
    expect(result).toMatchObject({ faults: [], errors: [], files: ['papers/p-one.md'] });
    expect(result.read('papers/p-one.md')).not.toContain('alsoIn');
  });

  test('of an entry to another kind: its note, its relations and its old address', () => {
    const files = {
      'tools/t-two.md': entryText(
        'TTwo',
        'tool',
        'formerSlugs: [t-2]\nrelated: [tools/t-one]\n',
        '## What it does\n\nIt does it.\n\n## Instead\n\nSee [it](/tools/t-one/).',
      ),
    };
    const result = changed(madeList(files), (draft) =>
      move(draft, ['tools/t-two'], 'tutorials/tut'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    const text = result.read('tutorials/t-two.md');
    expect(text).toContain('formerSlugs: [tools/t-2, tools/t-two]\n');
    expect(text).toContain('## What is in it\n\nIt does it.\n\n## Next\n');
    expect(leads(result)).toContainEqual({ from: 'tools/t-two', to: 'tutorials/t-two' });
  });

  test('of a category to another kind takes its entries along', () => {
    const result = changed(madeList(), (draft) => move(draft, ['tools/tool'], 'libraries'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.categories.tools.map(({ id }) => id)).toEqual(['gadget']);
    const last = changed(madeList(), (draft) => move(draft, ['tutorials/tut'], 'libraries'));
    expect(last.faults.join()).toContain('the only category of tutorials');
    expect(result.after.categories.libraries[1]).toMatchObject({
      id: 'tool',
      formerIds: ['tools/tool'],
    });
    expect(result.read('papers/p-two.md')).toContain('runtime: libraries/t-one');
    expect(leads(result)).toContainEqual({ from: 'tools/t-one', to: 'libraries/t-one' });
  });
});

test('a category takes along what else is said of it, and comes to stand where it is wanted', () => {
  const list = madeList();
  const categories = list
    .get('categories.yaml')
    ?.replace('About tool.\n', '$&    holds: engines\n');
  const result = changed(list.set('categories.yaml', categories ?? ''), (draft) =>
    move(draft, ['tools/tool'], 'papers', { behind: 'papers/cat', set: ['year=2020'] }),
  );
  expect(result).toMatchObject({ faults: [], errors: [], notes: [] });
  expect(result.after.categories.papers).toMatchObject([
    { id: 'cat' },
    { id: 'tool', holds: 'engines', formerIds: ['tools/tool'] },
    { id: 'dog' },
  ]);
  const back = changed(result.texts, (draft) =>
    move(draft, ['papers/tool'], 'tools', { set: ['year='] }),
  );
  expect(back).toMatchObject({ faults: [], errors: [] });
  expect(back.notes).toEqual([
    'tools/tool stands last in tools: --behind CATEGORY puts it elsewhere.',
  ]);
  const wrong = changed(list, (draft) =>
    move(draft, ['tools/tool'], 'papers', { behind: 'tools/gadget' }),
  );
  expect(wrong.faults).toEqual(['--behind tools/gadget: name a category of papers.']);
});

test('an entry that moves to another kind gets and loses fields on the way', () => {
  const files = { 'tools/t-two.md': entryText('TTwo', 'tool', 'license: MIT\n') };
  const result = changed(madeList(files), (draft) =>
    move(draft, ['tools/t-two'], 'papers/dog', { set: ['year=2018', 'license='] }),
  );
  expect(result).toMatchObject({ faults: [], errors: [] });
  expect(result.read('papers/t-two.md')).toMatch(/year: 2018\n/);
  expect(result.read('papers/t-two.md')).not.toContain('license');
});

test('several categories move in one step', () => {
  const result = changed(madeList({ 'tools/g-one.md': entryText('GOne', 'gadget') }), (draft) =>
    move(draft, ['papers/cat', 'papers/dog'], 'tutorials'),
  );
  expect(result.faults.join()).toContain('the only category of papers');
  const categories = result.read('categories.yaml');
  expect(categories.slice(categories.indexOf('tutorials:'))).toMatch(
    /id: tut[\s\S]*id: cat[\s\S]*id: dog/,
  );
});

describe('one out of two', () => {
  test('categories: an entry of both is in it once, and the other’s addresses lead there', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/cat', 'papers/dog'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.categories.papers).toMatchObject([{ id: 'dog', formerIds: ['cat'] }]);
    expect(result.after.entries.filter(({ category }) => category === 'dog')).toHaveLength(3);
    expect(result.read('papers/p-one.md')).not.toContain('alsoIn');
    expect(result.read('papers/p-one.md')).toContain('[cats](/papers/dog/)');
  });

  test('tags: an entry of both has it once, and its words find it', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'tags/red', 'tags/blue'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.tags).toMatchObject([
      { id: 'blue', synonyms: ['Red', 'crimson'], formerIds: ['red'] },
    ]);
    expect(result.read('papers/p-one.md')).toContain('tags: [blue]\n');
    expect(result.read('guides/start.mdx')).toContain('tag="blue"');
  });

  test('entries: the second takes what it lacks, and what is lost is said', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/p-two', 'papers/p-one'));
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.texts.has('papers/p-two.md')).toBe(false);
    expect(result.read('papers/p-one.md')).toContain('formerSlugs: [p-two, p-2]\n');
    expect(result.read('papers/p-one.md')).toContain('related: [tools/t-one]\n');
    expect(result.after.entries.find(({ id }) => id === 'papers/p-one')?.results).toHaveLength(1);
    expect(result.read('papers/p-three.md')).toContain('buildsOn: [papers/p-one]\n');
    expect(result.notes.join('\n')).toMatch(/title, url, summary.*\n.*note of papers\/p-two\.md/s);
  });

  test('entries: of another work, as its id says, the second takes relations alone', () => {
    const files = {
      'papers/p-four.md': entryText(
        'PFour',
        'cat',
        'arxiv: "1602.01528"\ndoi: 10.1000/four\naliases: [Four]\nrelated: [papers/p-three]\n',
      ),
      'papers/p-five.md': entryText('PFive', 'cat', 'arxiv: "1510.00149"\n'),
    };
    const result = changed(madeList(files), (draft) =>
      merge(draft, 'papers/p-four', 'papers/p-five'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-five.md')).toContain('related: [papers/p-three]\n');
    expect(result.read('papers/p-five.md')).not.toMatch(/10\.1000|aliases/);
    expect(result.notes.join('\n')).toMatch(/not taken over: .*aliases.*doi|doi.*aliases/);
  });

  test('entries: what is related to both in two ways is related once', () => {
    const files = {
      'papers/p-four.md': entryText(
        'PFour',
        'cat',
        'buildsOn: [papers/p-one]\nrelated: [papers/p-two]\n',
      ),
    };
    const result = changed(madeList(files), (draft) =>
      merge(draft, 'papers/p-two', 'papers/p-one'),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.read('papers/p-four.md')).toMatch(/buildsOn: \[papers\/p-one\]\nadded/);
  });

  test('not of two sorts', () => {
    const result = changed(madeList(), (draft) => merge(draft, 'papers/p-one', 'tags/red'));
    expect(result).toMatchObject({ files: [], faults: [expect.stringContaining('one sort')] });
  });
});

test('a part of a category becomes one of its own, behind it', () => {
  const to = { address: 'papers/lynx', title: 'Lynxes', description: 'About lynxes.' };
  const choose = (ids: string[]) => (draft: ContentDraft) => {
    const named = draft.catalogue.entries.filter(({ id }) => ids.includes(id));
    split(draft, 'papers/cat', to, { named, matching: [] });
  };
  const result = changed(madeList(), choose(['papers/p-two']));
  expect(result).toMatchObject({
    faults: [],
    errors: [],
    files: ['categories.yaml', 'papers/p-two.md'],
  });
  expect(result.after.categories.papers.map(({ id }) => id)).toEqual(['cat', 'lynx', 'dog']);
  expect(changed(madeList(), choose(['papers/p-three'])).faults[0]).toContain('papers/p-three');
  expect(changed(madeList(), choose([])).faults[0]).toContain('No entry');
});

describe('what is removed', () => {
  test('an entry says why, its relations go, the words of links stay', () => {
    const result = changed(madeList(), (draft) =>
      remove(draft, 'papers/p-two', { ...reason, instead: 'papers/p-one' }),
    );
    expect(result).toMatchObject({ faults: [], errors: [] });
    expect(result.after.removed).toEqual([
      {
        ...{ id: 'papers/p-two', title: 'PTwo', removed: '2026-11-22' },
        ...{ because: 'It was withdrawn.', instead: 'papers/p-one', formerIds: ['papers/p-2'] },
      },
    ]);
    expect(result.read('papers/p-one.md')).toContain('It uses the second and [cats]');
    expect(result.read('papers/p-one.md')).toContain('related: [tools/t-one]');
  });

  test('an engine keeps its name in results, and what stood instead of it follows a new name', () => {
    const gone = changed(madeList(), (draft) => remove(draft, 'tools/t-one', reason));
    expect(gone).toMatchObject({ faults: [], errors: [] });
    expect(gone.read('papers/p-two.md')).toContain('runtime: T1,');
    const first = changed(madeList(), (draft) =>
      remove(draft, 'papers/p-two', { ...reason, instead: 'papers/p-three' }),
    );
    const second = changed(first.texts, (draft) => rename(draft, 'papers/p-three', 'p-3'));
    expect(second.read('removed.yaml')).toContain('instead: papers/p-3\n');
  });

  test.each([
    ['papers/p-one', 'guides/start.mdx:10 shows papers/p-one'],
    ['papers/cat', '2 entries are in papers/cat'],
    ['devices/phone-a', 'papers/p-two.md has results of devices/phone-a'],
    ['tags/red', 'guides/start.mdx:16 shows tags/red'],
    ['papers/p-2', 'It is papers/p-two now'],
  ])('is not %s, which something needs or which is none', (id, fault) => {
    const result = changed(madeList(), (draft) => remove(draft, id, reason));
    expect(result.faults.join()).toContain(fault);
    expect(result.files).toEqual([]);
  });
});

test.each([
  ['papers/p-one', 'papers/p-two', 'There is an entry papers/p-two already'],
  ['papers/p-one', 'papers/dog', 'There is a category papers/dog already'],
  ['papers/p-one', 'papers/p-2', 'a former address of papers/p-two'],
  ['papers/p-one', 'tools/p-one', 'stays in papers'],
  ['papers/p-one', 'Not A Name', 'is no name'],
  ['papers/p-one', 'papers/', 'Write the new name behind it: papers/NAME'],
  ['papers/p-on', 'papers/x', 'Did you mean "papers/p-one"?'],
  ['tags/reed', 'tags/x', 'Did you mean "tags/red"?'],
])('%s cannot become %s', (from, to, fault) => {
  const result = changed(madeList(), (draft) => rename(draft, from, to));
  expect(result.faults.join()).toContain(fault);
  expect(result.files).toEqual([]);
});

test('fields of many entries are set where they stand, and nothing else changes', () => {
  const all = (draft: ContentDraft) => ({
    named: draft.catalogue.entries.filter(({ tags = [] }) => tags.includes('red')),
    matching: [],
  });
  const list = madeList();
  const result = changed(list, (draft) =>
    setFields(
      draft,
      ['venue=NeurIPS', 'tags+=blue', 'tags-=red', 'organizations=A, B'],
      all(draft),
    ),
  );
  expect(result).toMatchObject({
    faults: [],
    errors: [],
    files: ['papers/p-one.md', 'papers/p-two.md'],
  });
  expect(result.read('papers/p-two.md')).toBe(
    (list.get('papers/p-two.md') ?? '')
      .replace('year: 2018\n', 'year: 2018\nvenue: NeurIPS\norganizations: [A, B]\n')
      .replace('  - red\n', '  - blue\n'),
  );
  const wrong = changed(list, (draft) => setFields(draft, ['tag=x', 'license=MIT'], all(draft)));
  expect(wrong.faults).toEqual([
    'There is no field "tag". Did you mean "tags"?',
    'papers/p-one: papers have no field license.',
    'papers/p-two: papers have no field license.',
  ]);
});

test.each([
  [
    'results+=x',
    'papers/p-two: each item of results has fields of its own: change it in papers/p-two.md.',
  ],
  ['summary+=x', 'papers/p-two: summary is no list: write summary=x.'],
  ['summary-=x', 'papers/p-two: summary is no list: write summary= to take it away.'],
  ['venue+=x', 'papers/p-two: venue is no list: write venue=x.'],
  ['year=2019 year=2020', 'year is given 2 times: write year= once.'],
  ['tags=red tags+=blue', 'tags is given 2 times: write tags= once.'],
])('%s is refused in words about fields', (written, fault) => {
  const list = madeList();
  const result = changed(list, (draft) => {
    const named = draft.catalogue.entries.filter(({ id }) => id === 'papers/p-two');
    setFields(draft, written.split(' '), { named, matching: [] });
  });
  expect(result.faults).toEqual([fault]);
});

test.each([
  ['Smith, John', 'John Smith'],
  ['van den Hoeven, Joris', 'Joris van den Hoeven'],
  ['Núñez Ortega, Ana', 'Núñez Ortega, Ana'],
])('authors+=%s is written as %s', (value, author) => {
  const result = changed(madeList(), (draft) => {
    const named = draft.catalogue.entries.filter(({ id }) => id === 'papers/p-two');
    setFields(draft, [`authors+=${value}`], { named, matching: [] });
  });
  expect(result.faults).toEqual([]);
  expect(result.read('papers/p-two.md')).toContain(author);
});
