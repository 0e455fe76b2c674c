import type { Catalogue } from '../../catalogue/entry.ts';
import type { Draft } from '../../checks/subject.ts';
import type { Seen } from '../../schema/scout.ts';
import type { Harvest } from '../../scout/find.ts';
import type { FetchRules } from '../fetch-text.ts';

/** What every source is given. */
export type SourceTask = {
  catalogue: Catalogue;
  /** The entries that stand, faulty ones included. */
  known: readonly Draft[];
  /** Days as YYYY-MM-DD: what came out from then on is new, up to today. */
  since: string;
  today: string;
  seen: Seen | undefined;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  /** Hears a sentence before a host that asks to wait is asked again. */
  onWait?: (sentence: string) => void;
};

/** Ask one source for works that may belong on the list. What it cannot give is in the notes; it throws only where the run is aborted. */
export type Source = (task: SourceTask) => Promise<Harvest>;

/** The address of a source's API: what a variable names, such as a mirror or a test's server, else its own. */
export function apiBase(variable: string, own: string, { env }: Pick<SourceTask, 'env'>): string {
  return (env[variable] || own).replace(/\/+$/, '');
}

/** The times of a source in milliseconds: `API_TIMEOUT` and `API_DELAY`, else what its host asks for. */
export function timesOf(
  delay: number,
  { env, signal, onWait }: Pick<SourceTask, 'env' | 'signal' | 'onWait'>,
): FetchRules {
  const set = (text: string | undefined, fallback: number) =>
    text && /^\d+$/.test(text) ? Number(text) : fallback;
  return {
    timeout: set(env.API_TIMEOUT, 30_000),
    delay: set(env.API_DELAY, delay),
    signal,
    onWait,
  };
}

/** Cut a list into parts of a length. */
export function partsOf<Item>(items: readonly Item[], length: number): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += length) parts.push(items.slice(at, at + length));
  return parts;
}
