import type { Entry } from '../catalogue/entry.ts';
import { arxivId, doi as doiOf } from '../catalogue/paper-ids.ts';
import { paperSchema } from '../schema/entry.ts';
import { cleanExcerpt } from '../text/clean-text.ts';

/** The ids of a work from what a source gives as such, else from the work's own address. */
export function idFields({
  doi = '',
  arxiv = '',
  mains = [],
}: {
  doi?: string;
  arxiv?: string;
  mains?: readonly string[];
}): Pick<Entry, 'arxiv' | 'doi'> {
  const [given = ''] = doisIn(doi);
  const ofArxiv = arxivDoi.exec(given)?.[1];
  const ids = [cleanArxiv(arxiv), cleanArxiv(ofArxiv ?? ''), ...mains.map(arxivId)];
  const dois = [
    ofArxiv ? undefined : given,
    ...mains.map((main) => doiOf(main)?.replace(endStop, '')),
  ];
  return {
    arxiv: ids.find((id) => id && paperSchema.shape.arxiv.safeParse(id).success),
    doi: dois.find((id) => id && isDoi(id)),
  };
}

/** The address of a short DOI, `10/ggkd66`, which leads to the work, too: https://shortdoi.org */
export function shortDoiAddress(text: string): string | undefined {
  const id = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?10\/([a-z0-9]{2,10})$/i.exec(
    text.trim(),
  )?.[1];
  return id && `https://doi.org/10/${id}`;
}

/** What stands in a field for a DOI and is not taken, as a sentence: a short form, or another work's. */
export function doiDoubt(text = ''): string | undefined {
  const [first, ...others] = doisIn(text);
  if (text.trim() === '') return undefined;
  const address = shortDoiAddress(text);
  if (address) {
    return `“${cleanExcerpt(text, 60)}” is a short DOI, and its address was taken: open ${address} for the whole one, which starts with 10. and four digits.`;
  }
  if (first === undefined) {
    return `“${cleanExcerpt(text, 60)}” is no whole DOI: look it up at doi.org, and write the one that starts with 10. and four digits.`;
  }
  return others.length > 0
    ? `The file gives ${others.length + 1} DOIs; the first was taken, and not ${others.join(', ')}.`
    : undefined;
}

/** A year of four digits: at the start of a date, or the only one in it; nothing where two differ. */
export function yearIn(text: string | undefined): number | undefined {
  const first = /^\s*(\d{4})(?:\s*$|[-/])/.exec(text ?? '')?.[1];
  const all = new Set((text ?? '').slice(0, 200).match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g));
  const found = first ?? (all.size === 1 ? [...all][0] : undefined);
  const year = Number(found);
  return found && paperSchema.shape.year.safeParse(year).success ? year : undefined;
}

const arxivDoi = /^10\.48550\/arxiv\.(\S+)$/i;
const endStop = /[.,;]+$/;

/** Whole DOIs, each once, whatever stands in front of them and between them. */
function doisIn(text: string): string[] {
  const parts = text
    .trim()
    .split(/\s*[;,]?\s+|[;,](?=\s*(?:10\.\d|https?:|doi))/i)
    .map((part) => fromAddress(part.replace(/^(?:doi|digital object identifier)\s*[:=]?\s*/i, '')))
    .map((part) => part.replace(endStop, ''));
  return [...new Set(parts.filter(isDoi))];
}

/** A DOI behind its resolver may be percent-encoded; by itself it stands as it is. */
function fromAddress(text: string): string {
  const behind = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(?:doi:)?(\S+)$/i.exec(text)?.[1];
  // What a field for a DOI holds leads to the work, wherever the address goes through.
  if (behind === undefined)
    return doiOf(text) ?? /^https?:[^?#]+\/(10\.\d{4,9}\/[^\s?#]+)$/i.exec(text)?.[1] ?? text;
  try {
    return decodeURIComponent(behind);
  } catch {
    return behind;
  }
}

function isDoi(text: string): boolean {
  return paperSchema.shape.doi.safeParse(text).success;
}

function cleanArxiv(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)/i, '')
    .replace(/^abs\//, '')
    .replace(/\.pdf$/i, '')
    .replace(/\s*\[.*\]$/, '')
    .replace(/v\d+$/, '');
}
