import type { Entry } from '../catalogue/entry.ts';
import { loadCatalogue } from './catalogue.ts';

/** A file beside each entry's page; one stays at every address that an entry had before. */
export async function entryFiles(): Promise<
  { params: { kind: string; id: string }; props: { entry: Entry } }[]
> {
  const { entries } = await loadCatalogue();
  return entries.flatMap((entry) =>
    [entry.slug, ...(entry.formerSlugs ?? [])].map((id) => ({
      params: { kind: entry.kind, id },
      props: { entry },
    })),
  );
}
