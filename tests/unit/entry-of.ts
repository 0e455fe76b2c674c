import type { Entry } from '../../src/catalogue/entry.ts';
import type { Kind } from '../../src/schema/parts.ts';

/** An entry with the given id and fields; the rest is plain filling. */
export function entryOf(id: string, fields: Partial<Entry> = {}): Entry {
  const [kind = '', slug = ''] = id.split('/');
  return {
    id,
    kind: kind as Kind,
    slug,
    file: `${id}.md`,
    title: slug,
    url: `https://example.org/${slug}`,
    category: 'model',
    summary: `What ${slug} is.`,
    added: '2018-02-03',
    note: '',
    ...fields,
  };
}
