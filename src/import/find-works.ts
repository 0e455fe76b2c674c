import { findInBibtex } from './bibtex/find-in-bibtex.ts';
import { findInCsl } from './csl/find-in-csl.ts';
import type { WorkFormat } from './formats.ts';
import { findInNbib, findInRis } from './ris/find-in-ris.ts';
import type { FoundPart } from './work.ts';

/** Find the works of a file, in its order, without any catalogue at hand. */
export function findWorks(text: string, format: WorkFormat): FoundPart[] {
  return finders[format](text);
}

const finders: Record<WorkFormat, (text: string) => FoundPart[]> = {
  bibtex: findInBibtex,
  ris: findInRis,
  nbib: findInNbib,
  'csl-json': findInCsl,
};
