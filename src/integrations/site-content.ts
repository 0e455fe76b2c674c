import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import type { KeptFiles } from '../content-files/content.ts';
import {
  type Content,
  contentFolder,
  readContent,
  UnreadableContent,
} from '../files/read-content.ts';
import { plainError } from './plain-error.ts';

/** The content as Astro’s hooks see it. */
export type SiteContent = Pick<
  Content,
  'catalogue' | 'problems' | 'guideTrees' | 'figures' | 'texts'
> & {
  /** The files in which each external address stands. */
  linkPlaces: () => ReadonlyMap<string, readonly string[]>;
};

// Astro’s hooks and its loader of collections load this module each for themselves.
const place = globalThis as typeof globalThis & {
  siteContent?: SiteContent | undefined;
  comingContent?: Promise<SiteContent> | undefined;
};
/** What was parsed, for the next reading of the folder. */
const kept: KeptFiles = new Map();

/** The content, read once a build or taken from the thread that read it, and in development once after each change. */
export function siteContent(): SiteContent {
  place.siteContent ??= toSiteContent(
    readContent(contentFolder(process.env), today(), undefined, kept),
  );
  return place.siteContent;
}

/** The same once it is there, ending the build or the server with one line where the folder cannot be read. */
export async function readableContent(): Promise<SiteContent> {
  try {
    place.siteContent ??= await place.comingContent;
    return siteContent();
  } catch (error) {
    if (error instanceof UnreadableContent) throw plainError(error.message);
    throw error;
  }
}

/** Have the content come from a thread that reads it. */
export function expectContent(coming: Promise<SiteContent>): void {
  place.comingContent = coming;
}

/** Have the next call read the folder again; of files that did not change, what was parsed stays. */
export function forgetSiteContent(): void {
  place.siteContent = undefined;
}

/** Find what hooks see of content that was read: its problems are looked for when they are asked for. */
export function toSiteContent(content: Content): SiteContent {
  const { catalogue, guideTrees, figures, texts, subject } = content;
  let places: ReturnType<SiteContent['linkPlaces']> | undefined;
  return {
    ...{ catalogue, guideTrees, figures, texts },
    get problems() {
      return content.problems;
    },
    linkPlaces() {
      places ??= linkPlaces(contentLinks(subject, nowhere));
      return places;
    },
  };
}

/** The day of a build as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
