import { deviceClassSlug } from '../../catalogue/device-class-slug.ts';
import { formerLeads } from '../../catalogue/former-ids.ts';
import { kinds } from '../../schema/parts.ts';
import { textParts } from '../prose/text-parts.ts';
import type { Check, CheckSubject } from '../subject.ts';
import { suggestFrom } from './nearest.ts';
import { categoryPaths } from './vocabulary.ts';

/** A link in a note or a guide to a page of this site, `/papers/mobilenetv2/`, leads to one. */
export const brokenSiteLink: Check = (subject) => {
  const { faulty } = subject;
  // Without its vocabulary nobody knows the pages of categories and tags.
  if (faulty?.has('categories.yaml') || faulty?.has('tags.yaml')) return [];
  const pages = pagesOf(subject);
  const suggest = suggestFrom(pages);
  const isFine = (address: string) => !isSiteLink(address) || leadsToPage(address, pages);
  return textParts(subject, isFine)
    .filter(({ part }) => part.type === 'link' && !isFine(part.address))
    .map(({ file, part: { address, line, column } }) => {
      const hint = suggest(withSlash(address)) || ' Correct the link, or remove it.';
      const message = `There is no page ${JSON.stringify(address)} here.${hint}`;
      return { file, at: { line, column }, message };
    });
};

/** Pages that exist whatever the content, and those of years and venues, which follow from it. */
const alwaysThere =
  /^\/(?:(?:years|venues|results|timeline|search|compare|my-list|about|contribute|maintain|health)\/.*)?$/;

function pagesOf({ entries, guides, categories, tags, devices = [] }: CheckSubject): Set<string> {
  const paths = [
    ...[...kinds, 'guides', 'tags', 'devices'],
    ...entries.map(({ id }) => id),
    ...formerLeads({ entries, categories, tags, devices, guides }).map(({ from }) => from),
    ...categoryPaths(categories),
    ...tags.map(({ id }) => `tags/${id}`),
    ...guides.map(({ slug }) => `guides/${slug}`),
    ...devices
      .flatMap(({ id, class: kind }) => [id, deviceClassSlug(kind)])
      .map((slug) => `devices/${slug}`),
  ];
  return new Set(paths.map((path) => `/${path}/`));
}

function isSiteLink(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

function leadsToPage(address: string, pages: ReadonlySet<string>): boolean {
  const path = withSlash(address.replace(/[?#].*$/s, ''));
  return alwaysThere.test(path) || pages.has(path);
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
