import type { FieldPath, Found, Position } from '../found.ts';
import type { Check } from '../subject.ts';
import { suggestFrom } from './nearest.ts';

/** Entries and guides may carry only tags that stand in `tags.yaml`. */
export const unknownTag: Check = ({ entries, guides, tags, faulty }) => {
  if (faulty?.has('tags.yaml')) return [];
  const known = new Set(tags.map(({ id }) => id));
  const suggest = suggestFrom(known);
  const otherWords = new Map(
    tags.flatMap(({ id, label, synonyms = [] }) =>
      [id, label, ...synonyms].map((word) => [toSlug(word), id] as const),
    ),
  );
  return [
    ...[...entries, ...guides].flatMap(({ file, tags: own = [] }) =>
      own.flatMap((tag, index) => check(file, ['tags', index], tag)),
    ),
    ...guides.flatMap(({ file, references }) =>
      references
        .filter(({ attribute }) => attribute === 'tag')
        .flatMap(({ line, column, value }) => check(file, { line, column }, value)),
    ),
  ];

  function check(file: string, at: FieldPath | Position, tag: string): Found[] {
    if (known.has(tag)) return [];
    const same = otherWords.get(toSlug(tag));
    const hint =
      same === undefined
        ? suggest(tag)
        : ` Write "${same}"${same === toSlug(tag) ? '' : ', which means the same'}.`;
    const otherwise = ' Choose one from tags.yaml, or add it there.';
    const message = `There is no tag "${tag}".${hint || otherwise}`;
    return [{ file, at, message }];
  }
};

/** A word in the form of an id: `Inference Framework` becomes `inference-framework`. */
export function toSlug(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
