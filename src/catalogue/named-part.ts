/**
 * The part of a page that an address names behind `#`, as it is written, or nothing where it names none that
 * HTML could hold: the top, words to look for (https://wicg.github.io/scroll-to-text-fragment/), lines of code
 * and comments that scripts show, or a place in an application.
 */
export function partOf(address: string): string | undefined {
  const [part = ''] = (/#(.*)$/s.exec(address)?.[1] ?? '').split(':~:');
  return part === '' || madeByScripts.test(part) ? undefined : part;
}

const madeByScripts =
  /^(?:top$|[!/?]|L\d+(?:C\d+)?(?:-L\d+|$)|issuecomment-|discussion|diff-|\w+=)/i;

/** The parts that addresses of one page name; too many, and too long ones, are not looked for. */
export function partsOf(addresses: readonly string[]): string[] {
  const parts = new Set(addresses.flatMap((address) => partOf(address) ?? []));
  return [...parts].filter((part) => /^\S{1,200}$/.test(part)).slice(0, 20);
}
