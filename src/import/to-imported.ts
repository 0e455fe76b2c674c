import { fullName } from '../catalogue/author-names.ts';
import { siteName } from '../catalogue/entry-links.ts';
import { normaliseAddress } from '../catalogue/normalise-address.ts';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { addressFault, isDatabasePage, isWebAddress } from './addresses.ts';
import type { SkippedItem, UnfiledDraft } from './imported-draft.ts';
import { toHints } from './list/to-entry.ts';
import type { Work } from './work.ts';

/** Where a work goes: its kind, and its category and tags where they are known. */
export type WorkPlace = { kind: Kind; category?: string; tags: string[]; unknownWords: string[] };

/** Turn a work with its place into an entry; addresses that no entry can hold are skipped with their reason. */
export function toImported(
  work: Work,
  place: WorkPlace,
  { line, added }: { line: number; added: string },
): { entry: UnfiledDraft; skipped: SkippedItem[] } {
  const { kind, category, tags, unknownWords } = place;
  const shape = shapeOf(kind);
  const given = Object.entries(creditedFields(kind, work.fields)).filter(([, value]) =>
    isFilled(value),
  );
  const fields = Object.fromEntries(
    given.filter(([field, value]) => shape[field]?.safeParse(value).success),
  ) as Partial<UnfiledDraft>;
  const addresses = work.addresses.filter(isWebAddress);
  const own = [
    fields.arxiv && `https://arxiv.org/abs/${fields.arxiv}`,
    fields.doi && encodeURI(`https://doi.org/${fields.doi}`),
  ].filter((address) => address !== undefined);
  // What a database says of a work is behind its own door: the DOI leads to the work itself.
  const stands = own.length > 0 || isWebAddress(work.main ?? '');
  const passed = new Set(
    addresses.filter(
      (address) => stands && isDatabasePage(address) && (own.length > 0 || address !== work.main),
    ),
  );
  const main = addresses.find((address) => address === work.main && !passed.has(address));
  // An address in a note may be another work's: it is taken only where nothing else can be meant.
  const only = addresses.length === 1 ? addresses[0] : undefined;
  const url = ofResolver(main, own) ?? main ?? own.find(isWebAddress) ?? only;
  const told = new Set([url, ...own].map((address) => normaliseAddress(address ?? '')));
  const links = addresses
    .filter((address) => !told.has(normaliseAddress(address)) && !passed.has(address))
    .map((address) => ({ label: toLabel(address), url: address }));
  const text = work.text;
  const entry: UnfiledDraft = {
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
  const skip = (address: string, reason: string): SkippedItem => {
    const text = cleanExcerpt(`${work.title}: ${address}`);
    return { line, text, reason, links: [address] };
  };
  const skipped = [
    ...work.addresses
      .filter((address) => !isWebAddress(address))
      .map((address) => skip(address, addressFault(address))),
    ...[...passed].map((address) =>
      skip(
        address,
        `It is a database’s page: the work’s ${own.length > 0 ? 'id' : 'own address'} stands for it.`,
      ),
    ),
  ];
  return { entry, skipped };
}

/** The address that an id has today, where a file has an older one: http://dx.doi.org/… */
function ofResolver(main: string | undefined, own: readonly string[]): string | undefined {
  if (main === undefined || !/^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(main)) return undefined;
  return own.find((address) => normaliseAddress(address) === normaliseAddress(main));
}

/** A paper names its authors; what organizations alone made is theirs. */
function creditedFields(kind: Kind, fields: Work['fields']): Work['fields'] {
  const { authors = [], organizations = [] } = fields;
  if (kind === 'papers') return { ...fields, organizations: undefined };
  const persons = authors.filter((author) => !organizations.includes(fullName(author)));
  return persons.length > 0 ? fields : { ...fields, authors: undefined };
}

function isFilled(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function toLabel(url: string): string {
  return /\.pdf$/i.test(url) ? 'PDF' : siteName(url);
}
