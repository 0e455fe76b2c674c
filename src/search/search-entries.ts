import { takeApart, toWords } from '../catalogue/words.ts';
import type { Way } from './find-ways.ts';
import { toAmericanStem } from './stem.ts';

/** The fields that a search has at hand of every entry; `in` are the paths of its categories. */
export type SearchColumn =
  | 'id'
  | 'title'
  | 'names'
  | 'ids'
  | 'by'
  | 'venue'
  | 'year'
  | 'makers'
  | 'where'
  | 'facts'
  | 'says'
  | 'tags'
  | 'in'
  | 'state'
  | 'weight';

/** What search knows of every entry before it asks the full text, as `/search-entries.json` has it. */
export type SearchEntries = {
  /** The values of each field, entry by entry: the newest first, then by title. */
  columns: Record<SearchColumn, string[]>;
  /** The label of each tag and other words for it, by its id. */
  tags: Record<string, string[]>;
  /** The title of each category, the tags that most of it carries and what its entries are, by its path. */
  categories: Record<string, { title: string; telling: string[]; holds?: string | undefined }>;
  /** Other words that are the name of an entry: `{ "tensorflow light": "TensorFlow Lite" }`. */
  names: Record<string, string>;
  /** The names of each thing that has several, in texts and in queries. */
  terms: string[][];
  /** What facts of entries say, each with other words for it: `['float16', 'fp16']`. */
  values: string[][];
  /** What the whole list is about. */
  subject: string;
  /** Pages beside entries; of two that answer a query as well, the earlier comes first. */
  ways: Way[];
};

/** An entry as search ranks, filters and shows it: its fields as texts, by their names. */
export type Meta = Record<string, string>;

/** The fields of every entry, those that follow from others among them, in the order of the file. */
export function readSearchEntries({ columns, tags, categories }: SearchEntries): Meta[] {
  const names = Object.keys(columns) as SearchColumn[];
  const namesOf = new Map(
    Object.entries(tags).map(([tag, [label]]) => [tag, namesOfTag(tag, label)] as const),
  );
  return columns.id.map((_, at) => {
    const meta: Meta = Object.fromEntries(names.map((name) => [name, columns[name][at] ?? '']));
    const own = split(meta.tags);
    const paths = split(meta.in);
    const implied = paths
      .flatMap((path) => categories[path]?.telling ?? [])
      .filter((tag) => !own.includes(tag));
    const apart = [meta.title ?? '', ...(meta.names ?? '').split(' | ')];
    meta.parts = apart
      .map((name) => [name, takeApart(name)] as const)
      .filter(([name, parts]) => parts !== name)
      .map(([, parts]) => parts)
      .join(' | ');
    meta.where = [meta.makers, meta.where].filter(Boolean).join(' | ');
    meta.category = paths
      .flatMap((path) => [categories[path]?.title, categories[path]?.holds])
      .filter(Boolean)
      .join(', ');
    meta.categories = paths
      .map((path) => `${path.split('/', 1)}/${categories[path]?.title ?? path}`)
      .join(' | ');
    meta.labels = own.map((tag) => tags[tag]?.[0] ?? tag).join(' | ');
    meta.words = own.flatMap((tag) => namesOf.get(tag) ?? tag).join(', ');
    meta.other = own.flatMap((tag) => tags[tag]?.slice(1) ?? []).join(', ');
    meta.also = [meta.other, ...implied.flatMap((tag) => tags[tag] ?? [])]
      .filter(Boolean)
      .join(', ');
    return meta;
  });
}

/** A tag is found by its label, and by its id where that says something else: `llm` of “language models”. */
function namesOfTag(id: string, label = id): string[] {
  const own = new Set(toWords(label).map(toAmericanStem));
  const isOther = toWords(id).some((word) => !own.has(toAmericanStem(word)));
  return isOther ? [label, id.replaceAll('-', ' ')] : [label];
}

function split(text = ''): string[] {
  return text.split(' ').filter(Boolean);
}
