import { hash } from 'node:crypto';

/**
 * Put a page’s policy before all it holds for, and leave it the hashes of the page’s own scripts and
 * styles: those of others are half a kilobyte of every first view. What only a header can say stands in
 * `public/_headers`.
 */
export function settlePolicy(page: Buffer): Buffer<ArrayBuffer> {
  // All that is looked for is ASCII, and a character for each byte costs a tenth of reading UTF-8 and writing it again.
  return Buffer.from(withPolicyFirst(withOwnHashes(page.toString('latin1'))), 'latin1');
}

/** Take the hashes of texts that do not stand in a page out of its policy; the page is given as a character for each byte. */
export function withOwnHashes(html: string): string {
  const texts = [...html.matchAll(/<(script|style)\b(?! type="application\/)[^>]*>(.*?)<\/\1>/gs)];
  const own = new Set(texts.map(([, , text = '']) => `'sha256-${hashOf(text)}'`));
  const policy = policyOf(html);
  const settled = policy.replace(/ ?'sha256-[^']+'/g, (it) => (own.has(it.trim()) ? it : ''));
  return html.replace(policy, () => settled);
}

/** Put the policy behind the name of the encoding, which stands first. */
export function withPolicyFirst(html: string): string {
  const meta = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0];
  if (meta === undefined) return html;
  return html.replace(meta, '').replace(/<meta charset=[^>]*>/, (first) => first + meta);
}

function policyOf(html: string): string {
  return /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** Many pages have the same styles and scripts. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const found = known.get(text) ?? hash('sha256', Buffer.from(text, 'latin1'), 'base64');
  known.set(text, found);
  return found;
}
