import type { Entry } from '../catalogue/entry.ts';
import type { FilterName } from '../catalogue/list-filters.ts';
import { entryPulse } from '../catalogue/pulse.ts';
import type { Observed } from '../schema/observed.ts';

/** The values by which lists are filtered, as an item holds them for scripts: `platform=Android&platform=iOS`; the status is what the item shows. Others stand in its words. */
export function listValues(entry: Entry, observed: Observed | undefined): string {
  const values = new URLSearchParams();
  for (const [name, of] of Object.entries(valuesOf))
    for (const value of of(entry, observed) ?? []) values.append(name, value);
  return values.toString();
}

const valuesOf: Record<
  Exclude<FilterName, 'year' | 'venue' | 'code' | 'results'>,
  (entry: Entry, observed: Observed | undefined) => readonly string[] | undefined
> = {
  organization: ({ organizations }) => organizations,
  format: ({ format }) => (format ? [format] : []),
  status(entry, observed) {
    const pulse = entryPulse(entry, observed);
    return pulse && [pulse.status];
  },
  platform: ({ platforms }) => platforms,
  backend: ({ backends }) => backends,
  precision: ({ precisions }) => precisions,
  language: ({ languages }) => languages,
  license: ({ license }) => (license ? [license] : []),
  tag: ({ tags }) => tags,
};
