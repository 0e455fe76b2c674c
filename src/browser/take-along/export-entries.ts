import type { Entry } from '../../catalogue/entry.ts';
import { byId } from '../../catalogue/order.ts';
import { writeBibtex } from '../../cite/bibtex.ts';
import { citationKeys } from '../../cite/citation-key.ts';
import { toCslJson } from '../../cite/csl-json.ts';
import { writeRis } from '../../cite/ris.ts';
import { writeAwesomeItem } from '../../publish/awesome-item.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { tagNamer } from '../../publish/tag-namer.ts';
import type { Tag } from '../../schema/tags.ts';
import { entryFinder, loadList, toEntry } from '../load-entries.ts';

export type ExportFormat = 'bib' | 'ris' | 'csl' | 'json' | 'md';
export type ExportedFile = { name: string; type: string; text: string };

/**
 * Write some entries in a format, with the writers and the citation keys of the build. `base` is the
 * site's base path without its last slash. Former ids are followed, the Markdown keeps the order of
 * the ids, all others are in the order of ids. Rejects with an `Error` whose message is a sentence
 * for the reader: where the entries can not be loaded, or none of them is on the list.
 */
export async function exportEntries(
  ids: readonly string[],
  format: ExportFormat,
  base: string,
): Promise<ExportedFile> {
  const { entries: all, tags } = await loadList(base);
  const find = entryFinder(all);
  const chosen = [...new Set(ids.flatMap((id) => find(id) ?? []))];
  const [first] = chosen;
  if (!first) throw new Error('None of these entries is on the list any more.');
  const { ending, type, write } = formats[format];
  const stem = chosen.length === 1 ? toEntry(first).slug : 'emdl';
  return { name: stem + ending, type, text: write(chosen, { all, tags, siteUrl: siteUrl(base) }) };
}

type Writer = (
  chosen: readonly EntryJson[],
  site: { all: readonly EntryJson[]; tags: readonly Tag[]; siteUrl: string },
) => string;

const formats: Record<ExportFormat, { ending: string; type: string; write: Writer }> = {
  bib: {
    ending: '.bib',
    type: 'application/x-bibtex;charset=utf-8',
    write: (chosen, { all, siteUrl }) =>
      writeBibtex(chosen.map(toEntry), { siteUrl, keys: keysOf(all) }),
  },
  ris: {
    ending: '.ris',
    type: 'application/x-research-info-systems;charset=utf-8',
    write: (chosen, { all }) => writeRis(chosen.map(toEntry), { keys: keysOf(all) }),
  },
  csl: {
    ending: '.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (chosen, { all }) =>
      JSON.stringify(toCslJson(chosen.map(toEntry), { keys: keysOf(all) })),
  },
  json: {
    ending: '.json',
    type: 'application/json',
    write: (chosen, { tags }) => {
      const named = new Set(chosen.flatMap((entry) => entry.tags));
      return JSON.stringify({
        entries: chosen.toSorted(byId),
        tags: tags.filter(({ id }) => named.has(id)),
      });
    },
  },
  md: {
    ending: '.md',
    type: 'text/markdown;charset=utf-8',
    write: (chosen, { tags }) => {
      const tagName = tagNamer(tags);
      return chosen.map((entry) => `${writeAwesomeItem(toEntry(entry), tagName)}\n`).join('');
    },
  },
};

function keysOf(all: readonly EntryJson[]): Map<string, string> {
  return citationKeys(all.map((entry): Entry => toEntry(entry)));
}

/** The site's own address, which the page knows from the build; a copy served elsewhere cites the site. */
function siteUrl(base: string): string {
  const page = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return new URL(`${base}/`, page ?? location.href).href;
}
