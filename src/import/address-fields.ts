import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import type { WorkAddress } from './work-address.ts';

/** The fields that the address of a work fills in by itself, as one types them: those that an entry of the kind has. */
export function addressFields(address: WorkAddress, kind: Kind): Record<string, string> {
  const { type, url } = address;
  const fields = {
    url,
    ...(type === 'arxiv' && { arxiv: address.id }),
    ...(type === 'doi' && { doi: address.doi }),
    ...(type === 'repository' && { repository: url }),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => Object.hasOwn(shapeOf(kind), name)),
  );
}
