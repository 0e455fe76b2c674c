import type { Entry } from '../catalogue/entry.ts';
import type { Accelerator } from '../schema/accelerator.ts';

/** One thing that software states of itself: what it is called, through what, and whether its makers call it experimental. */
type Mark = { text: string; via?: string; experimental: boolean };

/** A row of what is known of software at a glance: marks, or words in one line. */
type GlanceRow = { label: string; marks?: Mark[]; text?: string; aside?: string };

const fields = [
  ...(['platforms', 'backends', 'accelerators', 'modelFormats', 'precisions'] as const),
  ...(['languages', 'license', 'lastRelease'] as const),
];

/** What software runs on, computes with, reads and is used from, as rows; none where its entry states no such thing. */
export function glanceRows(entry: Entry): GlanceRow[] {
  if (!hasGlance(entry)) return [];
  const { platforms, backends, accelerators, lastRelease, license } = entry;
  const rows: GlanceRow[] = [
    { label: 'Runs on', marks: toMarks(entry, platforms) },
    { label: 'CPU and GPU', marks: toMarks(entry, backends) },
    { label: 'NPU and DSP, by maker', marks: acceleratorMarks(entry, accelerators) },
    { label: 'Reads', text: entry.modelFormats?.join(', ') ?? '' },
    { label: 'Number formats', text: entry.precisions?.join(', ') ?? '' },
    { label: 'Used from', text: entry.languages?.join(', ') ?? '' },
    { label: 'Licence', text: license ?? '' },
    {
      label: 'Last release',
      ...{ text: lastRelease?.name ?? '', aside: lastRelease?.date ?? '' },
    },
  ];
  return rows.filter(({ marks, text }) => (marks ? marks.length > 0 : text !== ''));
}

/** The fields that stand in the rows of an entry’s glance or at the head of its page, and so not among its facts. */
export function glanceFields(entry: Entry): ReadonlySet<string> {
  const always = ['install', 'status'];
  return new Set(hasGlance(entry) ? [...fields, 'experimental', ...always] : always);
}

/** The platforms and number formats that an entry’s software states and another’s does not. */
export function lackedBy(other: Entry, entry: Entry): string[] {
  const theirs = new Set(stated(other));
  return stated(entry).filter((word) => !theirs.has(word));
}

/** The makers whose accelerators software uses, each once. */
export function acceleratorMakers({ accelerators = [] }: Entry): string[] {
  return [...new Set(accelerators.flatMap(({ vendor }) => vendor ?? []))];
}

function stated({ platforms = [], precisions = [] }: Entry): string[] {
  return [...platforms, ...precisions];
}

function hasGlance({ kind, platforms, backends, accelerators, modelFormats }: Entry): boolean {
  if (kind !== 'libraries' && kind !== 'tools') return false;
  return Boolean(platforms ?? backends ?? accelerators ?? modelFormats);
}

function toMarks({ experimental = [] }: Entry, words: readonly string[] = []): Mark[] {
  return words.map((text) => ({ text, experimental: experimental.includes(text) }));
}

/** One mark a maker, with every interface to its accelerators; experimental where all of them are. */
function acceleratorMarks(
  { experimental = [] }: Entry,
  accelerators: readonly Accelerator[] = [],
): Mark[] {
  const named = Map.groupBy(
    accelerators,
    ({ vendor, kind }) => vendor ?? `${kind}, maker not named`,
  );
  return [...named].map(([text, same]) => {
    const via = same.flatMap(({ via }) => via ?? []).join(', ');
    const isExperimental = experimental.includes(text) || same.every(({ state }) => state);
    return { text, experimental: isExperimental, ...(via && { via }) };
  });
}
