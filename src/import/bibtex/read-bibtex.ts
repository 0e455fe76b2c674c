import { formatNames } from '../../catalogue/tutorial-format.ts';
import type { Kind } from '../../schema/parts.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { isRepositoryAddress, withScheme } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { isGroup, writeAuthor } from '../author-name.ts';
import type { FoundWork } from '../found-work.ts';
import { doiDoubt, idFields, yearIn } from '../id-fields.ts';
import { plainAddress, plainLinks, plainTex } from '../plain-tex.ts';
import { joinTitle } from '../title.ts';
import { venueFields } from '../venue-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import type { BibtexEntry } from './parse-bibtex.ts';

/** Turn one entry of BibTeX into a work; `doubts` are sentences on what could not be told for sure. */
export function readBibtexWork(entry: BibtexEntry): { work: FoundWork; doubts: string[] } {
  const unknown = new Set<string>();
  const of = fieldReader(entry, unknown);
  const authors = readBibtexNames(of.tex('author'));
  const names = [...authors.names, ...groupsOf(of.text('collaboration'), authors.names)];
  const venue = venueOf(entry.type, of);
  const { main, addresses } = toAddresses(of);
  const doi = plainAddress(of.tex('doi'));
  const eprint = isArxiv(of) ? of.text('eprint') : undefined;
  const ids = idFields({ doi, arxiv: eprint ?? venue.arxiv, main });
  const format = formatOf(of.text('howpublished'));
  const written = names.map(writeAuthor).filter((name) => name !== '');
  const said = of.text('year', 'date');
  const year = yearIn(said);
  const editors = of.text('author') === '' ? of.text('editor') : '';
  const isPaper = ids.arxiv !== undefined || ids.doi !== undefined;
  const work: FoundWork = {
    kind: kindOf(entry.type, of.text('howpublished'), { format, isPaper }),
    title: joinTitle(of.text('title'), of.text('subtitle')),
    fields: {
      authors: written.length > 0 ? written : undefined,
      year,
      venue: venue.venue,
      venueName: venue.venueName,
      venueType: venue.venueType,
      ...ids,
      format,
      repository: [main ?? ''].find(isRepositoryAddress),
      organizations: names.filter(isGroup).map(({ family }) => family),
    },
    main,
    addresses,
    keywords: words(of.all('keywords')),
    section: words(of.all('groups')),
    text: cleanExcerpt(
      [of.text('note'), of.text('annotation', 'annote')].filter(Boolean).join(' '),
      400,
    ),
    hints: {
      ...(authors.more && { authors: 'The file says “and others”: complete the list.' }),
      ...(editors !== '' && { authors: `The file names editors: ${cleanExcerpt(editors)}` }),
      ...(year === undefined && said !== '' && { year: `The file says: ${cleanExcerpt(said)}` }),
    },
  };
  const doubts = [
    ...authors.doubts,
    doiDoubt(doi) ?? [],
    unknown.size > 0
      ? `No plain text is known for ${[...unknown].join(', ')}: look at what was made of it.`
      : [],
  ].flat();
  return { work, doubts };
}

type FieldReader = ReturnType<typeof fieldReader>;

/** Read an entry's fields by name: the first that is there, as TeX or as plain text, or all of a name. */
function fieldReader({ fields }: BibtexEntry, unknown: Set<string>) {
  const tex = (...names: string[]) =>
    names
      .map((name) => fields.find((field) => field.name === name)?.value ?? '')
      .find((value) => value.trim() !== '') ?? '';
  return {
    fields,
    tex,
    text: (...names: string[]) => plainTex(tex(...names), unknown),
    all: (name: string) =>
      fields.filter((field) => field.name === name).map(({ value }) => plainTex(value, unknown)),
  };
}

function words(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/\s*[;,]\s*/)).filter((word) => word !== '');
}

/** `collaboration = {ATLAS}` names a group beside the authors. */
function groupsOf(collaboration: string, names: readonly { family: string }[]) {
  if (collaboration === '') return [];
  const family = /\b(?:collaboration|consortium|group|team)s?\b/i.test(collaboration)
    ? collaboration
    : `${collaboration} Collaboration`;
  return names.some((name) => name.family === family) ? [] : [{ family, given: '', suffix: '' }];
}

function venueOf(type: string, of: FieldReader) {
  const work = own(theses, type);
  const named = of.text('type') || work;
  const maker = of.text('school', 'institution');
  const thesis = work && maker && [named, of.text('number')].filter(Boolean).join(' ');
  const journal = own(journals, of.tex('journal').trim()) ?? of.text('journal', 'journaltitle');
  return venueFields({
    name: thesis ? `${thesis}, ${maker}` : journal || of.text('booktitle'),
    short: of.text('shortjournal'),
    series: of.text('series', 'eventtitle'),
    ...(!thesis && {
      volume: of.text('volume'),
      number: of.text('number', 'issue'),
      pages: of.text('pages', 'eid', 'articleno'),
    }),
    type: own(types, type),
  });
}

/** Files come from strangers: `constructor` names nothing. */
function own<Value>(table: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const types: Record<string, 'journal' | 'conference'> = {
  article: 'journal',
  ...{
    inproceedings: 'conference',
    conference: 'conference',
    incollection: 'conference',
    inbook: 'conference',
  },
};
const theses: Record<string, string> = {
  ...{ phdthesis: 'PhD thesis', mastersthesis: 'Master’s thesis', thesis: 'Thesis' },
  ...{ techreport: 'Technical report', report: 'Report' },
};

/** The names that NASA's ADS writes as commands of astronomers' styles. */
const journals: Record<string, string> = {
  ...{
    '\\aj': 'AJ',
    '\\apj': 'ApJ',
    '\\apjl': 'ApJL',
    '\\apjs': 'ApJS',
    '\\aap': 'A&A',
    '\\araa': 'ARA&A',
  },
  ...{
    '\\mnras': 'MNRAS',
    '\\pasp': 'PASP',
    '\\nat': 'Nature',
    '\\jcap': 'JCAP',
    '\\prl': 'Phys. Rev. Lett.',
  },
  ...{
    '\\pra': 'Phys. Rev. A',
    '\\prd': 'Phys. Rev. D',
    '\\pre': 'Phys. Rev. E',
    '\\physrep': 'Phys. Rep.',
  },
};

function isArxiv(of: FieldReader): boolean {
  const eprint = of.text('eprint');
  const archive = of.text('archiveprefix', 'eprinttype');
  if (eprint === '') return false;
  // Without an archive's name only the form that no other archive has.
  return archive === ''
    ? /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(eprint)
    : /^arxiv$/i.test(archive);
}

/** The address of the url field, or of how it was published, and every other one of the fields that hold links. */
function toAddresses(of: FieldReader): { main?: string; addresses: string[] } {
  const given = plainAddress(of.tex('url'));
  const published = addressesIn(plainAddress(of.tex('howpublished'))).slice(0, 1);
  const urls = given === '' ? published : addressesOf(given).map(withScheme);
  const found = of.fields
    .filter(({ name }) => !texts.has(name))
    .flatMap(({ value }) => addressesIn(plainLinks(value)));
  // A stop at the end of the url field is part of it, and one behind a sentence is not.
  const others = found.filter(
    (it) => !urls.some((url) => url === it || addressesIn(url).includes(it)),
  );
  return { main: urls[0], addresses: [...new Set([...urls, ...others])] };
}

/** Fields whose links belong to other works, or to no one. */
const texts = new Set(
  'abstract annote annotation comment comments references cited-references review crossref xdata file editor adsurl adsnote biburl bibsource'.split(
    ' ',
  ),
);

function formatOf(howpublished: string) {
  const found = Object.entries(formatNames).find(([, name]) => name === howpublished);
  return found?.[0] as keyof typeof formatNames | undefined;
}

function kindOf(
  type: string,
  howpublished: string,
  { format, isPaper }: { format?: string; isPaper: boolean },
): Kind | undefined {
  if (paperTypes.has(type)) return 'papers';
  if (format || howpublished === 'Web page') return 'tutorials';
  if (howpublished === 'Software') return 'libraries';
  return isPaper && !otherTypes.has(type) ? 'papers' : undefined;
}

const paperTypes = new Set(
  'article conference inbook incollection inproceedings mastersthesis phdthesis preprint report techreport thesis unpublished'.split(
    ' ',
  ),
);
const otherTypes = new Set(
  'book dataset mvbook online proceedings software video electronic www'.split(' '),
);
