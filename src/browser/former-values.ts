/** By the name of a filter, what its former values are called now. */
export type FormerValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Read the former values that a page names for its filters; most pages have none. */
export function readFormerValues({ dataset }: HTMLElement): FormerValues {
  return JSON.parse(dataset.former ?? '{}');
}

/** Put today's values in the place of former ones in the query part of an address: `?tag=old` becomes `?tag=new`. */
export function followFormer(search: string, former: FormerValues): string {
  const pairs = [...new URLSearchParams(search)].map(([name, value]) => {
    const now = former[name]?.[toKey(value)];
    return [name, now ?? value];
  });
  return new URLSearchParams(pairs).toString();
}

/** A title or a label stands in an address where an id could: both are the same here. */
function toKey(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9/]+/g, '-');
}
