/** A query as somebody may type it, and the entries of which one should come first. */
export type ClassedQuery = { query: string; class: string; expected: string[] };

/** How many of the queries of a class found what was meant, first and among three, in per cent. */
export type Success = { queries: number; first: number; amongThree: number };

/** Measure the ids found for each query, by class and in all. */
export function measure(
  queries: readonly ClassedQuery[],
  found: readonly (readonly string[])[],
): Record<string, Success> {
  const places = queries.map((query, index) => ({
    class: query.class,
    place: (found[index] ?? []).findIndex((id) => query.expected.includes(id)),
  }));
  const classes = [...Map.groupBy(places, (it) => it.class), ['all', places] as const];
  return Object.fromEntries(
    classes.map(([name, members]) => {
      const share = (limit: number) =>
        percent(members.filter(({ place }) => place >= 0 && place < limit).length, members.length);
      return [name, { queries: members.length, first: share(1), amongThree: share(3) }];
    }),
  );
}

/** The measures as lines of a table. */
export function writeTable(measures: Readonly<Record<string, Success>>): string {
  const lines = Object.entries(measures).map(([name, { queries, first, amongThree }]) =>
    [
      name.padEnd(24),
      `${queries}`.padStart(4),
      `${first} %`.padStart(8),
      `${amongThree} %`.padStart(8),
    ].join(' '),
  );
  return [`${'class'.padEnd(24)}    n    first  among 3`, ...lines].join('\n');
}

/** The queries whose entry did not come first, with what came instead. */
export function misses(
  queries: readonly ClassedQuery[],
  found: readonly (readonly string[])[],
): string[] {
  return queries.flatMap(({ query, expected }, index) => {
    const [first = 'nothing'] = found[index] ?? [];
    return expected.includes(first) ? [] : [`${query} → ${first}`];
  });
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;
}
