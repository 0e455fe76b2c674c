import { siteName } from '../catalogue/entry-links.ts';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { addressFault, isWebAddress } from './addresses.ts';
import type { FoundWork } from './found-work.ts';
import type { ImportedEntry, SkippedItem } from './imported-entry.ts';
import { toHints } from './list/to-entry.ts';

/** Where a work goes: its kind, and its category and tags where they are known. */
export type WorkPlace = { kind: Kind; category?: string; tags: string[]; unknownWords: string[] };

/** Turn a work with its place into an entry; addresses that no entry can hold are skipped with their reason. */
export function toImported(
  work: FoundWork,
  place: WorkPlace,
  { line, added }: { line: number; added: string },
): { entry: ImportedEntry; skipped: SkippedItem[] } {
  const { kind, category, tags, unknownWords } = place;
  const shape = shapeOf(kind);
  const given = Object.entries(creditedFields(kind, work.fields)).filter(([, value]) =>
    isFilled(value),
  );
  const fields = Object.fromEntries(
    given.filter(([field, value]) => shape[field]?.safeParse(value).success),
  ) as Partial<ImportedEntry>;
  const addresses = work.addresses.filter(isWebAddress);
  const own = [
    fields.arxiv && `https://arxiv.org/abs/${fields.arxiv}`,
    fields.doi && encodeURI(`https://doi.org/${fields.doi}`),
  ].filter((address) => address !== undefined);
  const main = addresses.find((address) => address === work.main);
  // An address in a note may be another work's: it is taken only where nothing else can be meant.
  const only = addresses.length === 1 ? addresses[0] : undefined;
  const url = main ?? own.find(isWebAddress) ?? only;
  const told = new Set([url, ...own]);
  const links = addresses
    .filter((address) => !told.has(address))
    .map((address) => ({ label: toLabel(address), url: address }));
  const text = work.text;
  const entry: ImportedEntry = {
    kind,
    title: work.title,
    url,
    category,
    alsoIn: [],
    tags,
    links,
    added,
    ...fields,
    lines: [line],
    section: work.section,
    badges: [],
    marks: [],
    text,
    hints: {
      ...toHints(text, fields),
      ...(unknownWords.length > 0 && {
        tags: `Keywords: ${cleanExcerpt(unknownWords.join(', '), 300)}`,
      }),
      ...work.hints,
    },
  };
  const skipped = work.addresses
    .filter((address) => !isWebAddress(address))
    .map((address) => ({
      line,
      text: cleanExcerpt(`${work.title}: ${address}`),
      reason: addressFault(address),
      links: [address],
    }));
  return { entry, skipped };
}

/** A paper names its authors; what organizations alone made is theirs. */
function creditedFields(kind: Kind, fields: FoundWork['fields']): FoundWork['fields'] {
  const { authors = [], organizations = [] } = fields;
  if (kind === 'papers') return { ...fields, organizations: undefined };
  const persons = authors.filter((author) => !organizations.includes(author));
  return persons.length > 0 ? fields : { ...fields, authors: undefined };
}

function isFilled(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function toLabel(url: string): string {
  return /\.pdf$/i.test(url) ? 'PDF' : siteName(url);
}
