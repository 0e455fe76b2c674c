import { arxivId } from '../../catalogue/paper-ids.ts';
import { formatNames } from '../../catalogue/tutorial-format.ts';
import type { Kind } from '../../schema/parts.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { isWebAddress, withScheme } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { plainAddress, plainLinks } from '../plain-tex.ts';
import type { SourceFacts } from '../source-facts.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { containerOf, hasNamedChapter, pagesIn, splitTitle, wholes } from './container.ts';
import { type FieldReader, fieldReader } from './field-reader.ts';
import type { BibtexEntry } from './parse-bibtex.ts';

/** Read what one entry of BibTeX says of a work. */
export function readBibtexEntry(entry: BibtexEntry): SourceFacts {
  const unknown = new Set<string>();
  const of = fieldReader(entry, unknown);
  const { names, more, doubts } = readBibtexNames(of.tex('author'));
  const published = of.text('howpublished');
  const format = formatOf(published);
  const said = !format && !/^(?:Software|Web page|.*https?:.*)$/is.test(published);
  const editors = names.length === 0 ? of.text('editor') : '';
  const isNamed = hasNamedChapter(entry.type, of);
  const facts: SourceFacts = {
    kindOf: (isPaper) => kindOf(entry.type, published, format ?? isPaper),
    title: isNamed ? of.text('chapter') : splitTitle(of)[0],
    subtitle: isNamed ? '' : of.text('subtitle'),
    names: [...names, ...groupsOf(of.text('collaboration'), names)],
    more,
    dates: [of.text('year', 'date', 'date_published', 'publication_date')],
    doi: plainAddress(of.tex('doi')) || doiIn(of),
    arxiv: isArxiv(of) ? of.text('eprint') : arxivIn(of),
    container: containerOf(entry.type, of),
    ...toAddresses(of),
    keywords: words(of.all('keywords')),
    section: words(of.all('groups')),
    notes: [['note'], ['annotation', 'annote'], said ? ['howpublished'] : []]
      .filter((names) => !isWebAddress(plainAddress(of.tex(...names))))
      .map((names) => of.text(...names))
      .filter((note) => pagesIn(note) === '' || of.text('pages') !== ''),
    fields: { format },
    hints: editors === '' ? {} : { authors: `The file names editors: ${cleanExcerpt(editors)}` },
  };
  const commands = [...unknown].join(', ');
  const doubt = `No plain text is known for ${commands}: look at what was made of it.`;
  return { ...facts, doubts: commands ? [...doubts, doubt] : doubts };
}

function words(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/\s*[;,]\s*/));
}

/** `collaboration = {ATLAS}` names a group beside the authors. */
function groupsOf(collaboration: string, names: readonly { family: string }[]) {
  if (collaboration === '') return [];
  const family = /\b(?:collaboration|consortium|group|team)s?\b/i.test(collaboration)
    ? collaboration
    : `${collaboration} Collaboration`;
  return names.some((name) => name.family === family) ? [] : [{ family, given: '', suffix: '' }];
}

/** A DOI that stands in a field for other things, alone of its kind: `note = {doi: 10.1000/1}`. */
function doiIn(of: FieldReader): string {
  const found = elsewhere.flatMap((name) =>
    [
      ...plainLinks(of.tex(name)).matchAll(
        /(?<![\w./])(?:(?:(?:dx\.)?doi\.org\/|doi[:\s]*)?)(10\.\d{4,9}\/[^\s{}"<>]+)/gi,
      ),
    ].map(([, doi]) => doi),
  );
  const [doi = '', ...others] = [...new Set(found)];
  return others.length > 0 ? '' : doi;
}

/** The field for it of reference managers and of web pages of labs, `arxiv = {1801.04381}`, or a text: `note = {arXiv:1801.04381 [cs]}`. */
function arxivIn(of: FieldReader): string | undefined {
  const given = ['arxivid', 'arxiv', 'preprint']
    .map((name) => plainAddress(of.tex(name)))
    .map((text) => arxivId(text) ?? (ofArxiv.test(text) ? text : undefined))
    .find((id) => id !== undefined);
  return (
    given ??
    elsewhere
      .map((name) => /\barxiv:\s*([\w.-]+(?:\/\d{7})?)/i.exec(of.text(name))?.[1])
      .find((id) => id !== undefined)
  );
}

const elsewhere =
  'note howpublished url volume number eid pages annote article_id location_id'.split(' ');

const ofArxiv =
  /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|(?:astro-ph|cond-mat|cs|gr-qc|hep-[a-z]{2,3}|math|nlin|nucl-\w{2}|physics|quant-ph)\/\d{7})(?:v\d+)?$/i;

function isArxiv(of: FieldReader): boolean {
  const eprint = of.text('eprint');
  const archive = of.text('archiveprefix', 'eprinttype');
  if (eprint === '') return false;
  // Without an archive's name only the form that no other archive has.
  return archive === '' ? ofArxiv.test(eprint) : /^arxiv$/i.test(archive);
}

/** The address of the url field, or of how it was published, and every other one of the fields that hold links. */
function toAddresses(of: FieldReader): { main?: string; addresses: string[] } {
  const given = plainAddress(of.tex('url'));
  const published = addressesIn(plainAddress(of.tex('howpublished'))).slice(0, 1);
  const urls = given === '' ? published : addressesOf(given).map(withScheme);
  const found = of.fields
    .filter(({ name }) => !texts.has(name) && !/^(?:copyright|licen[cs]e)/.test(name))
    .flatMap(({ value }) => addressesIn(plainLinks(value)));
  // A stop at the end of the url field is part of it, and one behind a sentence is not.
  const told = new Set([...urls, ...urls.flatMap(addressesIn)]);
  const others = found.filter((it) => !told.has(it));
  return { main: urls[0], addresses: [...new Set([...urls, ...others])] };
}

/** Fields whose links belong to other works, or to no one. */
const texts = new Set(
  'abstract annote annotation comment comments rights references cited-references review crossref xdata file editor adsurl adsnote biburl bibsource acknowledgement funding-text funding-acknowledgement affiliation affiliations author-email'.split(
    ' ',
  ),
);

function formatOf(howpublished: string) {
  const found = Object.entries(formatNames).find(([, name]) => name === howpublished);
  return found?.[0] as keyof typeof formatNames | undefined;
}

function kindOf(
  type: string,
  published: string,
  shown: NonNullable<SourceFacts['fields']>['format'] | boolean,
): Kind | undefined {
  if (paperTypes.has(type)) return 'papers';
  if (typeof shown === 'string' || published === 'Web page') return 'tutorials';
  if (published === 'Software') return 'libraries';
  return shown === true && !wholes.test(type) && !otherTypes.test(type) ? 'papers' : undefined;
}

const paperTypes = new Set(
  'article conference inbook incollection inproceedings mastersthesis phdthesis preprint report techreport thesis unpublished'.split(
    ' ',
  ),
);
const otherTypes = /^(?:dataset|electronic|online|software|video|www)$/;
