/** Tell whether a name is another's short form: “J. Mach. Learn. Res.” or “JMLR” of “Journal of Machine Learning Research”. */
export function abbreviates(short: string, full: string): boolean {
  const parts = wordsOf(short);
  const words = wordsOf(full);
  if (parts.length === 0 || short.length >= full.length) return false;
  return parts.length === 1 && isAcronym(parts[0] ?? '', words) ? true : inOrder(parts, words);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Each part shortens a word behind the word that the part before it shortens. */
function inOrder(parts: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  return parts.every((part) => {
    const at = words.findIndex((word, index) => index >= next && isShortOf(part, word));
    next = at + 1;
    return at >= 0;
  });
}

/** “natl” has letters of “national”, from the first one on and in their order. */
function isShortOf(part: string, word: string): boolean {
  if (part[0] !== word[0]) return false;
  let at = 0;
  return [...part].every((letter) => {
    at = word.indexOf(letter, at) + 1;
    return at > 0;
  });
}

function isAcronym(part: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => !small.has(word)).map((word) => word[0]);
  return part.length > 2 && initials.join('').endsWith(part);
}

const small = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the']);

/** Tell whether a word of a journal’s name is shortened, so that the stop behind it ends no sentence. */
export function isAbbreviation(word: string): boolean {
  return abbreviation.test(word);
}

/** Words of journals’ names as ISO 4 has them. */
const abbreviation =
  /^(?:\p{Lu}|Acad|Acta|Adv|Am|Anal|Ann|Annu|Appl|Artif|Astron|Astrophys|Biochem|Bioinform|Biol|Biophys|Bull|Chem|Clin|Comm|Commun|Comp|Comput|Conf|Curr|Dyn|Ecol|Econ|Electron|Eng|Environ|Exp|Expr|Fluid|Front|Genet|Geol|Geophys|Hist|Ind|Inf|Instrum|Int|Intell|Intl|Lang|Lett|Mach|Mag|Manag|Mater|Math|Mech|Med|Meth|Microbiol|Mod|Mol|Mon|Nat|Natl|Neural|Neurosci|Not|Nucl|Op|Opin|Opt|Pharm|Philos|Phys|Physiol|Proc|Process|Prog|Psychol|Rec|Recognit|Ref|Rep|Res|Rev|Robot|Sci|Ser|Signal|Simul|Soc|Softw|Stat|Struct|Stud|Surv|Symp|Syst|Technol|Theor|Trans|Univ|Vis|Zool)$/u;
