/** What a reader asks of the comparison; the whole of it stands in the page's address. */
export type CompareState = {
  /** Ids of the boxes that are ticked: `on-android`. */
  needs: string[];
  /** The category of engines, where it is not all. */
  made?: string;
  /** Whether engines that are no longer maintained are shown. */
  all: boolean;
  /** Slugs of the engines that stand side by side. */
  beside: string[];
};

/** As many engines stand side by side at most. */
export const mostBeside = 5;

/** Read a state from the query part of an address: `?on=android&npu=any` asks for `on-android` and `npu-any`. */
export function parseState(search: string): CompareState {
  const params = new URLSearchParams(search);
  const listed = (name: string) => params.getAll(name).flatMap((it) => it.split(','));
  const words = (names: readonly string[]) =>
    [...new Set(names.map((it) => it.trim()))].filter(Boolean);
  const needs = [...new Set(params.keys())]
    // What other sites add to an address to count their readers is no filter.
    .filter((name) => !own.includes(name) && !name.startsWith('utm_'))
    .flatMap((name) => listed(name).map((value) => `${name}-${value.trim().toLowerCase()}`));
  const made = params.get('for') ?? '';
  return {
    needs: words(needs),
    ...(made && made !== 'all' && { made }),
    all: params.get('maintained') === 'any',
    // The id of an entry names its kind, too.
    beside: words(listed('with').map((it) => it.replace(/^.*\//, ''))),
  };
}

const own = ['for', 'maintained', 'with'];

/** Write a state as the query part of an address, or nothing where nothing is asked. */
export function writeState({ needs, made, all, beside }: CompareState): string {
  const groups = Map.groupBy(needs, (id) => id.split('-', 1)[0] ?? '');
  const parts = [...groups].map(
    ([group, ids]) =>
      `${group}=${ids.map((id) => encodeURIComponent(id.slice(group.length + 1))).join(',')}`,
  );
  if (made) parts.push(`for=${encodeURIComponent(made)}`);
  if (all) parts.push('maintained=any');
  if (beside.length > 0) parts.push(`with=${beside.map(encodeURIComponent).join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
