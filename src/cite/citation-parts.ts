import type { Reference } from './reference.ts';

/** The address to cite: of the published version, else of the preprint, else the entry's own. */
export function linkOf({ doi, type, arxiv, url }: Reference): string {
  if (doi) return `https://doi.org/${doi}`;
  return type === 'preprint' && arxiv ? `https://arxiv.org/abs/${arxiv}` : url;
}

/** The archive that holds a work, where readers know it by name. */
export function hostOf({ url, names }: Reference): string | undefined {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
  const name = hosts[host];
  return name === undefined || names.some(({ family }) => family === name) ? undefined : `${name}.`;
}

const hosts: Record<string, string> = {
  'github.com': 'GitHub',
  'slideshare.net': 'SlideShare',
  'youtube.com': 'YouTube',
};

/** A text that ends in a period, or in the ? or ! of its own. */
export function ended(text: string): string {
  return /[.?!][”"’]?$/.test(text) ? text : `${text}.`;
}
