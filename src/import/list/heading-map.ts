import { didYouMean } from '../../checks/references/nearest.ts';
import { readYaml } from '../../content-files/whole-yaml.ts';
import type { Categories } from '../../schema/categories.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { cleanLine } from '../../text/clean-text.ts';

/** Where the items below a heading go: a kind with or without its category, or nowhere. */
export type MappedPlace = { kind: Kind; category?: string } | 'skip';

/** A row of a map: a heading, or several joined by “ / ”, and the place of what stands below. */
export type MapRow = { line: number; heading: string; place?: MappedPlace };

/** What is wrong with a line of a map, and what to do. */
export type MapFault = { line: number; message: string };

/** A map of headings that cannot be followed; every fault of it. */
export class FaultyMap extends Error {
  readonly faults: readonly MapFault[];
  constructor(faults: readonly MapFault[]) {
    super('The map cannot be followed.');
    this.faults = faults;
  }
}

/** Parse a map, YAML such as `Network pruning: papers/pruning`, with all that is wrong in it by line. */
export function parseHeadingMap(
  text: string,
  categories: Categories,
): { rows: MapRow[]; faults: MapFault[] } {
  const { data, problems, locate } = readYaml('map', text, 0);
  const faults: MapFault[] = problems.map(({ at, message }) => ({
    line: at && 'line' in at ? at.line : 1,
    message: `${message}.`.replace(/\.\.$/, '.'),
  }));
  if (faults.length > 0) return { rows: [], faults };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { rows: [], faults: [{ line: 1, message: `Write one heading a line: ${example}.` }] };
  }
  const rows = Object.entries(data).map(([heading, value]): MapRow => {
    const { line } = locate([heading]);
    const place = readPlace(value, categories);
    if (typeof place === 'string' && place !== 'skip') {
      faults.push({ line, message: `${heading}: ${place}` });
      return { line, heading };
    }
    return { line, heading, place };
  });
  return { rows, faults };
}

const example = 'Network pruning: papers/pruning';

/** A place, or what is wrong with it. */
function readPlace(value: unknown, categories: Categories): MappedPlace | string {
  if (typeof value !== 'string')
    return `Write a place behind the colon, as in “${example}”, or skip.`;
  const text = value.trim();
  if (text === 'skip') return 'skip';
  const [kind = '', category, ...more] = text.split('/').map((part) => part.trim());
  if (!isKind(kind)) {
    return `There is no kind "${kind}".${didYouMean(kind, [...kinds, 'skip'])} Use ${kinds.join(', ')}, or skip.`;
  }
  if (category === undefined) return { kind };
  const ids = categories[kind].map(({ id }) => id);
  if (more.length === 0 && ids.includes(category)) return { kind, category };
  const known = ids.length > 0 ? ` Use one of ${ids.join(', ')}.` : '';
  return `There is no category "${[category, ...more].join('/')}" of ${kind}.${didYouMean(category, ids) || known}`;
}

function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

/** Make a function that finds a section’s row: that of its deepest heading, and of several the one that names most headings above it. */
export function mapReader(
  rows: readonly MapRow[],
): (section: readonly string[]) => MapRow | undefined {
  const byPath = new Map(rows.map((row) => [toKey(row.heading), row]));
  return (section) => {
    for (let end = section.length; end > 0; end--) {
      for (let start = 0; start < end; start++) {
        const row = byPath.get(toKey(section.slice(start, end).join(' / ')));
        if (row) return row;
      }
    }
    return undefined;
  };
}

/** The faults of rows that name no heading of the list. */
export function unknownHeadings(
  rows: readonly MapRow[],
  sections: Iterable<readonly string[]>,
): MapFault[] {
  const paths = new Set<string>();
  const headings = new Set<string>();
  for (const section of sections) {
    for (let end = section.length; end > 0; end--) {
      headings.add(section[end - 1] ?? '');
      for (let start = 0; start < end; start++) {
        paths.add(toKey(section.slice(start, end).join(' / ')));
      }
    }
  }
  return rows
    .filter(({ heading }) => !paths.has(toKey(heading)))
    .map(({ line, heading }) => ({
      line,
      message: `The list has no heading “${heading}”.${didYouMean(heading, headings) || ' Write it as it stands in the list.'}`,
    }));
}

function toKey(heading: string): string {
  return cleanLine(heading).toLowerCase();
}
