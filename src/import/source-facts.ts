import { arxivKey, doiKey, normaliseAddress } from '../catalogue/normalise-address.ts';
import { arxivId } from '../catalogue/paper-ids.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import type { Kind } from '../schema/parts.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { isDatabasePage, isRepositoryAddress, withoutProxy } from './addresses.ts';
import { addressesIn } from './addresses-in.ts';
import { isGroup, writeAuthor } from './author-name.ts';
import { fromCapitals, isInCapitals, usualNames } from './capitals.ts';
import { doiDoubt, idFields, shortDoiAddress, yearIn } from './id-fields.ts';
import { joinTitle } from './title.ts';
import { type Container, notCounted, placeIn, venueFields } from './venue-fields.ts';
import type { FoundPart, Work } from './work.ts';

/** What a record of a reference manager says, as plain text; what it does not say is empty. */
export type SourceFacts = {
  /** Its kind by its type, told whether it has an id as papers have. */
  kindOf: (isPaper: boolean) => Kind | undefined;
  title: string;
  subtitle?: string;
  names: PersonName[];
  /** Whether “and others” follows the names. */
  more?: boolean;
  /** Fields for its date, the best first. */
  dates: string[];
  doi: string;
  arxiv?: string | undefined;
  container: Container;
  /** Its own address, and all that stand in fields for links. */
  main?: string | undefined;
  addresses: string[];
  keywords: string[];
  section?: string[];
  /** What it says beyond that. */
  notes: string[];
  fields?: Work['fields'];
  hints?: Record<string, string>;
  /** Sentences on what could not be told for sure. */
  doubts?: string[];
};

/** Turn the facts of a record into a work, with remarks on it, and with the links of its other texts as skipped. */
export function toWorkParts(
  given: SourceFacts,
  { line, text, inText }: { line: number; text: string; inText: readonly string[] },
): FoundPart[] {
  const facts = {
    ...given,
    main: given.main && withoutProxy(given.main),
    addresses: [...new Set(given.addresses.map(withoutProxy))].filter((it) => !ofPerson.test(it)),
  };
  const work = toWork(facts);
  const named = cleanExcerpt(work.title || text);
  const doubts = [
    ...(facts.doubts ?? []),
    doiDoubt(facts.doi) ?? [],
    isInCapitals(facts.title) ? inCapitals : [],
  ].flat();
  const { arxiv, doi } = work.fields;
  const taken = new Set([
    ...facts.addresses
      .flatMap((address) => [address, ...addressesIn(address)])
      .map(normaliseAddress),
    ...(arxiv === undefined ? [] : [arxivKey(arxiv)]),
    ...(doi === undefined ? [] : [doiKey(doi)]),
  ]);
  const others = [...new Set(inText.map(withoutProxy))].filter(
    (address) => !taken.has(normaliseAddress(address)),
  );
  return [
    { line, work },
    ...doubts.map((reason) => ({ line, text: named, reason })),
    ...(others.length > 0 ? [{ line, text: named, reason: inTexts, links: others }] : []),
  ];
}

/** A register of researchers: no work stands there. */
const ofPerson = /^https?:\/\/(?:www\.)?orcid\.org\//i;

const inCapitals = 'Its title was all in capitals: look at the names and acronyms in it.';
const inTexts =
  'The address stands in a text of the record: add it by hand where it is the work’s.';

function toWork(facts: SourceFacts): Work {
  const { dates, doi, keywords, section = [] } = facts;
  const short = shortDoiAddress(doi);
  const main = facts.main ?? short;
  const addresses =
    short && !facts.addresses.includes(short) ? [...facts.addresses, short] : facts.addresses;
  const names = usualNames(facts.names);
  const { arxiv: numbered, ...venue } = venueFields(facts.container);
  const linked = addresses.find((address) => resolver.test(address));
  // What stands on arXiv or behind a database's door has its address in another field for links.
  const isElsewhere = venue.venue === 'arXiv' || isDatabasePage(main ?? '');
  // The only address of a work without one of its own is taken for it.
  const isOnly = main === undefined && addresses.length === 1;
  const preprint = isElsewhere || isOnly ? addresses.filter((address) => arxivId(address)) : [];
  const ids = idFields({
    doi,
    arxiv: facts.arxiv ?? numbered,
    mains: [main, linked, ...preprint].filter((address) => address !== undefined),
  });
  const authors = names.map(writeAuthor).filter((name) => name !== '');
  const year = dates.map(yearIn).find((it) => it !== undefined);
  const said = dates.find((date) => date !== '');
  return {
    kind: facts.kindOf(ids.arxiv !== undefined || ids.doi !== undefined),
    title: noTitle.test(facts.title) ? '' : fromCapitals(joinTitle(facts.title, facts.subtitle)),
    fields: {
      authors: authors.length > 0 ? authors : undefined,
      year,
      ...venue,
      ...ids,
      repository: [main ?? ''].find(isRepositoryAddress),
      organizations: names.filter(isGroup).map(({ family }) => family),
      ...facts.fields,
    },
    main,
    addresses,
    keywords: keywords.filter((word) => word !== ''),
    section: section.filter((group) => group !== ''),
    text: cleanExcerpt(
      facts.notes.filter((note) => isOfWork(note, [...addresses, ids.doi, ids.arxiv])).join(' '),
      400,
    ),
    hints: {
      ...(venue.venueName === undefined && ids.arxiv === undefined && placeHint(facts.container)),
      ...(venue.venueName !== undefined && fileSays('venueName', notCounted(facts.container))),
      ...(facts.more && { authors: 'The file says “and others”: complete the list.' }),
      ...facts.hints,
      ...(year === undefined && fileSays('year', said ?? '')),
    },
  };
}

/** What reference managers write where they found none. */
const noTitle = /^\[?(?:no title(?: found| available)?|title not available)\]?\.?$/i;

/** What the source says of a place in something that it does not name. */
function placeHint(container: Container): Record<string, string> {
  return fileSays('venueName', container.name || container.short ? '' : placeIn(container));
}

function fileSays(field: string, text: string): Record<string, string> {
  return text === '' ? {} : { [field]: `The file says: ${cleanExcerpt(text)}` };
}

/** Tell a note that says more of the work than what is taken anyway, and than what programs note for themselves. */
function isOfWork(written: string, taken: readonly (string | undefined)[]): boolean {
  const note = written.slice(0, 2000);
  const rest = taken
    .slice(0, 20)
    .reduce<string>((text, it = '') => (it ? text.replaceAll(it, '') : text), note);
  const words = rest.replace(/\b(?:arxiv|available at|doi|https?|url)\b/gi, '');
  return !ofProgram.test(rest) && /\p{L}{3}|^\s*\d{1,4}\s*(?:[-–]+\s*\d{1,5}\s*)?$/u.test(words);
}

const ofProgram =
  /\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|\/[A-Z]{1,3}-\d{4}-\d{4}\b|^[\p{L} ]{3,40} - \d{4}-\d\d-\d\d|^\d+\[pmid\]$|^\s*(?:[([]?(?:last |date )?(?:accessed|visited|checked|retrieved|acess(?:ado|o) em|abgerufen|zugriff|consult[ée])(?!\p{L})|accession n|ads bibcode|cited (?:by|reference)|chemicals|coden|conference name|conference code|cover date|copyright\b|correspondence|date (?:completed|created|revised)|(?:company|document feature|location|name|people|subjects\w*) - |pmc?id:|export date|funding|gscc:|ID:|ISI document|last updated|m[ao]nufacturers|molecular sequence|oclc:|open library id|publisher:|_?eprint:|is[bs]n\b|journal abbreviation|number: |original-date|query date|references:|series title|source:|times cited|total (?:number|times)|tradenames|using smart source|\[?online\b|(?:available(?: at)?|arxiv|doi|url)\b[^\p{L}]*(?:\[[\w.-]+\])?$)/iu;
const resolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;
