import { isCsl } from './csl/find-in-csl.ts';
import { taggedFormat } from './ris/parse-ris.ts';

/** The formats of reference managers that can be read, by their names. */
export const workFormats = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  nbib: 'PubMed (.nbib)',
  'csl-json': 'CSL-JSON',
} as const;
export type WorkFormat = keyof typeof workFormats;

/** Tell the format that a file's name ends in, or nothing for other names. */
export function formatOfName(name: string): WorkFormat | undefined {
  return endings.find(([ending]) => ending.test(name))?.[1];
}

const endings: readonly [RegExp, WorkFormat][] = [
  [/\.(?:bib|bibtex|biblatex)$/i, 'bibtex'],
  [/\.ris$/i, 'ris'],
  [/\.nbib$/i, 'nbib'],
  [/\.json$/i, 'csl-json'],
];

/** Tell the format that a text is written in, or nothing for other texts. */
export function formatOfText(text: string): WorkFormat | undefined {
  const tagged = taggedFormat(text);
  if (tagged) return tagged;
  if (isCsl(text)) return 'csl-json';
  return /@\s*\p{L}[\w-]*\s*[{(]/u.test(text) ? 'bibtex' : undefined;
}

/** Why a file of another program is not read, and what to export instead; nothing for what can be tried. */
export function formatFault(text: string, name = ''): string | undefined {
  const found = unreadable.find(
    ([, ending, start]) => ending.test(name) || start?.test(text.slice(0, 2000)),
  );
  return (
    found &&
    `It is ${found[0]}, which is not read: export the works as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json) instead.`
  );
}

const unreadable: readonly [name: string, ending: RegExp, start?: RegExp][] = [
  ['EndNote’s own format (.enw)', /\.enw$/i, /^\ufeff?\s*%0 \S/],
  ['a library of EndNote', /\.(?:enl|enlx|end)$/i],
  ['a file of Web of Science', /\.(?:ciw|isi)$/i, /^\ufeff?\s*FN (?:Clarivate|Thomson|ISI)/],
  ['XML', /\.(?:xml|xhtml|rdf|mods|marcxml|opml)$/i, /^\ufeff?\s*<\?xml\b/],
  ['HTML', /\.html?$/i, /^\ufeff?\s*<(?:!doctype html|html)\b/i],
  ['a table', /\.(?:csv|tsv|xlsx?|ods)$/i],
  ['a document', /\.(?:docx?|odt|rtf|pdf|epub|pages)$/i, /^(?:%PDF-|\{\\rtf)/],
  [
    'a list of references as LaTeX prints it (.bbl)',
    /\.(?:bbl|aux|tex)$/i,
    /^\s*\\begin\{thebibliography\}/,
  ],
  ['an archive', /\.(?:zip|gz|tar|7z|rar|sqlite|db)$/i],
];
