import { arxivKey, doiKey, normaliseAddress } from '../catalogue/normalise-address.ts';
import type { Found } from './found.ts';
import type { Check, Draft } from './subject.ts';

/** No two entries may be one work: one address, one arXiv id or one DOI, however it is spelled. */
export const duplicateAddress: Check = ({ entries }) => {
  const firsts = new Map<string, Draft>();
  return entries.flatMap((entry) => {
    const twins = new Map<Draft, Found>();
    for (const [field, key] of addressKeys(entry)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      else if (first !== entry && !twins.has(first))
        twins.set(first, toProblem(entry, field, first));
    }
    return [...twins.values()];
  });
};

type Field = 'url' | 'arxiv' | 'doi';

function addressKeys({ url, arxiv, doi }: Draft): [Field, string][] {
  const keys: [Field, string][] = [];
  if (url !== undefined) keys.push(['url', normaliseAddress(url)]);
  if (arxiv !== undefined) keys.push(['arxiv', arxivKey(arxiv)]);
  if (doi !== undefined) keys.push(['doi', doiKey(doi)]);
  return keys;
}

function toProblem(entry: Draft, field: Field, first: Draft): Found {
  const name = first.title === undefined ? first.file : `“${first.title}” (${first.file})`;
  const message = `${entry[field]} already leads to ${name}: add to that file instead, or give the address of this work alone.`;
  return { file: entry.file, at: [field], message };
}
