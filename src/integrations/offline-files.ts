import { citationFormats } from '../cite/exports.ts';

/** A file of the built site: its address below the site's own, without a leading slash, and its bytes. */
export type SiteFile = { path: string; size: number };

/** What a reader’s browser is asked to keep at most, in bytes before compression. */
const limit = 24 * 1024 * 1024;

/** Groups in the order in which they are worth keeping, before the citations that links download; what none of them holds is not kept. */
const groups = [
  // The page that says what is missing, the search with all it needs, the site's scripts.
  /^(?:offline|search)\/$|^search-(?:entries|words)\.json$|^favicon\.svg$|^_astro\/.+\.(?:js|css)$/,
  /^pagefind\/(?!wasm\.unknown)/,
  // What a reader's own list and its files are made from; pages alone fill the room of a large site.
  /^entries\.json$/,
  // Pages of lists, entries and guides.
  /^(?:[^.]+\/)?$/,
];

/** Choose the files to keep for reading without a network, the most useful first, up to a limit. */
export function chooseOfflineFiles(
  files: readonly SiteFile[],
  { room = limit, formats = citationFormats } = {},
): SiteFile[] {
  const endings = formats.filter((it) => it.isKeptOffline).map(({ ending }) => ending);
  const ranked = files
    .map((file) => ({ file, rank: rankOf(file, endings) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || depth(a.file) - depth(b.file) || byPath(a.file, b.file));
  const chosen: SiteFile[] = [];
  let used = 0;
  for (const { file } of ranked) {
    used += file.size;
    if (used > room) break;
    chosen.push(file);
  }
  return chosen;
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
