import { type EntryIndex, indexEntries } from '../../search/entry-index.ts';
import { type FoundWay, knowWays } from '../../search/find-ways.ts';
import type { SearchEntries } from '../../search/search-entries.ts';
import { addTexts, type SearchWords } from '../../search/search-words.ts';
import { fetchFile } from '../fetch-file.ts';
import { inSlices } from './in-slices.ts';

/** What search has at hand, without asking the full text. */
export type AtHand = {
  index: EntryIndex;
  names: Record<string, string>;
  findWays: (query: string) => FoundWay[];
};

/** Load every entry's fields and index them; rejects where they do not come. */
export async function openEntries(base: string): Promise<AtHand> {
  const file: SearchEntries = await load(`${base}/search-entries.json`);
  const index = await inSlices(indexEntries(file));
  return { index, names: file.names, findWays: knowWays(file.ways) };
}

/** Load what else is known of the entries and index it; gives the addresses of entries by their ids. */
export async function openTexts(base: string, { index }: AtHand): Promise<Record<string, string>> {
  return inSlices(addTexts(index, await load<SearchWords>(`${base}/search-words.json`)));
}

async function load<Content>(address: string): Promise<Content> {
  return (await fetchFile(address)).json();
}
