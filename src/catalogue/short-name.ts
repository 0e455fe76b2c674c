import type { Entry } from './entry.ts';

/** What people call an entry: of software its title, of a work its first alias where that is shorter. */
export function shortName({ kind, title, aliases: [alias] = [] }: Entry): string {
  if (kind === 'libraries' || kind === 'tools') return title;
  return alias !== undefined && alias.length < title.length ? alias : title;
}
