import type { Entry } from './entry.ts';

/** A name taken apart; an organization, like a name of one word, is all `family`. Missing parts are ''. */
export type PersonName = { family: string; given: string; suffix: string };

/** The names an entry is credited to: its authors, else, where it is no paper, the organizations behind it. */
export function creditedNames(entry: Entry): PersonName[] {
  const organizations = entry.organizations ?? [];
  const authors = entry.authors ?? (entry.kind === 'papers' ? [] : organizations);
  return authors.map((author) =>
    organizations.includes(author) ? toOrganization(author) : parsePersonName(author),
  );
}

/**
 * Take an author apart, as the schema has them: “Given Family”, “Family, Given” or “Family, Jr., Given”.
 * Particles go with the family name: “Laurens van der Maaten” is the family “van der Maaten”. What stands
 * in braces, “{Google Brain}”, is a group, or a name that may not be taken apart.
 */
export function parsePersonName(author: string): PersonName {
  const name = author.trim().replace(/\s+/g, ' ');
  const group = /^\{([^{}]+)\}$/.exec(name)?.[1]?.trim();
  if (group) return toOrganization(group);
  if (organizationWord.test(name)) return toOrganization(name);
  const [first = '', second, third, ...more] = name.split(/ ?, ?/).filter((part) => part !== '');
  if (more.length > 0) return toOrganization(name);
  if (third !== undefined) return { family: first, suffix: second ?? '', given: third };
  if (second === undefined) return parseWords(first.split(' '));
  if (suffixes.test(second)) {
    return first.includes(' ') ? parseWords(first.split(' '), second) : toOrganization(name);
  }
  return { family: first, given: second, suffix: '' };
}

const organizationWord =
  /(?:^The |\b(?:Authors|Collaboration|Committee|Consortium|Contributors|Corporation|Developers|Foundation|GmbH|Group|Inc|Institute|LLC|Laborator(?:y|ies)|Labs?|Ltd|Project|Research|Semiconductors?|Team|Technologies|University)\b)/;
const suffixes = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

// Written with a capital, a particle can also be a middle name; these are far more often particles.
const capitalParticle = /^(?:D[aeiu]|Del|Della|Dos|L[ae]|Ten|Ter|Van|Von)$/;
const lowerCase = /^\p{Ll}/u;

function toOrganization(name: string): PersonName {
  return { family: name, given: '', suffix: '' };
}

function parseWords(words: string[], suffix = ''): PersonName {
  const last = words.at(-1) ?? '';
  if (suffix === '' && words.length > 2 && suffixes.test(last)) {
    return parseWords(words.slice(0, -1), last);
  }
  const particle = words.findIndex(
    (word, index) =>
      index > 0 && index < words.length - 1 && (lowerCase.test(word) || capitalParticle.test(word)),
  );
  const start = particle === -1 ? words.length - 1 : particle;
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    suffix,
  };
}
