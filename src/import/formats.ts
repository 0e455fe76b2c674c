import { isCsl } from './csl/find-in-csl.ts';
import { taggedFormat } from './ris/parse-ris.ts';

/** The formats of reference managers that can be read, by their names. */
export const workFormats = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  nbib: 'PubMed (.nbib)',
  'csl-json': 'CSL-JSON',
} as const;
/** The name of a format of citations that can be read. */
export type WorkFormat = keyof typeof workFormats;

/** Tell the format that a text is written in, or nothing for other texts. */
export function formatOfText(text: string): WorkFormat | undefined {
  const tagged = taggedFormat(text);
  if (tagged) return tagged;
  if (isCsl(text)) return 'csl-json';
  return /@\s*\p{L}[\w-]*\s*[{(]/u.test(text) ? 'bibtex' : undefined;
}

/** Why a text in another program's format is not read, and what to export instead; nothing for what can be tried. */
export function textFault(text: string): string | undefined {
  const found = unreadable.find(([, start]) => start.test(text.slice(0, 2000)));
  return found && notRead(found[0]);
}

/** What to say of a format that is not read. */
export function notRead(name: string): string {
  return `It is ${name}, which is not read: export the works as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json) instead.`;
}

const unreadable: readonly [name: string, start: RegExp][] = [
  ['EndNote’s own format (.enw)', /^\ufeff?\s*%0 \S/],
  ['a file of Web of Science', /^\ufeff?\s*FN (?:Clarivate|Thomson|ISI)/],
  ['XML or HTML', /^\ufeff?\s*<(?:\?xml|!doctype|html)\b/i],
];
