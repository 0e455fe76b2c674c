import type { LinkRun } from '../net/links/check-links.ts';
import { userAgent } from '../net/user-agent.ts';
import { CannotRun } from './cannot-run.ts';

/** How to ask hosts about links: times in milliseconds. */
export type LinkTimes = { timeout: number; delay: number; retries: number; concurrency: number };

/** What a check of links needs from this machine. */
export function linkNetwork(
  { delay, ...times }: LinkTimes,
  signal: AbortSignal,
): Omit<LinkRun, 'onOutcome'> {
  return {
    ...{ ...times, signal, delay, probes: linkProbes(), userAgent: userAgent() },
    backOff: 2 * delay,
    // For tests alone: a public entry must never reach what is inside.
    allowLocal: process.env.LINKS_ALLOW_LOCALHOST === '1',
  };
}

/** Where somebody answers as long as there is a network: LINKS_PROBES, else hosts that the list leads to. */
export function linkProbes(): string[] {
  const named = (process.env.LINKS_PROBES ?? '').split(/\s+/).filter((text) => text !== '');
  const wrong = named.find((text) => !/^https?:$/.test(URL.parse(text)?.protocol ?? ''));
  if (wrong !== undefined) {
    throw new CannotRun(
      `LINKS_PROBES names no web address: ${JSON.stringify(wrong)}. Write addresses with spaces between, as in https://github.com/ https://doi.org/.`,
    );
  }
  return named.length > 0
    ? named
    : ['https://github.com/', 'https://doi.org/', 'https://arxiv.org/'];
}
