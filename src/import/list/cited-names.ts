import type { PersonName } from '../../catalogue/person-name.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { writeAuthor } from '../author-name.ts';
import { usualNames } from '../capitals.ts';
import { isPersonName } from './names.ts';

/** The names that a reference starts with, as the schema writes them, and the length of the text that holds them. */
export type CitedNames = {
  names: string[];
  /** Whether “et al.” follows. */
  more: boolean;
  length: number;
};

/**
 * Read the names in front of a reference: `Ames, A. B., & Burr, C.`, `A. B. Ames and C. Burr`, `Ames AB, Burr C`,
 * `Ames, Ann, and Cy Burr`. Names in full count where another has initials or “and” joins them.
 */
export function readCitedNames(text: string): CitedNames | undefined {
  const line = text.slice(0, longest);
  const found: One[] = [];
  let at = 0;
  let isSure = false;
  let more = false;
  // Where the first is no `Ames AB`, another is “Burr J. Cole” and not J. Burr.
  let isBare = true;
  let isLast = false;
  for (;;) {
    const rest = line.slice(at);
    const left = ellipsis.exec(rest);
    if (left && found.length > 0) {
      // `Ames, A., … Zorn, Z.`
      more = true;
      at += left[0].length;
      const last = readOne(line.slice(at), { isTurned: false, isBare: false });
      if (last) found.push(last);
      at += last?.length ?? 0;
      break;
    }
    const others = etAl.exec(rest);
    if (others && found.length > 0) {
      at += others[0].length;
      more = true;
      isSure = true;
      break;
    }
    const joint = found.length === 0 ? '' : (separator.exec(rest)?.[0] ?? '');
    if (found.length > 0 && joint === '') break;
    // “A. Ames and B. Burr, Thin Nets” has two.
    const isJoined = /and|&/.test(joint);
    if (isLast && !isJoined) break;
    isLast ||= isJoined;
    const next = readOne(rest.slice(joint.length), {
      isTurned: found.length === 0 || /[&;]/.test(joint),
      isBare,
    });
    if (!next) break;
    isBare &&= next.isBare;
    isSure ||= next.hasInitials || isJoined;
    found.push(next);
    at += joint.length + next.length;
  }
  // `Ames, Ann. 2018.`
  isSure ||= found.length === 1 && /^\S+, /.test(line) && dated.test(line.slice(at));
  return found.length > 0 && isSure ? { names: namesOf(found), more, length: at } : undefined;
}

/** Names as they are usually written: “Ames AB” among such is A. B. Ames. */
function namesOf(found: readonly One[]): string[] {
  const turned = found.flatMap(({ written }) => (typeof written === 'string' ? [] : written));
  const usual = usualNames(turned).map(writeAuthor).values();
  return found.map(({ written }) =>
    typeof written === 'string' ? written : (usual.next().value ?? ''),
  );
}

/** Works have seldom more authors than fit in this many characters. */
const longest = 2000;

const etAl = /^,?\s*(?:and |& )?(?:et\.? al\b\.?|others\b\.?)/i;
const ellipsis = /^,?\s*(?:…|\.\.\.|\. \. \.),?\s*(?:(?:and|&)\s+)?/;
const dated = /^[.,]? \(?(?:19|20)\d\d[a-z]?\)?[.,:]/;
const separator = /^(?:\s*[,;]\s*(?:and |& )?|\s+(?:and|&)\s+)(?=\p{L})/u;

const particle = `(?:(?:van|von|der|den|de|da|di|del|della|dos|du|la|le|el|al|bin|ten|ter|zu) )*`;
const word = String.raw`(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}'’‐-]+`;
const family = `${particle}${word}(?: (?:y )?${word}){0,2}`;
const one = String.raw`\p{Lu}\p{Ll}?\.`;
const initials = `${one}(?:[ -]?${one}){0,4}`;
/** `Ames, AB (2019)` */
const bare = String.raw`\p{Lu}{1,3}(?=,| \(| &| and\b)`;
const suffix = String.raw`(?:,? (?:Jr\.?|Sr\.?|I{2,3}|IV))?`;
/** What stands behind a whole name. */
const end = String.raw`(?=[,;:.]|\s*["“(]|\s+(?:and|&|et|19|20)|\s*$)`;

type One = { written: string | PersonName; length: number; hasInitials: boolean; isBare: boolean };

/** The ways to write a name, with the family and given name in each; names in full may be turned. */
const ways: {
  form: RegExp;
  hasInitials: boolean;
  isFull?: boolean;
  isSpoken?: boolean;
  isBare?: boolean;
  isRow?: boolean;
}[] = [
  {
    form: way(
      String.raw`(?<family>${particle}${word}), (?<given>${one} ${word})(?=,? (?:and|&) |,? et al|\s*\(|[,.]? (?:19|20)\d\d\b)`,
    ),
    hasInitials: true,
  },
  {
    form: way(`(?<family>${particle}${word}), (?<given>${initials}|${bare})(?<suffix>${suffix})`),
    hasInitials: true,
  },
  // “Ann Ames, W. Bo Burr” is no W. Ann Ames.
  {
    form: way(`(?<family>${family}), (?<given>${initials})(?<suffix>${suffix})${end}`),
    hasInitials: true,
  },
  {
    form: way(
      `(?<given>${initials}(?: ${word}){0,2}?) ?(?<family>${particle}${word})(?<suffix>${suffix})${end}`,
    ),
    hasInitials: true,
    isSpoken: true,
  },
  // `Ames A.B., Burr C. 2018`
  {
    form: way(
      String.raw`(?<family>${family}) (?<given>\p{Lu}\.(?:[ -]?\p{Lu}\.){0,2})(?=[,;]|\s+(?:and|&|et|\(|(?:19|20)\d\d))`,
    ),
    hasInitials: true,
    isBare: true,
  },
  // `Ames AB`, with a sign behind it that ends it.
  {
    form: way(
      String.raw`(?<family>${family}) (?<given>\p{Lu}(?:[ -]?\p{Lu}){0,2})(?!\. ${word}(?:,| &| and| \())(?=[,;.:]|\s+(?:and|&|\(|(?:19|20)\d\d))`,
    ),
    hasInitials: true,
    isBare: true,
  },
  // `A Ames and B Burr`; one alone may be a language or a tree.
  {
    form: way(
      String.raw`(?<given>\p{Lu}(?:[ -]?\p{Lu}){0,2}) (?<family>${particle}${word})(?=,? (?:and|&) \p{Lu}{1,3} \p{Lu}|,? (?:\p{Lu}{1,3} ${word}|and |& )|${end})`,
    ),
    hasInitials: false,
    isRow: true,
  },
  {
    form: way(
      String.raw`(?<family>${particle}${word}), (?<given>${word}(?: ${word}| ${one}){0,2})(?=,? (?:and|&) |, ${word}|\.|,? et al|\s*\(|[,.]? (?:19|20)\d\d\b)`,
    ),
    hasInitials: false,
    isFull: true,
  },
  {
    form: way(`(?<given>${word}(?: ${one}| ${word}){0,2}?) (?<family>${particle}${word})${end}`),
    hasInitials: false,
    isSpoken: true,
  },
];

function way(form: string): RegExp {
  return new RegExp(`^${form}`, 'u');
}

/** `isTurned` says that a name in full may stand with the family first: it is the first, or “&” parts it from others; `isBare`, that those before it are written as `Ames AB`. */
function readOne(text: string, before: { isTurned: boolean; isBare: boolean }): One | undefined {
  for (const { form, hasInitials, isFull, isSpoken, isBare = false, isRow = false } of ways) {
    if ((isFull && !before.isTurned) || (isBare && !before.isBare)) continue;
    const { 0: all = '', groups } = form.exec(text) ?? {};
    const { family: last = '', given = '', suffix: third = '' } = groups ?? {};
    if (last === '' || given === '') continue;
    const parts = { family: last, given, suffix: third.replace(/^,? /, '') };
    if (!hasInitials && !isRow && !isPersonName(`${given} ${last}`)) continue;
    // “K. Van Herwegen” is written as it is spoken, and read so.
    const written = isSpoken ? cleanLine(all) : parts;
    return { written, length: all.length, hasInitials, isBare };
  }
  return undefined;
}
