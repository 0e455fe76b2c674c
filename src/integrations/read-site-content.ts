import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import type { KeptFiles } from '../content-files/content.ts';
import { contentFolder } from '../files/content-folder.ts';
import { type Content, readContent, UnreadableContent } from '../files/read-content.ts';

/** The content as Astro’s hooks see it. */
export type SiteContent = Pick<
  Content,
  'catalogue' | 'problems' | 'guideTrees' | 'figures' | 'texts'
> & {
  /** The files in which each external address stands. */
  linkPlaces: () => ReadonlyMap<string, readonly string[]>;
};

/** Content, or why the folder cannot be read: one line for the person at the terminal. */
export type ReadContent = { content: SiteContent } | { unreadable: string };

/** What was parsed, for the next reading of the folder. */
const kept: KeptFiles = new Map();

/** Read the content folder for a build, or for a server that reads it again after each change. */
export function readSiteContent(): ReadContent {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const content = readContent(contentFolder(process.env), today, undefined, kept);
    return { content: toSiteContent(content) };
  } catch (error) {
    if (error instanceof UnreadableContent) return { unreadable: error.message };
    throw error;
  }
}

/** What hooks see of it; its problems are looked for when they are asked for. */
function toSiteContent(content: Content): SiteContent {
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
