import { arxivKey, doiKey, normaliseAddress } from '../catalogue/normalise-address.ts';
import { byArrival } from './by-arrival.ts';
import type { Found } from './found.ts';
import type { Check, Draft } from './subject.ts';

/** No two entries may be one work: one address, one arXiv id or one DOI, however it is spelled. The newcomer gets the problem. */
export const duplicateAddress: Check = (subject) => {
  const oldestFirst = byArrival(subject);
  const holders = Map.groupBy(
    subject.entries.flatMap((entry) =>
      addressKeys(entry).map(([field, key]) => ({ entry, field, key })),
    ),
    ({ key }) => key,
  );
  const twins = new Map<Draft, Map<Draft, Found>>();
  for (const group of holders.values()) {
    if (group.length === 1) continue;
    const [first, ...others] = group.toSorted((a, b) => oldestFirst(a.entry, b.entry));
    for (const { entry, field } of others) {
      const told = twins.get(entry) ?? new Map<Draft, Found>();
      twins.set(entry, told);
      // Two files of one entry are found by their names.
      if (first && first.entry.id !== entry.id && !told.has(first.entry))
        told.set(first.entry, toProblem(entry, field, first.entry));
    }
  }
  return [...twins.values()].flatMap((told) => [...told.values()]);
};

type Field = 'url' | 'arxiv' | 'doi';

/** Whether two entries are one work by an address, an arXiv id or a DOI. */
export function shareAddress(one: Draft, other: Draft): boolean {
  const keys = addressKeys(other).map(([, key]) => key);
  return addressKeys(one).some(([, key]) => keys.includes(key));
}

/** What shows which work an entry is, with the field that says so. */
export function addressKeys({ url, arxiv, doi }: Draft): [Field, string][] {
  const keys: [Field, string][] = [];
  if (url !== undefined) keys.push(['url', normaliseAddress(url)]);
  if (arxiv !== undefined) keys.push(['arxiv', arxivKey(arxiv)]);
  if (doi !== undefined) keys.push(['doi', doiKey(doi)]);
  return keys;
}

function toProblem(entry: Draft, field: Field, first: Draft): Found {
  const name = first.title === undefined ? first.file : `“${first.title}” (${first.file})`;
  const message = `${entry[field]} already leads to ${name}: add what is new to that file instead, or give the address of this work alone.`;
  return { file: entry.file, at: [field], message };
}
