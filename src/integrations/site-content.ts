import { type Content, contentFolder, readContent } from '../files/read-content.ts';

let content: Content | undefined;

/** The content as Astro's hooks see it, read once a build. */
export function siteContent(): Content {
  content ??= readContent(contentFolder(process.env), new Date().toISOString().slice(0, 10));
  return content;
}

/** Have the next call read the folder again. */
export function forgetSiteContent(): void {
  content = undefined;
}
