import { plainError } from './plain-error.ts';
import type { ReadContent, SiteContent } from './read-site-content.ts';

let known: SiteContent | undefined;
let reading: Promise<ReadContent> | undefined;

/** The content that was read. */
export function siteContent(): SiteContent {
  if (!known) throw new Error('The content has not been read.');
  return known;
}

/** Have the content come from a thread that reads it. */
export function expectContent(coming: Promise<ReadContent>): void {
  reading = coming;
}

/** The content, read once a build, ending the build or the server with one line where the folder cannot be read. */
export async function readableContent(): Promise<SiteContent> {
  reading ??= readHere();
  const read = await reading;
  if ('unreadable' in read) throw plainError(read.unreadable);
  known = read.content;
  return known;
}

/** Read the folder again; of files that did not change, what was parsed stays. Where it cannot be read, what is known stays. */
export async function readAgain(): Promise<ReadContent> {
  const read = await readHere();
  if ('content' in read) known = read.content;
  return read;
}

/** Where a thread reads, this one does not load all that reading takes. */
async function readHere(): Promise<ReadContent> {
  const { readSiteContent } = await import('./read-site-content.ts');
  return readSiteContent();
}
