import { summaryForm } from '../../checks/prose/summary-form.ts';
import { shapeOf } from '../../schema/fields.ts';
import type { Kind } from '../../schema/parts.ts';

/** A list's own sentence as a summary, with a capital and a period where they lack; nothing where it does not pass the rules for one. */
export function toSummary(
  description: string,
  { kind, title }: { kind: Kind; title: string },
): string | undefined {
  const text = withWholeQuotes(description.trim());
  if (text.split(' ').length < 3) return undefined;
  const summary = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/(?<![.!?…])$/, '.');
  if (!shapeOf(kind).summary?.safeParse(summary).success) return undefined;
  const file = `${kind}/entry.md`;
  const draft = { id: `${kind}/entry`, kind, slug: 'entry', file, note: '', noteLine: 1, title };
  const faults = summaryForm({
    entries: [{ ...draft, summary }],
    guides: [],
    categories: { papers: [], libraries: [], tutorials: [], tools: [] },
    tags: [],
    today: '',
  });
  return faults.length === 0 ? summary : undefined;
}

/** A quotation that ends elsewhere loses its mark, and one that ends the text stands before its stop. */
function withWholeQuotes(text: string): string {
  const marks = text.match(/["“”]/g)?.length ?? 0;
  if (marks === 1) return text.replace(/["“”]/, '').trim();
  return text.replace(/[.]("|”)\.?$/, '$1.');
}
