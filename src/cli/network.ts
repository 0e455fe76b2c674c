import { readFileSync } from 'node:fs';
import type { GithubPlace } from '../net/github.ts';
import type { LinkRun } from '../net/links/check-links.ts';
import { CannotRun, complain, type Run } from './run.ts';

/** Where GitHub’s API is asked: GITHUB_API, else GitHub itself. */
export function apiAddress(run: Run): string {
  return addressIn(run, 'GITHUB_API', 'https://api.github.com');
}

/** Where models are asked about: HUGGINGFACE_API, else Hugging Face itself. */
export function modelAddress(run: Run): string {
  return addressIn(run, 'HUGGINGFACE_API', 'https://huggingface.co');
}

function addressIn({ env }: Run, name: string, otherwise: string): string {
  const text = env[name] || otherwise;
  if (isWebAddress(text)) return text;
  throw new CannotRun(`${name} is no web address: ${JSON.stringify(text)}.`);
}

/** The repository that a command writes to, and the token that lets it: GITHUB_REPOSITORY, which workflows set, else the project's own; GITHUB_TOKEN. */
export function githubPlace(run: Run): GithubPlace {
  const token = run.env.GITHUB_TOKEN;
  if (!token) throw new CannotRun('There is no GITHUB_TOKEN: GitHub lets nobody write without.');
  return { base: apiAddress(run), repository: repositoryName(run), token };
}

/** `https://github.com/owner/name` */
export function repositoryAddress(run: Run): string {
  return `https://github.com/${repositoryName(run)}`;
}

function repositoryName({ env }: Run): string {
  const name = env.GITHUB_REPOSITORY || ownName();
  if (/^[\w.-]+\/[\w.-]+$/.test(name) && !/(?:^|\/)\.+(?:\/|$)/.test(name)) return name;
  throw new CannotRun(`GITHUB_REPOSITORY is no owner/name: ${JSON.stringify(name)}.`);
}

function ownName(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const address = String(JSON.parse(text).repository.url).replace(/^git\+|\.git$/g, '');
  return new URL(address).pathname.slice(1);
}

/** How to ask hosts about links: times in milliseconds. */
type LinkTimes = { timeout: number; delay: number; retries: number; concurrency: number };

/** What a check of links needs from this machine. */
export function linkNetwork(
  run: Run,
  { timeout, delay, retries, concurrency }: LinkTimes,
  signal: AbortSignal,
): Omit<LinkRun, 'onOutcome'> {
  return {
    timeout,
    delay,
    retries,
    concurrency,
    backOff: 2 * delay,
    signal,
    probes: linkProbes(run),
    // At a terminal, the sentence takes the place of the line that counts.
    onWait: (sentence) => complain(run, `${run.stderr.isTTY ? '\r' : ''}${sentence}`),
    // For tests alone: a public entry must never reach what is inside.
    allowLocal: run.env.LINKS_ALLOW_LOCALHOST === '1',
  };
}

/** Where somebody answers as long as there is a network: LINKS_PROBES, else hosts that the list leads to. */
export function linkProbes({ env }: Run): string[] {
  const named = (env.LINKS_PROBES ?? '').split(/\s+/).filter((text) => text !== '');
  const wrong = named.find((text) => !isWebAddress(text));
  if (wrong !== undefined) {
    throw new CannotRun(
      `LINKS_PROBES names no web address: ${JSON.stringify(wrong)}. Write addresses with spaces between, as in https://github.com/ https://doi.org/.`,
    );
  }
  return named.length > 0
    ? named
    : ['https://github.com/', 'https://doi.org/', 'https://arxiv.org/'];
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
