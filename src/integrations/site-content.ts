import type { KeptFiles } from '../content-files/content.ts';
import {
  type Content,
  contentFolder,
  readContent,
  UnreadableContent,
} from '../files/read-content.ts';
import { plainError } from './plain-error.ts';

// Astro’s hooks and its loader of collections load this module each for themselves.
const place = globalThis as typeof globalThis & { siteContent?: Content | undefined };
/** What was parsed, for the next reading of the folder. */
const kept: KeptFiles = new Map();

/** The content as Astro’s hooks see it, read and checked once a build. */
export function siteContent(): Content {
  const today = new Date().toISOString().slice(0, 10);
  place.siteContent ??= readContent(contentFolder(process.env), today, undefined, kept);
  return place.siteContent;
}

/** The same, ending the build or the server with one line where the folder cannot be read. */
export function readableContent(): Content {
  try {
    return siteContent();
  } catch (error) {
    if (error instanceof UnreadableContent) throw plainError(error.message);
    throw error;
  }
}

/** Have the next call read the folder again; of files that did not change, what was parsed stays. */
export function forgetSiteContent(): void {
  place.siteContent = undefined;
}
