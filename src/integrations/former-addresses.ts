import type { Catalogue } from '../catalogue/entry.ts';
import { formerLeads, type Lead } from '../catalogue/former-ids.ts';
import { isEmptyPage } from './empty-pages.ts';
import { siteContent } from './site-content.ts';

let known: Set<string> | undefined;

/** Pages that moved and are no part of the content. */
const formerPages: Lead[] = [{ from: 'comparisons/inference-engines', to: 'compare' }];

/** Whether an address of the built site is a former one, which only leads on or says what became of it. */
export function isFormerAddress(url: string): boolean {
  if (!known) {
    const { leads, meanwhile, gone } = formerAddresses(siteContent().catalogue);
    known = new Set([...[...leads, ...meanwhile].map(({ from }) => from), ...gone]);
  }
  const ids = known;
  const [, path = ''] = /^(?:https?:\/\/[^/]+)?\/(.*?)(?:\/page\/\d+)?\/$/.exec(url) ?? [];
  const parts = path.split('/');
  // The site may stand below a path of its own.
  return parts.some((_, at) => ids.has(parts.slice(at).join('/')));
}

/** Where each former id leads, what leads on until an entry has it, and the ids of what was removed. */
export function formerAddresses(catalogue: Catalogue): {
  leads: Lead[];
  meanwhile: Lead[];
  gone: string[];
} {
  const { entries, removed = [], tags } = catalogue;
  const used = new Set(entries.flatMap((entry) => entry.tags ?? []));
  const unused = new Set(tags.filter(({ id }) => !used.has(id)).map(({ id }) => `tags/${id}`));
  const pages = formerPages.filter(({ to }) => !isEmptyPage(to, '', { catalogue }));
  const leads = [...pages, ...formerLeads(catalogue)];
  return {
    leads: leads.filter(({ to }) => !unused.has(to)),
    // A tag that no entry has is no page.
    meanwhile: [...leads.filter(({ to }) => unused.has(to)).map(({ from }) => from), ...unused].map(
      (from) => ({ from, to: 'tags' }),
    ),
    gone: removed.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
  };
}
