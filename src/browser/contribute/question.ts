import type { askedByBrowsers } from '../../import/registry/registries.ts';
import type { WorkAddress } from '../../import/work-address.ts';

/** A registry that the reader’s browser may ask. */
export type Asked = (typeof askedByBrowsers)[number];

/** Who is asked for what, and who may be asked after that. */
export type Question = { registry: Asked; name: string; next?: string };

/** Who is asked about an address; nothing where nobody knows it. */
export function questionOf(address: WorkAddress): Question | undefined {
  const { type } = address;
  if (type === 'arxiv') {
    // arXiv’s own server answers no other site’s pages; its ids are DOIs of DataCite.
    const name = `10.48550/arXiv.${address.id}`;
    return { registry: 'DataCite', name, next: 'Crossref for the published version, if any' };
  }
  if (type === 'doi') {
    const next = 'DataCite, if Crossref does not have it';
    return { registry: 'Crossref', name: address.doi, next };
  }
  return type === 'repository' ? { registry: 'GitHub', name: address.name } : undefined;
}
