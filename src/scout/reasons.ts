import type { Entry } from '../catalogue/entry.ts';
import { shortName } from '../catalogue/short-name.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import type { Evidence } from './find.ts';
import type { Candidate } from './rank-finds.ts';

/** Names that a sentence gives before it counts the rest. */
const mostNames = 4;

/** Say in sentences why each candidate is proposed, the strongest evidence first. */
export function reasonWriter(entries: readonly Entry[]): (candidate: Candidate) => string[] {
  const names = new Map(entries.map((entry) => [entry.id, shortName(entry)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return ({ evidence, authors, titleTerms, aboutTerms }) => {
    const sentences = evidence
      .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
      .map((it) => sayEvidence(it, nameOf));
    const people = authors.map(
      ({ name, entries }) => `${cleanExcerpt(name, 60)} (${countEntries(entries)})`,
    );
    const said = (terms: Candidate['titleTerms']) =>
      listOf(
        terms.map(({ name }) => name),
        8,
      );
    return [
      ...sentences,
      ...(people.length > 0
        ? [`${listOf(people)} ${people.length === 1 ? 'is' : 'are'} among its authors.`]
        : []),
      ...(titleTerms.length > 0 ? [`Its title says ${said(titleTerms)}.`] : []),
      ...(aboutTerms.length > 0 ? [`Its description says ${said(aboutTerms)}.`] : []),
    ];
  };
}

const order: Evidence['type'][] = ['cites', 'cited', 'listed', 'owner', 'similar'];

function sayEvidence(it: Evidence, nameOf: (id: string) => string): string {
  if (it.type === 'listed')
    return `${nameOf(it.list)} has taken it in; ${it.here} of its ${it.works} works are here.`;
  if (it.type === 'similar') return 'Semantic Scholar takes it for similar to the entries.';
  const names = listOf(it.entries.map(nameOf));
  const count = countEntries(it.entries);
  if (it.type === 'cites') return `It cites ${count}: ${names}.`;
  if (it.type === 'cited') {
    const verb = it.entries.length === 1 ? 'cites' : 'cite';
    return `${count} ${verb} it: ${names}.`;
  }
  return `Its owner ${cleanExcerpt(it.owner, 60)} made ${names} too.`;
}

function listOf(names: readonly string[], most = mostNames): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
    : (shown[0] ?? '');
}

function countEntries({ length }: readonly string[]): string {
  return length === 1 ? '1 entry' : `${length} entries`;
}
