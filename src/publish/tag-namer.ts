import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import type { Tag } from '../schema/tags.ts';

/** Make a function that writes a tag in a list: by its label, as readers know it (`iOS`), or by its id where the label would not read back. */
export function tagNamer(tags: readonly Tag[]): (id: string) => string {
  const ids = tagIndex(tags);
  const names = new Map(
    tags
      .filter(({ id, label }) => /^[\p{L}\p{N} -]+$/u.test(label) && ids.get(toWords(label)) === id)
      .map(({ id, label }) => [id, label]),
  );
  return (id) => names.get(id) ?? id;
}
