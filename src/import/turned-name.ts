import type { PersonName } from '../catalogue/person-name.ts';

/** “Smith JA”, “de la Cruz R”, as PubMed and Scopus write them, “Ames A.” */
const turned =
  /^((?:\p{L}[\p{L}'’.-]* ){0,3}\p{L}[\p{L}'’-]+) ((?:\p{Lu}\.?[ -]?){1,4})(?: (Jr|Sr|[23](?:rd|nd)|II|III|IV))?\.?$/u;
const noInitials = new Set('AI EU IBM II III IT LLC ML UK UN US USA'.split(' '));

/** Read a name whose initials stand behind the family; nothing for other names, and for “Google AI” unless it stands among such names, `isSure`. */
export function readTurned(name: string, isSure = false): PersonName | undefined {
  const [, family = '', initials = '', suffix = ''] = turned.exec(name) ?? [];
  if (family === '' || (!isSure && noInitials.has(initials.trim()))) return undefined;
  return { family, given: initials.trim(), suffix };
}

/** Part names that lost a space, “AbelAB” and “Bell-ColeC”, where all names are written so. */
export function withSpaces(names: readonly string[]): readonly string[] {
  const parted = names.map((name) => name.replace(glued, '$1 $2'));
  const areGlued = names.length > 1 && names.every((name) => glued.test(name));
  return areGlued && parted.every((name) => readTurned(name)) ? parted : names;
}

const glued = /^(\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)*)(\p{Lu}{1,3}|\p{Lu}-\p{Lu})$/u;

/** Tell names that a row of commas parts: all have their initials behind them, or all in front. */
export function isShortList(names: readonly string[]): boolean {
  return names.every((name) => readTurned(name) !== undefined) || names.every(isLedByInitials);
}

/** Tell a name that starts with its initials alone, “JA Smith”, as Google Scholar writes names. */
export function isLedByInitials(name: string): boolean {
  return leading.test(name) && !noInitials.has(name.split(' ')[0] ?? '');
}

/** Tell a name of three or four words that no body of people has: “Ana Maria da Silva”, not “World Health Organization”. */
export function isSpokenName(name: string): boolean {
  return /\s\S+\s/.test(name) && isPerson(name);
}

/** The same of a name of two words or more. */
export function isPerson(name: string): boolean {
  return name.split(' ').length < 8 && spoken.test(name) && !body.test(name);
}

const spoken =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|del|della|der|den|van|von|y|el|al|bin|ibn))+$/u;
const body =
  /^The |\b(?:Academy|Administration|Agency|Alliance|American|Association|Authors?|Bank|Board|Brain|Bureau|Cent(?:er|re)|Collaboration|College|Commission|Committee|Company|Consortium|Contributors|Corporation|Council|Department|Developers|European|Exchange|Federation|Foundation|Group|Hospital|Initiative|Institut[eo]?|International|Laborator\w+|Labs?|Library|Ministry|National|Nations|Network|Office|Organi[sz]ation|Press|Program(?:me)?|Project|Research|School|Services?|Society|Systems?|Team|Technolog\w+|Union|United|Universi\w+|World)\b/;
const leading =
  /^(?:\p{Lu}{1,3} |(?:\p{Lu}\.[ -]?){1,4})(?:\p{L}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u;
