import { toAscii } from './ascii.ts';

/** A venue's part of an address: `ACM MM` is `acm-mm`; a name without a Latin letter or digit is its code points. */
export function venueSlug(venue: string): string {
  const slug = toAscii(venue)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = slug || [...venue].map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
  // A folder's name may have 255 bytes.
  return name.slice(0, 100).replace(/-$/, '');
}
