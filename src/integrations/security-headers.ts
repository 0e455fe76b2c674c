import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Complete the policy in `_headers`, for hosts that read it: the header holds for every page, so
 * it takes the hashes of all pages' own scripts and styles, which only the build knows.
 */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const output = fileURLToPath(dir);
        const file = path.join(output, '_headers');
        const { scripts, styles } = collectHashes(output);
        const text = readFileSync(file, 'utf8')
          .replace(/(script-src [^;]*)/, `$1 ${scripts.join(' ')}`)
          .replace(/(style-src [^;]*)/, `$1 ${styles.join(' ')}`);
        writeFileSync(file, text);
      },
    },
  };
}

function collectHashes(folder: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(path.join(folder, name), 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const directive of policy.split(';')) {
      const into = directive.trim().startsWith('style-src') ? styles : scripts;
      for (const [hash] of directive.matchAll(/'sha256-[^']+'/g)) into.add(hash);
    }
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
