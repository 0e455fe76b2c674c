import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Complete the policy in `_headers`, for hosts that read it: the header holds for every page beside the
 * page's own, so it takes what any page allows: the hashes of scripts and styles, which only the build
 * knows, and the hosts that one page's script may ask.
 */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const output = fileURLToPath(dir);
        const file = path.join(output, '_headers');
        let text = readFileSync(file, 'utf8');
        for (const [directive, sources] of collectSources(output)) {
          const own = new RegExp(`(${directive} [^;\\n]*)`);
          text = text.replace(own, ['$1', ...[...sources].sort()].join(' '));
        }
        writeFileSync(file, text);
      },
    },
  };
}

/** Put a page’s policy before all it holds for, and leave it the hashes of the page’s own scripts and styles: those of others are half a kilobyte of every first view. */
function settle(file: string): string {
  const html = readFileSync(file, 'utf8');
  const settled = withPolicyFirst(withOwnHashes(html));
  if (settled !== html) writeFileSync(file, settled);
  return settled;
}

/** By directive, what the policies of pages allow and the header does not yet. */
function collectSources(folder: string): Map<string, Set<string>> {
  const found = new Map(Object.keys(collected).map((name) => [name, new Set<string>()]));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = settle(path.join(folder, name));
    for (const part of policyOf(html).split(';')) {
      const [directive = '', ...sources] = part.trim().split(/\s+/);
      for (const source of sources) {
        if (collected[directive]?.test(source)) found.get(directive)?.add(source);
      }
    }
  }
  return found;
}

const collected: Record<string, RegExp> = {
  ...{ 'script-src': /^'sha256-/, 'style-src': /^'sha256-/ },
  'connect-src': /^https:/,
};

/** Take the hashes of texts that do not stand in a page out of its policy. */
export function withOwnHashes(html: string): string {
  const texts = [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)];
  const own = new Set(texts.map(([, , text = '']) => `'sha256-${sha256(text)}'`));
  const policy = policyOf(html);
  const settled = policy.replace(/ ?'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
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

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
