/** Write Latin text in plain ASCII and lower case: `Ylä-Jääski` becomes `yla-jaaski`. Other scripts are left out. */
export function toAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, '');
}

/** Plain letters for those that Unicode does not take apart into a base letter and a mark. */
export const plainLetters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
