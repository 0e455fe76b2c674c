import { toAscii } from './ascii.ts';

/** The most characters a slug should have. */
const slugLength = 60;

/** Slugs for a title, the best first: its short name, then as much of it as fits. Empty for a title without Latin or Greek letters and digits. */
export function toSlugs(title: string): string[] {
  const short = shortName(title);
  const slugs = [short === undefined ? '' : slugify(short), slugify(title)];
  return [...new Set(slugs)].filter((slug) => slug !== '');
}

/** Lower-case words joined by hyphens, cut at a word's end: `Ünïcode & C++ ™` becomes `unicode-and-c`. */
export function slugify(text: string): string {
  const words = toAscii(
    text
      .slice(0, 1000)
      // Compatibility forms would spell these out: ™ as TM.
      .replace(/[\p{Cf}™®©℠'’]/gu, '')
      .replace(/&/g, ' and ')
      .replace(/[\u0370-\u03ff]/gu, (letter) => greek[letter.toLowerCase()] ?? letter),
  ).split(/[^a-z0-9]+/);
  let slug = '';
  for (const word of words.filter((it) => it !== '')) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > slugLength) return endOnMeaning(slug) || word.slice(0, slugLength);
    slug = longer;
  }
  return slug;
}

/** A slug that was cut should not end in “for the”. */
function endOnMeaning(slug: string): string {
  return slug.replace(
    /(?:-(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|using|via|with))+$/,
    '',
  );
}

/** Names of devices, with which Windows can store no file: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
export function isDeviceName(slug: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug);
}

/** A maker of slugs that gives none twice: the first of the wished ones that is free, else the last of them with a number. */
export function uniqueSlugs(taken: Iterable<string>): (wished: readonly string[]) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (wished) => {
    let slug = wished.find((it) => !used.has(it) && !isDeviceName(it));
    const last = wished.at(-1) ?? 'entry';
    // The count goes on where it stopped, so that many equal titles take no quadratic time.
    for (let count = counts.get(last) ?? 2; slug === undefined; count++) {
      counts.set(last, count + 1);
      if (!used.has(`${last}-${count}`)) slug = `${last}-${count}`;
    }
    used.add(slug);
    return slug;
  };
}

/** The name before a colon, or behind the owner of a repository: `EIE` of `EIE: Efficient …`, `MNN` of `alibaba/MNN`. */
function shortName(title: string): string | undefined {
  const [head = ''] = title.slice(0, 200).split(/\s*[:：]\s/, 1);
  const repository = /^[\w.-]+\/([\w.-]+)$/.exec(head)?.[1];
  if (repository) return repository;
  return head !== title && looksLikeName(head) ? head : undefined;
}

/** One word, or two that both start with a capital or a digit. */
function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (kindWord.test(text)) return false;
  if (words.length === 1) return text.length >= 2;
  return words.length === 2 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
}

/** What a title says it is does not name it: `Tutorial: …`, `Lecture 3: …`. */
const kindWord =
  /^(?:book|chapter|course|keynote|lecture|paper|part|review|survey|talk|tutorial|video|week|workshop)s?(?: [\divx]+)?$/i;

const greek: Record<string, string> = Object.fromEntries(
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο o π pi ρ rho σ sigma ς s τ tau υ y φ phi χ chi ψ psi ω omega'
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1] ?? '']);
      return pairs;
    }, []),
);
