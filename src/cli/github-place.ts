import { readFileSync } from 'node:fs';
import type { GithubPlace } from '../net/github-write.ts';
import { userAgent } from '../net/user-agent.ts';
import { CannotRun } from './cannot-run.ts';

/** Where GitHub’s API is asked: GITHUB_API, else GitHub itself. */
export function apiAddress(): string {
  const text = process.env.GITHUB_API || 'https://api.github.com';
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new CannotRun(`GITHUB_API is no web address: ${JSON.stringify(text)}.`);
}

/** The repository that a command writes to, and the token that lets it: GITHUB_REPOSITORY, which workflows set, else the project's own; GITHUB_TOKEN. */
export function githubPlace(): GithubPlace {
  const token = process.env.GITHUB_TOKEN;
  if (!token) throw new CannotRun('There is no GITHUB_TOKEN: GitHub lets nobody write without.');
  return { base: apiAddress(), repository: repositoryName(), token, userAgent: userAgent() };
}

/** `https://github.com/owner/name` */
export function repositoryAddress(): string {
  return `https://github.com/${repositoryName()}`;
}

function repositoryName(): string {
  const name = process.env.GITHUB_REPOSITORY || ownName();
  if (/^[\w.-]+\/[\w.-]+$/.test(name) && !/(?:^|\/)\.+(?:\/|$)/.test(name)) return name;
  throw new CannotRun(`GITHUB_REPOSITORY is no owner/name: ${JSON.stringify(name)}.`);
}

function ownName(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const address = String(JSON.parse(text).repository.url).replace(/^git\+|\.git$/g, '');
  return new URL(address).pathname.slice(1);
}
