import { withPublished } from '../import/registry/preprint-fields.ts';
import { readArxivAnswer } from '../import/registry/read-arxiv.ts';
import { readCrossrefAnswer } from '../import/registry/read-crossref.ts';
import { readGithubAnswer } from '../import/registry/read-github.ts';
import { registries } from '../import/registry/registries.ts';
import type { Work } from '../import/work.ts';
import type { WorkAddress } from '../import/work-address.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { type FetchRules, fetchText, Unreachable } from './fetch-text.ts';

/** What a registry says of a work, and what could not be asked. */
type LookedUp = { work: Work; warnings: string[] };

/** Ask the registry of an address: arXiv (and Crossref about its DOI), Crossref or GitHub. Throws `Unreachable` where there is no work to get, or the reason of an aborted signal. */
export async function lookUpWork(
  address: Exclude<WorkAddress, { type: 'page' }>,
  place: Place,
): Promise<LookedUp> {
  if (address.type === 'arxiv') return lookUpPreprint(address.id, place);
  if (address.type === 'doi') return { work: await askCrossref(address.doi, place), warnings: [] };
  return { work: await askGithub(address.name, place), warnings: [] };
}

/** Environment variables that name other addresses of registries, a mirror or a test's server, and other times. */
type Env = Record<string, string | undefined>;

/** Where and how to ask. */
type Place = Pick<FetchRules, 'signal' | 'onWait'> & { env: Env };

/** A preprint that names its DOI is published: year and venue are that version's. */
async function lookUpPreprint(id: string, place: Place): Promise<LookedUp> {
  const preprint = await askArxiv(id, place);
  const { doi } = preprint.fields;
  if (doi === undefined) return { work: preprint, warnings: [] };
  try {
    return { work: withPublished(preprint, await askCrossref(doi, place)), warnings: [] };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { work: preprint, warnings: [`Year and venue are left out: ${error.message}.`] };
  }
}

async function askArxiv(id: string, place: Place): Promise<Work> {
  const address = `${base('ARXIV_API', place.env)}/query?id_list=${encodeURIComponent(id)}&max_results=1`;
  const { status, text } = await fetchText(address, 'application/atom+xml', rulesOf(place));
  // arXiv answers a malformed id with 400 and an error in its feed.
  if (status >= 400 && !text.includes('<feed'))
    throw new Unreachable(`arXiv answers HTTP ${status}`);
  return orThrow(readArxivAnswer(text, id));
}

async function askCrossref(doi: string, place: Place): Promise<Work> {
  const { status, text } = await fetchText(
    `${base('CROSSREF_API', place.env)}/works/${encodeURIComponent(doi)}`,
    'application/json',
    rulesOf(place),
  );
  if (status === 404) throw new Unreachable(`Crossref does not know the DOI ${doi}`);
  if (status >= 400) throw new Unreachable(`Crossref answers HTTP ${status} about ${doi}`);
  return orThrow(readCrossrefAnswer(parseJson('Crossref', text), doi));
}

async function askGithub(name: string, place: Place): Promise<Work> {
  const address = `${base('GITHUB_API', place.env)}/repos/${name}`;
  const { status, text } = await fetchText(address, 'application/vnd.github+json', rulesOf(place));
  if (status === 404) throw new Unreachable(`GitHub has no public repository ${name}`);
  if (status >= 400) throw new Unreachable(`GitHub answers HTTP ${status} about ${name}`);
  return orThrow(readGithubAnswer(parseJson('GitHub', text)));
}

/** Variables that name other places to ask. */
const variables = { ARXIV_API: 'arXiv', CROSSREF_API: 'Crossref', GITHUB_API: 'GitHub' } as const;

function base(name: keyof typeof variables, env: Env): string {
  return (env[name] || registries[variables[name]]).replace(/\/+$/, '');
}

/** arXiv asks for three seconds between requests. */
function rulesOf({ env: { API_TIMEOUT, API_DELAY }, signal, onWait }: Place): FetchRules {
  const times = { timeout: toNumber(API_TIMEOUT, 15_000), delay: toNumber(API_DELAY, 3_000) };
  return { ...times, signal, onWait };
}

function toNumber(text: string | undefined, fallback: number): number {
  return text && /^\d+$/.test(text) ? Number(text) : fallback;
}

function parseJson(registry: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreachable(`${registry}’s answer is no JSON: “${cleanExcerpt(text, 60)}”`);
  }
}

function orThrow(work: Work | string): Work {
  if (typeof work === 'string') throw new Unreachable(work.replace(/\.$/, ''));
  return work;
}
