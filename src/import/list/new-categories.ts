import { slugify } from '../../catalogue/slug.ts';
import { toWords } from '../../catalogue/tag-index.ts';
import type { Categories } from '../../schema/categories.ts';
import type { Kind } from '../../schema/parts.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { kindOf } from '../section-place.ts';
import { headingTag } from './heading-tag.ts';
import { isApart } from './is-work.ts';

/** A category that the headings of a list propose. */
export type NewCategory = { kind: Kind; id: string; title: string };

/** Make the category that the deepest heading of a section proposes which names a subject, and no year or venue; one that the kind has is taken as it is. */
export function proposeCategory(
  section: readonly string[],
  kind: Kind,
  categories: Categories,
): NewCategory | undefined {
  const named = section.filter((heading) => !isApart(heading) && !isListTitle(heading));
  const subjects = named.filter((heading) => kindOf(heading)?.before !== '');
  // “Blogs” names a kind, and a part of it where nothing else does; “Papers” is all of them.
  const parts = named.filter((heading) => toWords(heading) !== toWords(kind));
  for (const heading of [...subjects.toReversed(), ...parts.toReversed()]) {
    const title = toTitle(heading);
    const id = slugify(title);
    if (id === '' || title.length > 80 || headingTag([heading])) continue;
    const known = categories[kind].find((it) => it.id === id || it.title === title);
    return { kind, id: known?.id ?? id, title: known?.title ?? title };
  }
  return undefined;
}

/** Of a file with several titles, the first is that of the list and no category. */
function isListTitle(heading: string): boolean {
  return /^awesome\b/i.test(heading);
}

/** The category of a kind for what no heading places. */
export function generalCategory(kind: Kind): NewCategory {
  return { kind, id: 'general', title: 'General' };
}

/** A heading without its number, its emoji and the colon at its end. */
export function toTitle(heading: string): string {
  const plain = heading.replace(/\p{Extended_Pictographic}|\ufe0f/gu, ' ');
  return trimSeparators(cleanLine(plain).replace(/^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+/, ''));
}

/** Write proposed categories as YAML for categories.yaml, with what a person has still to write as comments. */
export function writeNewCategories(
  proposed: readonly NewCategory[],
  countOf: (category: NewCategory) => string,
): string {
  const found = [...new Set(proposed.map(({ kind }) => kind))];
  const blocks = found.map((kind) => {
    const own = proposed.filter((it) => it.kind === kind);
    const items = own.map(
      (it) =>
        `  - id: ${it.id}\n    title: ${JSON.stringify(it.title)}\n    # description: What belongs here, in one to three sentences. (${countOf(it)})\n`,
    );
    return `${kind}:\n${items.join('')}`;
  });
  return `# Proposed by the headings of a list: move what you keep into categories.yaml, each with a description.\n${blocks.join('')}`;
}
