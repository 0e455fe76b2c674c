import { type PersonName, parsePersonName } from '../../catalogue/person-name.ts';
import { withoutStop } from '../author-name.ts';
import { plainTex } from '../plain-tex.ts';
import { isShortList, isPerson as isSpokenPerson, readTurned, withSpaces } from '../turned-name.ts';

/** The names of an author field; `more` where it ends in “and others” or “et al.”; what was unclear is told in `doubts`. */
type BibtexNames = { names: PersonName[]; more: boolean; doubts: string[] };

/** Read the names of a BibTeX field: “First von Last”, “von Last, Jr, First”, biber's “family=…, given=…”; groups stand in braces. */
export function readBibtexNames(value: string): BibtexNames {
  const doubts: string[] = [];
  const written = splitNames(value.replace(/\s+/g, ' ').replace(gluedAnd, ' '), doubts);
  const names = written.filter((name) => !others.test(bare(name)));
  const given = names
    .map((name) => name.replace(etAl, '$1'))
    .filter((name) => !nobody.test(bare(name)));
  const named = withSpaces(withoutBraces(given, doubts));
  const plain = named.map(plainName);
  const isSure = plain.filter((name) => readTurned(name)).length > 1;
  const turned = plain.map((name) => readTurned(name, isSure));
  const isFirm = named.length === 1 && firmAlone.test(named[0] ?? '');
  const rest = named.filter((_, at) => turned[at] === undefined);
  // One that lost its comma among others with initials: “Abel, A. B. and Bell B and Cole, C.”
  const areTurned = !isFirm && rest.every((name) => shortName.test(name)) && rest.length !== 1;
  return {
    names: named
      .map((name, at) => (areTurned && turned[at]) || readName(name))
      .map(withoutStop)
      .filter(({ family }) => family !== ''),
    more: names.length < written.length || names.some((name) => etAl.test(name)),
    doubts,
  };
}

/** Braces around each of several names, “{Abel, Ann} and {Bell, Bo}”, make no groups of them. */
function withoutBraces(names: string[], doubts: string[]): string[] {
  const inside = names.map((name) => inBraces(name) ?? '');
  const arePersons =
    names.length > 1 && inside.every((name) => /^[^,]+,[^,]+$/.test(name) && !firm.test(name));
  if (arePersons) return inside;
  return names.map((name, at) => {
    const bare = plainName(inside[at] ?? '');
    if (!turnedPerson.test(bare) || firm.test(bare)) return name;
    doubts.push(`“${bare}” stands in braces and was taken for a person: take the braces away.`);
    return bare;
  });
}

/** “Abel, A.”, “Abel, Ann Bo”; a place behind a body's name looks alike. */
const turnedPerson =
  /^\p{Lu}[\p{L}'’-]+, (?:(?:\p{Lu}\.[ -]?){1,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u;

/** “Small Machines AG” by itself is no person with two initials. */
const firmAlone = /^[^,\s]+ [^,]+ (?:A[BGS]|KG|[BN]V|S[AE])$/;
const firm = /,\s*(?:AG|Co|Corp|GmbH|Inc|LLC|Ltd|S\.?A)\.?$/i;
/** “Abel, A.and Bell, B.” */
const gluedAnd = /(?<=\p{Lu}\.{1,2})(?=and\s)/gu;
const shortName = /^[^,]+,\s*(?:\p{Lu}\.?[ -]?){1,4}$/u;
const others = /^(?:others|\.{3}|…|et\.? ?al\.?|al\.?, ?et\.?)$/i;
const nobody = /^(?:unknown|n\.?a\.?|none|\[Anonymous\])$/i;
/** Behind a name, or where a program took it for a part of one: “et al., Ann Abel”, “al., Ann Abel et”. */
const etAl = /[\s,]{1,9}(?:\\\w+\{)?et\.? ?al\.?\}?$|^et\.? al\.?,?\s+|^al\.?,\s*(\S.*?)\s+et\.?$/i;
const initials = /^(?:\p{Lu}\.[ -]?){1,4}$/u;
const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/;

function bare(name: string): string {
  return name.replace(/[{}~]|\\[a-z]+/g, ' ').trim();
}

function splitNames(value: string, doubts: string[]): string[] {
  const names = listInBraces(value, doubts) ?? split(value, /,?\s+and(?=\s)/gi);
  const isSpoken = areSpoken(names.filter((name) => !others.test(bare(name))));
  return names.flatMap((name) => {
    const [separator = '', found = [name]] =
      separators
        .map(([text, pattern]) => [text, split(name, pattern)] as const)
        .find(([, parts]) => parts.length > 1 && parts.every(isPerson)) ?? [];
    const parts = found.length > 1 ? found : byCommas(name, isSpoken);
    if (parts.length > 1) {
      doubts.push(
        `Names are joined by ${separator || 'commas'} and were taken apart: write “and” between them.`,
      );
    }
    return parts;
  });
}

/** Braces around all persons of a field make no group of them. */
function listInBraces(value: string, doubts: string[]): string[] | undefined {
  const whole = (inBraces(value) ?? '').replace(
    /[\s;,]{0,9}(?:\((?:eds?|hrsg)\.?\))?[\s;,]{0,9}$/i,
    '',
  );
  const persons = split(whole, /\s*;\s*(?:and\s)?|\s+and(?=\s)/gi);
  if (persons.length < 2) return undefined;
  if (persons.every((name) => name.includes(',') && !firm.test(name))) return persons;
  const areSpoken =
    persons.every((name) => /\s/.test(name) && isSpokenPerson(plainTex(name))) &&
    (persons.length > 2 || persons.some((name) => /\p{Lu}\./u.test(name)));
  if (!areSpoken) return undefined;
  doubts.push('Its names stand in braces as one, and were taken apart: take the braces away.');
  return persons;
}

/** Tell “Ann Abel, Bo Bell and Cy Cole” from “de la Abel, Ann and Bell, Bo”: its last name has no comma, and no other has one behind a single word. */
function areSpoken(names: readonly string[]): boolean {
  const last = names.at(-1) ?? ',';
  return names.length > 1 && !last.includes(',') && !names.some((name) => /^\S+,/.test(name));
}

const separators: readonly [string, RegExp][] = [
  ['semicolons', /(?<!&#?\w{1,10});/g],
  ['&', /\s\\?&(?=\s)/g],
];

/** A name with a comma, with an initial or of two words; a last “et al.”, too. */
function isPerson(name: string): boolean {
  return /,|\p{Lu}\.|\S\s+\S/u.test(name.trim());
}

/**
 * “Ann Abel, Bo Bell, Cy Cole”: three and more of two words each, which no form of one name has. Two are a list
 * with initials in front or behind, or where the names of the field are not turned, `isSpoken`: “Ann Abel, Bo Bell and Cy Cole”.
 */
function byCommas(name: string, isSpoken: boolean): string[] {
  const parts = split(name, /,/g).filter((part) => part !== '');
  if (parts.length < 2 || /^\w+\s*=/.test(name)) return [name];
  const plain = parts.map((part) => plainTex(part));
  // “Ames, A. B., Burr, C.”: each family with its initials.
  const pairs = plain.flatMap((part, at) => (at % 2 === 1 && initials.test(part) ? at : []));
  if (parts.length > 3 && pairs.length * 2 === parts.length) {
    return pairs.map((at) => `${parts[at - 1]}, ${parts[at]}`);
  }
  const areNames = parts.every((part) => /^\S+(?:\s+\S+){1,3}$/.test(part) && !suffix.test(part));
  const isList =
    isShortList(plain) ||
    (areNames && (parts.length > 2 || (isSpoken && plain.every((part) => /^\p{Lu}/u.test(part)))));
  return isList ? parts : [name];
}

function readName(written: string): PersonName {
  const name = written.replace(lifeDates, '');
  const group = inBraces(name);
  // Mendeley puts the last “and” into the braces of a name.
  if (/^\{And\s/.test(name)) return readName(name.replace(/^\{And\s+/, '{'));
  if (group !== undefined) return { family: plainName(group), given: '', suffix: '' };
  const parts = split(name, /,/g);
  if (
    parts.every((part) => /^["{]?(?:family|given|given-i|prefix|suffix|useprefix)\s*=/.test(part))
  ) {
    return readParts(parts);
  }
  const [first = '', second = '', third = '', ...more] = parts.filter((part) => part !== '');
  if (more.length > 0) return { family: plainName(name), given: '', suffix: '' };
  if (third !== '') return toName(first, third, second);
  if (second === '') return ofDotted(first) ?? readWords(first);
  return suffix.test(second) && /\s/.test(first)
    ? { ...readWords(first), suffix: plainName(second) }
    : toName(first, second);
}

/** Catalogues of libraries write when somebody lived: “Abel, Ann (1941-2020)”, “Bell, Bo, 1953-”. */
const lifeDates = /[,\s]{0,9}\(?\b\d{4}\s*[-–]+\s*(?:\d{4}|\.{1,4})?\)?\.?$/;

/** “Jones T.B.” among names with commas. */
function ofDotted(name: string): PersonName | undefined {
  return /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.-?){1,3}$/u.test(name) ? readTurned(name) : undefined;
}

function toName(family: string, given: string, suffix = ''): PersonName {
  return { family: plainName(family), given: plainName(given), suffix: plainName(suffix) };
}

/** https://ctan.org/pkg/biblatex, “Extended name format” */
function readParts(parts: readonly string[]): PersonName {
  const named = Object.fromEntries(
    parts.map((part) => {
      const [, name = '', value = ''] = /^["{]?([\w-]+)\s*=\s*([\s\S]*?)["}]?$/.exec(part) ?? [];
      return [name, value];
    }),
  );
  const family = [named.prefix, named.family].filter(Boolean).join(' ');
  return toName(family, named.given ?? '', named.suffix);
}

/** “First von Last”; words in braces belong together, so that the last of them is the family name. */
function readWords(name: string): PersonName {
  const words = split(name, /[\s~]+/g).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const family = inBraces(last);
  if (family === undefined || words.length === 1) return parsePersonName(plainName(name));
  const von = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word),
  );
  const start = von === -1 ? words.length - 1 : von;
  return toName(words.slice(start).join(' '), words.slice(0, start).join(' '));
}

/** What stands between a first brace and the last one that closes it; nothing for other texts, and for an accent's. */
function inBraces(text: string): string | undefined {
  const given = text.trim();
  if (!/^\{(?!\\["'`^~=.]|\\[a-zA-Z]+\s*[{}\s])/.test(given) || !given.endsWith('}'))
    return undefined;
  let depth = 0;
  for (const { 0: sign, index } of given.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth === 0) return index === given.length - 1 ? given.slice(1, -1) : undefined;
  }
  return undefined;
}

/** The pieces between matches of a pattern that stand outside of braces. */
function split(text: string, pattern: RegExp): string[] {
  if (!text.includes('{')) return text.split(pattern).map((piece) => piece.trim());
  const pieces: string[] = [];
  const signs = new RegExp(`[{}]|${pattern.source}`, `${pattern.flags}u`.replace('uu', 'u'));
  let [depth, from] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      pieces.push(text.slice(from, index));
      from = index + sign.length;
    }
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim());
}

/** Braces that TeX prints, long dashes and marks of footnotes are slips in a name: `Adri\\{\`a}`, `Ann--Marie`, `Abel*`. */
function plainName(tex: string): string {
  return plainTex(tex)
    .replace(/[{}]/g, '')
    .replace(/(?<=\p{L})[–—](?=\p{L})/gu, '-')
    .replace(/(?<=\p{L})[*†‡]+$/u, '');
}
