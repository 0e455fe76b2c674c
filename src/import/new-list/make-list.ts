import { nothingObserved } from '../../catalogue/observed.ts';
import { writeTemplate } from '../../content-files/entry-template.ts';
import { writeObserved } from '../../content-files/observed-file.ts';
import type { Categories } from '../../schema/categories.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { vocabulariesSchema } from '../../schema/vocabularies.ts';
import { writeImported } from '../file-entries.ts';
import type { ImportedDraft } from '../imported-draft.ts';
import { parseHeadingMap } from '../list/heading-map.ts';
import { type MarkdownList, parseMarkdownList } from '../list/parse-markdown-list.ts';
import { parseTree } from '../list/parse-tree.ts';
import { mappedCategories, writeCategories } from './categories-file.ts';
import { fillIn, type Sentences } from './fill-in.ts';
import { type ListHead, readDescriptions, readHead } from './read-head.ts';
import { type SiteWords, writeSite } from './site-file.ts';

/** How a README is to be read as a list of its own. */
export type NewListOptions = Sentences & {
  /** For items whose headings name no kind. */
  kind: Kind;
  /** The text of a map of headings. */
  map?: string | undefined;
  /** The day the entries come to the list, YYYY-MM-DD. */
  added: string;
};

/** What a README makes of itself: entries, the categories they need with what belongs in each, and its head. */
export type NewList = MarkdownList & {
  head: ListHead;
  categories: Categories;
  descriptions: ReadonlyMap<string, string>;
};

/** Parse a README as a list of its own, with nothing there before. Throws what `parseMarkdownList` throws. */
export function parseNewList(text: string, options: NewListOptions): NewList {
  const { kind, map, summaries, added } = options;
  const mapped = mappedCategories(map ?? '');
  const list = parseMarkdownList(text, {
    ...{ categories: mapped, tags: [], known: [], kind, summaries, added },
    ...{ newCategories: true, general: true },
    ...(map !== undefined && { map: parseHeadingMap(map, mapped) }),
  });
  const categories = allCategories(mapped, list);
  const entries = list.entries.map((entry) => fillIn(entry, categories, options));
  const tree = parseTree(text);
  return {
    ...list,
    ...{ entries, categories, head: readHead(tree), descriptions: readDescriptions(tree) },
  };
}

function allCategories(mapped: Categories, { entries, newCategories }: MarkdownList): Categories {
  const used = new Set(entries.flatMap(({ kind, category }) => `${kind}/${category}`));
  const own = (kind: Kind) => [
    ...mapped[kind],
    ...newCategories
      .filter((it) => it.kind === kind)
      .map(({ id, title }) => ({ id, title, description: '' })),
  ];
  return Object.fromEntries(
    kinds.map((kind) => [kind, own(kind).filter(({ id }) => used.has(`${kind}/${id}`))]),
  ) as Categories;
}

/** A file of a new list. */
type NewFile = { file: string; text: string };

/** Write the files of a list that stand beside its entries, with a template in the folder of each kind. */
export function writeListFiles({ categories, descriptions }: NewList, site: SiteWords): NewFile[] {
  const words = Object.keys(vocabulariesSchema.shape).map((name) => `${name}: []\n`);
  return [
    { file: 'site.yaml', text: writeSite(site) },
    { file: 'categories.yaml', text: writeCategories(categories, descriptions) },
    { file: 'tags.yaml', text: `# ${about.tags}\n[]\n` },
    { file: 'vocabularies.yaml', text: `# ${about.vocabularies}\n${words.join('')}` },
    { file: 'devices.yaml', text: `# ${about.devices}\n[]\n` },
    { file: 'removed.yaml', text: `# ${about.removed}\n[]\n` },
    { file: 'scout.yaml', text: `# ${about.scout}\nrejected:\n` },
    { file: 'observed.yaml', text: writeObserved(nothingObserved()) },
    ...kinds.map((kind) => ({ file: `${kind}/_template.md`, text: writeTemplate(kind) })),
  ];
}

const about = {
  tags: 'The tags an entry may carry, each with an id, a label and a description. Synonyms are other words that readers search for.',
  vocabularies:
    'The words that entries may use for what software runs on and takes in, each with an id and a label; terms are names of one thing in texts and queries.',
  devices: 'The devices that results were measured on. What is not stated is left out.',
  removed:
    'What was taken from the list, and why; its addresses say so for good. npm run remove writes here.',
  scout:
    'Works that were looked at and do not belong here, each with the reason: npm run scout proposes none of them again.',
};

/** Write the file of each entry. */
export function writeEntries(
  entries: readonly ImportedDraft[],
): (NewFile & { entry: ImportedDraft })[] {
  return entries.map((entry) => ({ file: entry.file, text: writeImported(entry), entry }));
}
