import { type KeptEntry, type MyList, type Visits, withoutGaps } from './list.ts';

/** A list with what could be read; `whole` is false where the text holds anything else. */
type ParsedList = { list: MyList; whole: boolean };

/** Parse what is stored, whatever it is; nothing stored is an empty list. */
export function parseList(text: string | null): ParsedList {
  if (text === null) return { list: { entries: new Map() }, whole: true };
  const data = parseJson(text);
  if (!isObject(data) || data.version !== 1 || !isObject(data.entries))
    return { list: { entries: new Map() }, whole: false };
  const entries = new Map<string, KeptEntry>();
  for (const [id, value] of Object.entries(data.entries)) {
    const kept = idPattern.test(id) ? toKept(value) : undefined;
    if (kept) entries.set(id, kept);
  }
  const visits = toVisits(data.visits);
  const list: MyList = visits ? { entries, visits } : { entries };
  // What was read writes the same data again, or something was left out.
  return { list, whole: sameData(data, JSON.parse(writeList(list))) };
}

/** Write a list in the form that is stored: the same list gives the same bytes. */
export function writeList({ entries, visits }: MyList): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ version: 1, entries: Object.fromEntries(sorted), visits });
}

const idPattern = /^(?:papers|libraries|tutorials|tools)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toKept(value: unknown): KeptEntry | undefined {
  if (!isObject(value)) return undefined;
  const { title, saved, read, note } = value;
  const kept = withoutGaps({
    title: typeof title === 'string' ? title : '',
    ...(isDay(saved) && { saved }),
    ...(isDay(read) && { read }),
    ...(typeof note === 'string' && { note }),
  });
  return kept.saved || kept.read || kept.note ? kept : undefined;
}

function toVisits(value: unknown): Visits | undefined {
  if (value === 'off') return value;
  if (!isObject(value) || !isDay(value.today)) return undefined;
  const { today, last, fresh } = value;
  return {
    today,
    ...(isDay(last) && { last }),
    ...(Array.isArray(fresh) && { fresh: fresh.filter((id) => idPattern.test(String(id))) }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && dayPattern.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of JSON are the same, in whatever order their fields are. */
function sameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => sameData(value, b[index]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameData(a[name], b[name]))
  );
}
