import type { Entry } from '../catalogue/entry.ts';
import { formatNames } from '../catalogue/tutorial-format.ts';
import { toLineAddress, toOneLine } from '../text/one-line.ts';
import { pagesOf, type Reference } from './reference.ts';

/** A node of JSON-LD. */
export type JsonLd = { [name: string]: unknown };

/** The type of schema.org that says most of an entry. */
export function workType(
  { kind, category, format, repository }: Entry,
  { type }: Reference,
): string {
  if (kind === 'papers') return 'ScholarlyArticle';
  if (kind === 'tutorials') return format === 'course' ? 'Course' : 'LearningResource';
  if (type === 'web') return category === 'related-lists' ? 'Collection' : 'CreativeWork';
  return repository ? 'SoftwareSourceCode' : 'SoftwareApplication';
}

/** What schema.org can say of an entry of its kind alone. */
export function detailsOf(entry: Entry, reference: Reference): JsonLd {
  if (entry.kind === 'papers') return paperDetails(reference);
  if (entry.kind === 'tutorials') return tutorialDetails(entry);
  if (reference.type === 'web') return {};
  return softwareDetails(entry);
}

function paperDetails(reference: Reference): JsonLd {
  const { title, firstPage, lastPage, doi, arxiv, archive } = reference;
  return {
    headline: title,
    isPartOf: toContainer(reference),
    pagination: pagesOf(reference),
    pageStart: firstPage,
    pageEnd: lastPage,
    publisher: archive && { '@type': 'Organization', name: archive },
    identifier: [
      doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
      arxiv && { '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv },
    ].filter(Boolean),
  };
}

/** The journal or proceedings, inside out: an issue is part of a volume, a volume of what it is a volume of. */
function toContainer(reference: Reference): JsonLd | undefined {
  const { type, container, shortContainer, volume, issue } = reference;
  if (!container) return undefined;
  const whole = withoutEmpty({
    '@type': type === 'journal' ? 'Periodical' : 'Book',
    name: container,
    alternateName: shortContainer,
  });
  const bound = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: whole }
    : whole;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: bound } : bound;
}

function softwareDetails({ platforms, license, repository }: Entry): JsonLd {
  const systems = platforms?.map(toOneLine).join(', ');
  return {
    ...(repository
      ? { codeRepository: toLineAddress(repository), runtimePlatform: systems }
      : { applicationCategory: 'DeveloperApplication', operatingSystem: systems }),
    license: license && toLicense(license),
  };
}

function toLicense(license: string): JsonLd | string {
  return spdxId.test(license)
    ? `https://spdx.org/licenses/${license}.html`
    : { '@type': 'CreativeWork', name: toOneLine(license) };
}

// Nearly all identifiers end in a version; the others that software here may have are named.
const spdxId = /^(?:MIT|ISC|Zlib|NCSA|Unlicense|[A-Za-z]+(?:-[A-Za-z]+)*-\d[\w.]*(?:-[A-Za-z]+)*)$/;

function tutorialDetails({ format, organizations }: Entry): JsonLd {
  return {
    learningResourceType: format && formatNames[format],
    provider: organizations?.map((name) => ({ '@type': 'Organization', name: toOneLine(name) })),
  };
}

/** A node without the fields that say nothing: no value, no text, an empty list. */
export function withoutEmpty(node: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
