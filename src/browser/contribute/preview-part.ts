import { fullName } from '../../catalogue/author-names.ts';
import type { Entry } from '../../catalogue/entry.ts';
import type { DraftFields } from '../../content-files/entry-draft.ts';
import { readTyped } from '../../content-files/typed-value.ts';
import { shapeOf } from '../../schema/fields.ts';
import type { Kind } from '../../schema/parts.ts';
import type { DiffLine } from '../../text/line-diff.ts';
import { element } from '../dom.ts';
import { entryItem } from '../entry-item.ts';

/** The entry as lists show it: what was typed is text, whatever it holds. */
export function drawItem(
  kind: Kind,
  fields: DraftFields,
  tagLabel: (id: string) => string,
): HTMLElement {
  const { title, summary, venue, year, format, authors, organizations, tags } = read(kind, fields);
  const names = isList(authors)
    ? [
        authors.length > 3
          ? `${fullName(authors[0] ?? '')} and others`
          : authors.map(fullName).join(', '),
      ]
    : [];
  const by = [...names, ...(isList(organizations) ? organizations.slice(0, 1) : [])].join(' · ');
  const when = [venue, year, format].filter(Boolean).map((it) => element('span', {}, `${it} `));
  return entryItem(undefined, {
    '.when': when,
    h3: [String(title ?? 'No title yet')],
    p: [String(summary ?? 'No summary yet.')],
    '.by': [
      by && element('span', {}, by),
      ...(isList(tags) ? tags : []).map((tag) => element('span', { class: 'tag' }, tagLabel(tag))),
    ],
  });
}

/** A difference, with words for those who do not see its colours. */
export function drawDiff(lines: readonly DiffLine[]): HTMLElement[] {
  return lines.map(({ sign, text }) => {
    const name = sign === '+' ? 'ins' : sign === '-' ? 'del' : 'span';
    return element(name as 'ins', {}, `${sign} ${text}\n`);
  });
}

function read(kind: Kind, fields: DraftFields): Partial<Record<keyof Entry, unknown>> {
  const values = Object.entries(shapeOf(kind)).map(([name, schema]) => [
    name,
    readTyped(schema, fields[name] ?? ''),
  ]);
  return Object.fromEntries(values);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value);
}
