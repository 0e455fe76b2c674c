import { describe, expect, test } from 'vitest';
import { formerLeads } from '../../../src/catalogue/former-ids.ts';
import { move } from '../../../src/change/move.ts';
import { changed, entryText, madeList } from './made-list.ts';

const leads = (result: ReturnType<typeof changed>) => formerLeads(result.after);

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
