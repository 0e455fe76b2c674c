import type { Entry } from '../catalogue/entry.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import { toOneLine } from '../text/one-line.ts';
import { detailsOf, type JsonLd, withoutEmpty, workType } from './json-ld-details.ts';
import { type Reference, toReference } from './reference.ts';

/** Describe an entry in the words of schema.org: the work itself, with the page that is about it. */
export function toJsonLd(
  entry: Entry,
  { pageUrl, siteUrl }: { pageUrl: string; siteUrl: string },
): JsonLd {
  const reference = toReference(entry);
  const { names, tags } = reference;
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': workType(entry, reference),
    '@id': `${pageUrl}#work`,
    name: reference.title,
    ...detailsOf(entry, reference),
    alternateName: entry.aliases?.map(toOneLine),
    description: toOneLine(entry.summary),
    author: names.map((name) => toAgent(name, entry)),
    datePublished: reference.day ?? reference.year,
    keywords: tags.join(', '),
    url: reference.url,
    sameAs: sameAs(reference),
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': pageUrl,
      isPartOf: { '@type': 'WebSite', '@id': siteUrl },
    },
  });
}

/** Describe the way from the home page to this one. */
export function toBreadcrumbList(items: readonly { name: string; url: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** Describe a page that lists entries, in their order, by the addresses of their pages. */
export function toItemList(urls: readonly string[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: urls.map((url, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url,
    })),
  };
}

/** Write JSON that can stand in a `<script type="application/ld+json">`, and in HTML or XML as it is. */
export function writeJsonLd(data: JsonLd | readonly JsonLd[]): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toAgent(
  { family, given, suffix }: PersonName,
  { authors = [], organizations = [] }: Entry,
): JsonLd {
  const name = [given, family, suffix].filter(Boolean).join(' ');
  const isGroup = authors.includes(`{${name}}`) || organizations.map(toOneLine).includes(name);
  if (!given && (name.includes(' ') || isGroup)) return { '@type': 'Organization', name };
  if (!given) return { '@type': 'Person', name };
  const parts = { givenName: given, familyName: family, honorificSuffix: suffix };
  return withoutEmpty({ '@type': 'Person', name, ...parts });
}

function sameAs({ doi, arxiv, url }: Reference): string[] {
  const addresses = [doi && `https://doi.org/${doi}`, arxiv && `https://arxiv.org/abs/${arxiv}`];
  return addresses.filter((address): address is string => Boolean(address) && address !== url);
}
