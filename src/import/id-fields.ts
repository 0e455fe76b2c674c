import type { Entry } from '../catalogue/entry.ts';
import { arxivId, doi as doiOf } from '../catalogue/paper-ids.ts';
import { paperSchema } from '../schema/entry.ts';

/** The ids of a work from what a source gives as such, else from the work's own address. */
export function idFields({
  doi = '',
  arxiv = '',
  main = '',
}: {
  doi?: string;
  arxiv?: string;
  main?: string;
}): Pick<Entry, 'arxiv' | 'doi'> {
  const plainDoi = doi.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
  const ofArxiv = /^10\.48550\/arxiv\.(\S+)$/i.exec(plainDoi)?.[1];
  const ids = [cleanArxiv(arxiv), cleanArxiv(ofArxiv ?? ''), arxivId(main)];
  const dois = [ofArxiv ? undefined : plainDoi, doiOf(main)];
  return {
    arxiv: ids.find((id) => id && paperSchema.shape.arxiv.safeParse(id).success),
    doi: dois.find((id) => id && paperSchema.shape.doi.safeParse(id).success),
  };
}

/** A year of four digits at the start of a date, or nothing. */
export function yearIn(text: string | undefined): number | undefined {
  const found = /^\s*(\d{4})(?:\s*$|[-/])/.exec(text ?? '')?.[1];
  const year = Number(found);
  return found && paperSchema.shape.year.safeParse(year).success ? year : undefined;
}

function cleanArxiv(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)/i, '')
    .replace(/\.pdf$/i, '')
    .replace(/\s*\[.*\]$/, '')
    .replace(/v\d+$/, '');
}
