import type { Entry } from '../catalogue/entry.ts';

/** A format of citations: a row here is all that the command, the pages, their links and the list of offline files know of it. */
export type CitationFormat = {
  /** What the command calls it. */
  name: string;
  /** What readers call it. */
  label: string;
  /** How its files end, with the dot. */
  ending: string;
  /** The words of a link to a file of it, beside others of the same entry. */
  link: string;
  /** The media type. */
  type: string;
  /** Whether each entry has a file of it beside its page; others are written in the reader's browser, as every list has its file. */
  isBesideEntries: boolean;
  /** Whether a reader's browser keeps the files of single entries and lists for the time without a network. */
  isKeptOffline: boolean;
  /** Write entries in the order of their ids; loads the writer, so that a page can offer a format before it has it. */
  write: (list: { entries: readonly Entry[] }, site: CitedSite) => Promise<string>;
};

/** What citations take from the whole site: its address where it is known, and the keys that all of its entries have. */
export type CitedSite = { siteUrl?: string | undefined; keys: ReadonlyMap<string, string> };

/** The format that an entry's page shows as text, too. */
export const bibtex: CitationFormat = {
  name: 'bib',
  label: 'BibTeX',
  ending: '.bib',
  link: '.bib',
  type: 'application/x-bibtex; charset=utf-8',
  isBesideEntries: true,
  isKeptOffline: true,
  write: async ({ entries }, site) => (await import('./bibtex.ts')).writeBibtex(entries, site),
};

/** The formats in the order in which a page offers them. */
export const citationFormats: readonly CitationFormat[] = [
  bibtex,
  {
    name: 'ris',
    label: 'RIS',
    ending: '.ris',
    link: '.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    isBesideEntries: false,
    isKeptOffline: true,
    write: async ({ entries }, site) => (await import('./ris.ts')).writeRis(entries, site),
  },
  {
    name: 'csl',
    label: 'CSL-JSON',
    ending: '.csl.json',
    link: 'CSL .json',
    type: 'application/vnd.citationstyles.csl+json',
    isBesideEntries: false,
    isKeptOffline: false,
    write: async ({ entries }, site) => (await import('./csl-json.ts')).writeCslJson(entries, site),
  },
];
