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

/** Index the fields of every entry that an answer has; rejects where they do not come. */
export async function openEntries(response: Promise<Response>): Promise<AtHand> {
  const file: SearchEntries = await (await response).json();
  const index = await inSlices(indexEntries(file));
  return { index, names: file.names, findWays: knowWays(file.ways, index.otherNames) };
}

/** Load what else is known of the entries and index it; gives the addresses of entries by their ids. */
export async function openTexts(base: string, { index }: AtHand): Promise<Record<string, string>> {
  const texts: SearchWords = await (await fetchFile(`${base}/search-words.json`)).json();
  return inSlices(addTexts(index, texts));
}
