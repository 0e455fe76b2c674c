/** The limits that a reader may set, by the names they have in the address. */
export const limitNames = ['multiply-adds', 'parameters', 'int8', 'latency'] as const;
/** The name of a limit. */
export type LimitName = (typeof limitNames)[number];

/** What a reader asks of the results; the whole of it stands in the page's address. */
export type ResultState = {
  limits: Partial<Record<LimitName, number>>;
  /** The setting that the limit of latency is for. */
  device: string;
  /** Kinds of source that are left out. */
  without: string[];
  /** Whether rows that lack a number that is limited are shown. */
  unstated: boolean;
};

/** Names that kinds of source had before. */
const renamed: Record<string, string | undefined> = {
  repository: 'project',
  evaluation: 'benchmark',
};

/** Read a state from the query part of an address; a limit that is no number above zero is passed over. */
export function parseState(search: string): ResultState {
  const params = new URLSearchParams(search);
  const limits: ResultState['limits'] = {};
  for (const name of limitNames) {
    const limit = Number(params.get(name));
    if (limit > 0 && Number.isFinite(limit)) limits[name] = limit;
  }
  return {
    limits,
    device: params.get('device') ?? '',
    without: params.getAll('without').map((kind) => renamed[kind] ?? kind),
    unstated: params.get('unstated') === 'show',
  };
}

/** What the query part of an address says of the results that this page does not know, as it stands there: `device=none`. */
export function unknownParts(
  search: string,
  { devices, kinds }: { devices: readonly string[]; kinds: readonly string[] },
): string[] {
  const params = new URLSearchParams(search);
  const device = params.get('device') || null;
  // A limit of latency is one for its device.
  const isNowhere = device !== null && !devices.includes(device);
  const isKnown = (name: string, value: string) => {
    if (name === 'device' || (name === 'latency' && isNowhere)) return !isNowhere;
    if (name === 'without') return kinds.includes(renamed[value] ?? value);
    if (name === 'unstated') return value === 'show';
    if (!limitNames.includes(name as LimitName)) return true;
    return Number(value) > 0 && Number.isFinite(Number(value));
  };
  return [...params]
    .filter(([name, value]) => !isKnown(name, value))
    .map(([name, value]) => `${name}=${value}`);
}

/** Write a state as the query part of an address: `?parameters=6`, or nothing where nothing is asked. */
export function writeState({ limits, device, without, unstated }: ResultState): string {
  const params = new URLSearchParams();
  for (const name of limitNames) {
    if (limits[name] !== undefined) params.set(name, String(limits[name]));
  }
  if (limits.latency !== undefined) params.set('device', device);
  for (const kind of without) params.append('without', kind);
  if (unstated) params.set('unstated', 'show');
  const text = params.toString();
  return text ? `?${text}` : '';
}
