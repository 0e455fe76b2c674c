import type { Entry } from '../catalogue/entry.ts';
import type { FilterName } from '../catalogue/list-filters.ts';

/** The values by which lists are filtered, as an item holds them for scripts: `platform=Android&platform=iOS`. Others stand in its words. */
export function listValues(entry: Entry): string {
  const values = new URLSearchParams();
  for (const [name, of] of Object.entries(valuesOf))
    for (const value of of(entry) ?? []) values.append(name, value);
  return values.toString();
}

const valuesOf: Record<
  Exclude<FilterName, 'year' | 'venue' | 'code' | 'results'>,
  (entry: Entry) => readonly string[] | undefined
> = {
  organization: ({ organizations }) => organizations,
  format: ({ format }) => (format ? [format] : []),
  status: ({ status }) => (status ? [status] : []),
  platform: ({ platforms }) => platforms,
  backend: ({ backends }) => backends,
  precision: ({ precisions }) => precisions,
  language: ({ languages }) => languages,
  license: ({ license }) => (license ? [license] : []),
  tag: ({ tags }) => tags,
};
