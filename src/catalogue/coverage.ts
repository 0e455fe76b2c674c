import type { Kind } from '../schema/parts.ts';
import type { Entry } from './entry.ts';
import { byId } from './order.ts';

/** How many entries of a kind have a fact, and the ids of those that lack it. */
type Coverage = { kind: Kind; fact: string; have: number; missing: string[] };

/** Count for each kind what its entries should have and what they have, in a fixed order. */
export function measureCoverage(entries: readonly Entry[]): Coverage[] {
  const sorted = entries.toSorted(byId);
  return Object.entries(special).flatMap(([name, facts]) => {
    const kind = name as Kind;
    const own = sorted.filter((entry) => entry.kind === kind);
    return Object.entries({ ...common, ...facts }).map(([fact, has]) => {
      const missing = own.filter((entry) => !has(entry)).map(({ id }) => id);
      return { kind, fact, have: own.length - missing.length, missing };
    });
  });
}

type Facts = Record<string, (entry: Entry) => boolean>;

/** Words of a note below which it can hardly say what an entry is and what to watch for. */
const shortestNote = 50;

const common: Facts = {
  [`a note of ${shortestNote} words`]: ({ note }) => note.split(/\s+/).length >= shortestNote,
  'a line on why it matters': ({ why }) => why !== undefined,
  'two tags': ({ tags = [] }) => tags.length >= 2,
  'a source with the day of its check': ({ sources = [] }) => sources.length > 0,
  'related entries': ({ buildsOn, alternatives, related }) =>
    [buildsOn, alternatives, related].some((list) => list && list.length > 0),
};

const software: Facts = {
  organizations: ({ organizations = [] }) => organizations.length > 0,
  licence: ({ license }) => license !== undefined,
  status: ({ status }) => status !== undefined,
  platforms: ({ platforms = [] }) => platforms.length > 0,
  'last release seen': ({ lastRelease }) => lastRelease !== undefined,
};

const special: Record<Kind, Facts> = {
  papers: {
    authors: ({ authors = [] }) => authors.length > 0,
    venue: ({ venue }) => venue !== undefined,
    'an arXiv id or a DOI': ({ arxiv, doi }) => (arxiv ?? doi) !== undefined,
    organizations: ({ organizations = [] }) => organizations.length > 0,
    code: ({ code }) => code !== undefined,
    results: ({ results = [] }) => results.length > 0,
  },
  libraries: {
    ...software,
    'model formats': ({ modelFormats = [] }) => modelFormats.length > 0,
    languages: ({ languages = [] }) => languages.length > 0,
  },
  tutorials: {
    'authors or organizations': ({ authors, organizations }) =>
      (authors ?? organizations) !== undefined,
    year: ({ year }) => year !== undefined,
    format: ({ format }) => format !== undefined,
  },
  tools: software,
};
