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

/** By directive, what the policies of pages allow and the header does not yet. */
function collectSources(folder: string): Map<string, Set<string>> {
  const found = new Map(Object.keys(collected).map((name) => [name, new Set<string>()]));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(path.join(folder, name), 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const part of policy.split(';')) {
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
