/** The hash by which a page's policy allows a style or a script that stands in it: `sha256-…`; made once for the same text on many pages. */
export function inlineHash(text: string): Promise<Hash> {
  const known = hashes.get(text) ?? hash(text);
  hashes.set(text, known);
  return known;
}

type Hash = `sha256-${string}`;

const hashes = new Map<string, Promise<Hash>>();

async function hash(text: string): Promise<Hash> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
