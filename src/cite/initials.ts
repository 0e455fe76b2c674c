/** Shorten given names to initials: `Yong-Deok J.` becomes `Y.-D. J.`; scripts without capitals stay as they are. */
export function toInitials(given: string): string {
  return given
    .replace(/\.(?=[^\s.-])/g, '. ')
    .split(' ')
    .map(shortenName)
    .filter((name) => name !== '')
    .join(' ');
}

function shortenName(name: string): string {
  const [first = '', ...more] = name.split(/[-‐]/).filter((part) => /\p{L}/u.test(part));
  // “Ai-jun” is one name, “Ai-Jun” are two.
  const parts = [first, ...more.filter((part) => !/^\P{L}*\p{Ll}/u.test(part))];
  return parts.map(shortenPart).join('-');
}

function shortenPart(part: string): string {
  const initial = /\p{L}\p{M}*/u.exec(part)?.[0] ?? '';
  return initial === '' || !/[\p{Lu}\p{Ll}\p{Lt}]/u.test(initial) ? part : `${initial}.`;
}
