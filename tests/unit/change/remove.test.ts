import { describe, expect, test } from 'vitest';
import { remove } from '../../../src/change/remove.ts';
import { rename } from '../../../src/change/rename.ts';
import { changed, madeList } from './made-list.ts';

const reason = { because: 'It was withdrawn.', today: '2026-11-22' };

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
