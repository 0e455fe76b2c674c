import { toWords } from '../../catalogue/tag-index.ts';
import { abbreviates } from '../abbreviates.ts';
import { fromCapitals } from '../capitals.ts';
import { joinTitle } from '../title.ts';
import type { Container } from '../venue-fields.ts';
import type { FieldReader } from './field-reader.ts';

/** Read where a work stands: its journal, its book, its school, and the place in it. */
export function containerOf(type: string, of: FieldReader): Container {
  const school = of.text('school');
  const work = own(theses, type) ?? (school && 'Thesis');
  const named = of.text('type') || work;
  const maker = school || of.text('institution');
  // Zotero writes preprints as reports of their server.
  const isPreprint = /^arxiv$/i.test(maker);
  const thesis =
    work && maker && !isPreprint && [named, of.text('number')].filter(Boolean).join(' ');
  const given =
    own(journals, of.tex('journal').trim()) ??
    withSubtitle(journalOf(of), of.text('journalsubtitle'));
  // Some programs repeat the title of a whole book there.
  const journal = wholes.test(type) && isInTitle(given, of) ? '' : given;
  const book = bookOf(type, of);
  // Styles print the book of a part, and the journal of the rest.
  const names = own(types, type) === 'conference' ? [book, journal] : [journal, book];
  return {
    name: thesis
      ? `${thesis}, ${fromCapitals(maker).replace(/\.$/, '')}`
      : names.find(Boolean) ||
        (isPreprint && maker) ||
        of.text('eventtitle', 'maintitle', 'series'),
    short: of.text('shortjournal'),
    series: of.text('series', 'eventtitle'),
    // A book's volume counts its series; of some conferences a journal's issue is the book.
    ...(names[0] === book && book !== '' && { countedIn: journal || of.text('series') }),
    ...(!thesis &&
      !isPreprint && {
        volume: of.text('volume'),
        number: of.text('number', 'issue').replace(serialNumbers, ''),
        pages: pagesOf(of) || pagesIn(of.text('note')),
        article: of.text('eid', 'articleno', 'article-number', 'art_number'),
      }),
    type: type === 'article' && journal === '' && book !== '' ? 'conference' : own(types, type),
  };
}

/** JabRef, BibDesk and MathSciNet write a journal's short name beside the whole one. */
function journalOf(of: FieldReader): string {
  const name = of.text('journal', 'journaltitle');
  const others = ['journaltitle', 'fjournal', 'journal-full'].map((field) => of.text(field));
  return others.find((other) => abbreviates(name, other)) ?? name;
}

/** Pages, unless a DOI stands there. */
function pagesOf(of: FieldReader): string {
  const pages = of.text('pages');
  return /\b10\.\d{4,9}\//.test(pages) ? '' : pages;
}

/** What synthesisr writes in front of an issue’s number: `1932-6203 (Electronic) and 1932-6203 (Linking) and 10`. */
const serialNumbers =
  /(?:\b\d{4}-\d{3}[\dX] \((?:Electronic|Internet|Linking|Print)\)(?: and |$))+/g;

/** A note that is nothing but pages: `note = {33--47}`. */
export function pagesIn(note: string): string {
  return /^(?:pp?\. *|pages? )?\d+ *[-–]+ *\d+\.?$/i.test(note) ? note.replace(/\.$/, '') : '';
}

/** The book that a work is a part of; a whole book repeats its own title there, or a part of it. */
function bookOf(type: string, of: FieldReader): string {
  if (wholes.test(type)) {
    const book = of.text('booktitle');
    return isInTitle(book, of) ? '' : book;
  }
  return hasNamedChapter(type, of)
    ? withSubtitle(of.text('title'), of.text('subtitle'))
    : withSubtitle(of.text('booktitle') || splitTitle(of)[1], of.text('booksubtitle'));
}

/** A title with the book behind it, as converters of RIS leave them: `Thin Nets BT - Nets for Boards`. */
export function splitTitle(of: FieldReader): [title: string, book: string] {
  const [title = '', book = ''] = of.text('title').split(/ BT {1,2}- /, 2);
  return [title, book];
}

function isInTitle(name: string, of: FieldReader): boolean {
  return toWords(of.text('title')).includes(toWords(name));
}

/** The period of an abbreviated name stays. */
function withSubtitle(name: string, subtitle: string): string {
  return name === '' || subtitle === '' ? name : joinTitle(name, subtitle);
}

/** A part of a book with a name of its own where the title is the book’s: `chapter = {Nets}`, not `chapter = {3}`. */
export function hasNamedChapter(type: string, of: FieldReader): boolean {
  return (
    /^in(?:book|collection)$/.test(type) &&
    of.text('booktitle') === '' &&
    /\p{L}{3}.*\p{L}/u.test(of.text('chapter'))
  );
}

/** The types of whole books. */
export const wholes = /^(?:mv)?(?:book|collection|proceedings|reference)$/;

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

/** The names that NASA's ADS writes as commands of astronomers' styles: https://ui.adsabs.harvard.edu/help/actions/journal-macros */
const journals: Record<string, string> = Object.fromEntries(
  (
    'aj AJ|actaa Acta Astron.|araa ARA&A|apj ApJ|apjl ApJL|apjlett ApJL|apjs ApJS|apjsupp ApJS|ao Appl. Opt.|apss Ap&SS|aap A&A|aapr A&AR|aaps A&AS|' +
    'azh Astron. Zh.|baas BAAS|icarus Icarus|jcap JCAP|jrasc JRASC|memras MmRAS|mnras MNRAS|na New Astron.|nar New Astron. Rev.|pasa PASA|pra Phys. Rev. A|' +
    'prb Phys. Rev. B|prc Phys. Rev. C|prd Phys. Rev. D|pre Phys. Rev. E|prl Phys. Rev. Lett.|pasp PASP|pasj PASJ|qjras QJRAS|skytel Sky & Telescope|' +
    'solphys Sol. Phys.|ssr Space Sci. Rev.|nat Nature|iaucirc IAU Circ.|aplett Astrophys. Lett.|gca Geochim. Cosmochim. Acta|grl Geophys. Res. Lett.|' +
    'jcp J. Chem. Phys.|jgr J. Geophys. Res.|nphysa Nucl. Phys. A|physrep Phys. Rep.|physscr Phys. Scr.|planss Planet. Space Sci.|procspie Proc. SPIE'
  )
    .split('|')
    .map((row) => row.split(/ (.*)/s))
    .map(([name, full = '']) => [`\\${name}`, full]),
);
