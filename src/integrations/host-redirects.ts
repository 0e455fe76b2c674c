import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../catalogue/entry.ts';
import { formerAddresses } from './former-addresses.ts';
import { siteContent } from './site-content.ts';

/**
 * Write `_redirects` for hosts that read it: a former address answers with 301, that of something removed
 * with 410. A host that does not know it, or a status, sends the page that stands at the address.
 * https://docs.netlify.com/routing/redirects/ https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function hostRedirects(): AstroIntegration {
  let base = '';
  return {
    name: 'host-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir }) => {
        const file = fileURLToPath(new URL('_redirects', dir));
        writeFileSync(file, writeRedirects(siteContent().catalogue, base));
      },
    },
  };
}

/** The lines of `_redirects`: from, to and status. */
export function writeRedirects(catalogue: Catalogue, base: string): string {
  const { leads, meanwhile, gone } = formerAddresses(catalogue);
  const lines = [
    ...leads.map(({ from, to }) => `${base}/${from}/ ${base}/${to}/ 301`),
    // Browsers forget this one, since an entry may have the tag again.
    ...meanwhile.map(({ from, to }) => `${base}/${from}/ ${base}/${to}/ 302`),
    ...gone.map((id) => `${base}/${id}/ ${base}/${id}/index.html 410!`),
  ];
  return `${lines.join('\n')}\n`;
}
