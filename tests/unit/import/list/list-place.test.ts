import { describe, expect, test } from 'vitest';
import type { ListSubject } from '../../../../src/import/list-subject.ts';
import { emptySubject, parseList } from './list-fixtures.ts';

describe('what the person says', () => {
  const unknown = '## Elsewhere\n\n- [A work](https://a.example/1)\n';

  test('places items whose headings say nothing', () => {
    const { entries } = parseList(unknown, { kind: 'papers', category: 'model' });
    expect(entries.map(({ id, category }) => [id, category])).toEqual([['papers/a-work', 'model']]);
  });

  test('finds a category by the names and the words that it had before it was renamed', () => {
    const { categories } = emptySubject;
    const papers = categories.papers.map((it) =>
      it.id === 'model' ? { ...it, id: 'designs', title: 'Designs', formerIds: ['model'] } : it,
    );
    const text =
      '## Papers\n### Model\n- [A](https://a.example/1)\n### Efficient networks\n- [B](https://a.example/2)\n';
    const { entries } = parseList(text, { categories: { ...categories, papers } });
    expect(entries.map(({ category }) => category)).toEqual(['designs', 'designs']);
  });

  test('gives way to what a heading says', () => {
    const text =
      '## Pruning\n- [A](https://a.example/1)\n## Tools\n### GPU\n- [B](https://a.example/2)\n';
    const { entries } = parseList(text, { kind: 'papers', category: 'model' });
    expect(entries.map(({ kind, category }) => `${kind}/${category}`)).toEqual([
      'papers/pruning',
      'tools/gpu',
    ]);
  });

  const placesOf = (text: string, given: Partial<ListSubject>) => {
    const { entries, notes } = parseList(text, given);
    return {
      places: entries.map(({ kind, category }) => `${kind}/${category}`),
      told: notes.map(({ text, reason }) => `${text}: ${reason}`),
    };
  };

  test('beats the last word of a heading', () => {
    const text = '## Nets and Frameworks\n### Pruning\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' }).places).toEqual([
      'papers/pruning',
    ]);
    const alone = '## Nets and Frameworks\n- [A](https://a.example/1)\n';
    expect(placesOf(alone, { kind: 'papers', category: 'model' })).toEqual({
      places: ['papers/model'],
      told: [
        'Nets and Frameworks: The heading sounds like libraries; its items were read as papers, as --kind says.',
      ],
    });
  });

  test('gives way to a category of another kind that a heading names', () => {
    const text = '## Courses\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' }).places).toEqual([
      'tutorials/courses',
    ]);
  });

  test('beats a heading that only sounds like a category, and says so', () => {
    const text = '## Hardware\n- [A](https://a.example/1)\n';
    expect(placesOf(text, { kind: 'papers', category: 'model' })).toEqual({
      places: ['papers/model'],
      told: [
        'Hardware: The heading sounds like papers/system; its items were put in papers/model, as --category says.',
      ],
    });
    expect(placesOf(text, { kind: 'papers' })).toEqual({
      places: ['papers/system'],
      told: [
        'Hardware: The heading sounds like papers/system, so its items were put there: look whether they belong.',
      ],
    });
    expect(parseList(text).skipped).toMatchObject([
      { reason: expect.stringContaining('“Hardware” sounds like papers/system: add --kind') },
    ]);
  });

  test('does not lend its category to another kind', () => {
    const text = '## Libraries\n- [A](https://a.example/1)\n';
    const { entries, skipped } = parseList(text, { kind: 'papers', category: 'model' });
    expect(entries).toEqual([]);
    expect(skipped[0]?.reason).toMatch(/no category of libraries/);
  });
});
