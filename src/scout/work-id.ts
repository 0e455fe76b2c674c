import { normaliseAddress } from '../catalogue/normalise-address.ts';
import { workKeys } from '../import/known-addresses.ts';
import type { Find } from './find.ts';

/** Every key by which a find is the same work as another, or as one that was rejected. */
export function findKeys({ work: { main, addresses, fields } }: Find): string[] {
  const { arxiv, doi } = fields;
  const own = workKeys({ url: main ?? addresses[0], arxiv, doi });
  return own.sort((a, b) => rank(a) - rank(b));
}

/** How a find is named for people and in `content/scout.yaml`: `arxiv:2301.00001`, `doi:10.1000/182`, or its address. */
export function findId(find: Find): string {
  const [key = ''] = findKeys(find);
  return /^(?:arxiv|doi):/.test(key) ? key : (find.work.main ?? find.work.addresses[0] ?? key);
}

/** The key of an id that a person wrote into `content/scout.yaml`. */
export function idKey(id: string): string {
  return /^(?:arxiv|doi):/i.test(id) ? id.toLowerCase() : normaliseAddress(id);
}

function rank(key: string): number {
  if (key.startsWith('arxiv:')) return 0;
  return key.startsWith('doi:') ? 1 : 2;
}
