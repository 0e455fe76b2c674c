import { formatOfText, notRead, textFault, type WorkFormat } from './formats.ts';

/** Tell the format of a file of references by the end of its name, or in a plain text file by what stands there; nothing for other files. */
export function formatOfFile(name: string, text: string): WorkFormat | undefined {
  const named = endings.find(([ending]) => ending.test(name))?.[1];
  return named ?? (/\.(?:txt|text)$/i.test(name) ? formatOfText(text) : undefined);
}

const endings: readonly [RegExp, WorkFormat][] = [
  [/\.(?:bib|bibtex|biblatex)$/i, 'bibtex'],
  [/\.ris$/i, 'ris'],
  [/\.nbib$/i, 'nbib'],
  [/\.json$/i, 'csl-json'],
];

/** Why a file of another program is not read, and what to export instead; nothing for what can be tried. */
export function fileFault(name: string, text: string): string | undefined {
  const found = unreadable.find(([, ending]) => ending.test(name));
  return found ? notRead(found[0]) : textFault(text);
}

const unreadable: readonly [name: string, ending: RegExp][] = [
  ['EndNote’s own format (.enw)', /\.enw$/i],
  ['a library of EndNote', /\.(?:enl|enlx|end)$/i],
  ['a file of Web of Science', /\.(?:ciw|isi)$/i],
  ['XML or HTML', /\.(?:xml|x?html?|rdf|mods|marcxml|opml)$/i],
  ['a table', /\.(?:csv|tsv|xlsx?|ods)$/i],
  ['a document', /\.(?:docx?|odt|rtf|pdf|epub|pages)$/i],
  ['LaTeX', /\.(?:bbl|aux|tex)$/i],
  ['an archive', /\.(?:zip|gz|tar|7z|rar|sqlite|db)$/i],
];
