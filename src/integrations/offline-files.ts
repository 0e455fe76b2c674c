import { createHash } from 'node:crypto';
import { citationFormats } from '../cite/exports.ts';

/** A file of the built site: its address below the site's own, without a leading slash, and what is in it. */
export type SiteFile = { path: string; content: Buffer };

/** The pages that a first visit keeps: the one for what is missing, the one with the button, the search and home. */
const shellPages = ['offline/not-kept/', 'offline/', 'search/', ''];

/** Groups in the order in which they are worth keeping, before the citations that links download; what none of them holds is not kept. */
const groups = [
  // The search with all it needs, the site's scripts.
  /^(?:offline\/(?:not-kept\/)?|search\/)$|^search-(?:entries|words)\.json$|^favicon\.svg$|^(?:_astro\/.+\.js|styles\/.+\.css)$/,
  /^pagefind\/(?!wasm\.unknown)/,
  // What a reader's own list and its files are made from.
  /^entries\.json$/,
  // Pages of lists, entries and guides.
  /^(?:[^.]+\/)?$/,
  // Entries, of whose notes the results of a search show a part.
  /^[^/]+\/(?!feed\.)[^./]+\.json$/,
];

/** Choose the files that a first visit keeps: a few pages with their icon, all scripts that they can lead to, and the styles of any page. */
export function chooseShell(files: readonly SiteFile[]): SiteFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const chosen = new Set([...shellPages, 'favicon.svg'].flatMap((it) => byPath.get(it) ?? []));
  for (const file of files) if (/^styles\/.+\.css$/.test(file.path)) chosen.add(file);
  // Grows while it is walked.
  for (const { path, content } of chosen) {
    if (!/(?:^|\/|\.js)$/.test(path)) continue;
    for (const [name] of content.toString().matchAll(/[\w.[\]-]+\.js\b/g)) {
      const script = byPath.get(`_astro/${name}`);
      if (script) chosen.add(script);
    }
  }
  return [...chosen];
}

/** Choose all files of the list for readers who keep it whole, the most useful first. */
export function chooseWhole<File extends SiteFile>(
  files: readonly File[],
  { formats = citationFormats } = {},
): File[] {
  const endings = formats.filter((it) => it.isKeptOffline).map(({ ending }) => ending);
  return files
    .map((file) => ({ file, rank: rankOf(file, endings) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || depth(a.file) - depth(b.file) || byPath(a.file, b.file))
    .map(({ file }) => file);
}

/** Another version wherever a file says something else: the numbers in the menu of a page count what other pages hold. */
export function versionOf({ path, content }: SiteFile): string {
  const said = createHash('sha256');
  // Only the menu is read as text: a long list has gigabytes of pages.
  const start = /(?:^|\/)$/.test(path) ? content.indexOf('<nav class="side"') : -1;
  const end = start < 0 ? -1 : content.indexOf('</nav>', start);
  if (end < 0) said.update(content);
  else {
    const menu = content.toString('latin1', start, end);
    said.update(content.subarray(0, start));
    said.update(menu.replace(/<b>\d+/g, ''), 'latin1');
    said.update(content.subarray(end));
  }
  return said.digest('base64url').slice(0, 8);
}

/** The place of a file's group; citations are kept of what has a page below a kind, a year or the like. */
function rankOf(file: SiteFile, endings: readonly string[]): number {
  const rank = groups.findIndex((group) => group.test(file.path));
  if (rank >= 0) return rank;
  const isCitation = depth(file) === 2 && endings.some((ending) => file.path.endsWith(ending));
  return isCitation ? groups.length : -1;
}

function depth({ path }: SiteFile): number {
  return path.split('/').length;
}

function byPath(a: SiteFile, b: SiteFile): number {
  return a.path < b.path ? -1 : 1;
}
