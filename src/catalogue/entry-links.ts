import type { Entry } from './entry.ts';

/** A labelled address that belongs to an entry. */
export type LabelledLink = { label: string; url: string };

/** The paper as PDF: arXiv's, else a link that says so. */
export function pdfUrl(entry: Entry): string | undefined {
  if (entry.arxiv) return `https://arxiv.org/pdf/${entry.arxiv}`;
  return entry.links?.find((link) => /\bpdf\b/i.test(link.label))?.url;
}

/** The source code: a paper's code or a project's repository. */
export function codeUrl(entry: Entry): string | undefined {
  return entry.code ?? entry.repository;
}

/** Every address of an entry once, the best first; the first is what "Read" opens. */
export function allLinks(entry: Entry): LabelledLink[] {
  const links: LabelledLink[] = [{ label: `Open on ${siteName(entry.url)}`, url: entry.url }];
  if (entry.arxiv) {
    links.push(
      { label: 'arXiv', url: `https://arxiv.org/abs/${entry.arxiv}` },
      { label: 'PDF', url: `https://arxiv.org/pdf/${entry.arxiv}` },
    );
  }
  if (entry.doi) links.push({ label: 'Publisher', url: `https://doi.org/${entry.doi}` });
  if (entry.code) links.push({ label: 'Code', url: entry.code });
  if (entry.repository) links.push({ label: 'Repository', url: entry.repository });
  links.push(...(entry.links ?? []));
  const own = new Set((entry.links ?? []).map(({ url }) => withoutEnding(url)));
  const seen = new Set<string>();
  return links.filter((link) => {
    // The entry's own way of writing an address wins over the one made from its arXiv id or DOI.
    const derived = link.url !== entry.url && !entry.links?.includes(link);
    if ((derived && own.has(withoutEnding(link.url))) || seen.has(link.url)) return false;
    return seen.add(link.url);
  });
}

/**
 * Copies in the Internet Archive, of the entry's year or of the year it came to the list: of its main
 * page, unless that is one of those that stay, of every link whose label says it has moved or died, and
 * of every link that is known to be dead.
 */
export function archivedLinks(
  entry: Entry,
  isDead: (address: string) => boolean = () => false,
): LabelledLink[] {
  const when = entry.year ?? Number(entry.added.slice(0, 4));
  const isLost = (link: LabelledLink) =>
    link.url !== entry.url &&
    (isDead(link.url) || (entry.links?.includes(link) && isLostLabel(link.label)));
  const lost = allLinks(entry).filter(isLost);
  const main =
    staysPut(entry.url) && !isDead(entry.url) ? [] : [{ label: 'Archived copy', url: entry.url }];
  const copies = lost.map(({ label, url }) => ({ label: `Archived copy: ${label}`, url }));
  return [...main, ...copies].map(({ label, url }) => ({
    label,
    url: `https://web.archive.org/web/${when}/${url}`,
  }));
}

/** Whether a link's label says that its page has gone or moved. */
export function isLostLabel(label: string): boolean {
  return /\b(?:dead|moved|gone|former|original|broken)\b/i.test(label);
}

/** Hosts on which a work stays at its address for good. */
function staysPut(url: string): boolean {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return ['arxiv.org', 'doi.org', 'github.com', 'web.archive.org'].includes(host);
}

function withoutEnding(url: string): string {
  return url.replace(/\.pdf$|\/$/, '');
}

/** What readers call the place an address leads to: `arXiv`, `GitHub`, else its host. */
export function siteName(url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return siteNames[host] ?? host;
}

const siteNames: Record<string, string> = {
  'arxiv.org': 'arXiv',
  'doi.org': 'the publisher’s site',
  'github.com': 'GitHub',
  'openreview.net': 'OpenReview',
  'ieeexplore.ieee.org': 'IEEE Xplore',
  'dl.acm.org': 'ACM Digital Library',
  'slideshare.net': 'SlideShare',
};

/** `owner/name` of the repository that holds a related list, or nothing for other entries. */
export function listedRepository(entry: Entry): string | undefined {
  return entry.category === 'related-lists' ? githubName(entry.repository ?? entry.url) : undefined;
}

/** `owner/name` of a GitHub repository's address, or nothing for other addresses. */
export function githubName(url: string | undefined): string | undefined {
  const match = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(
    url ?? '',
  );
  return match ? `${match[1]}/${match[2]}` : undefined;
}
