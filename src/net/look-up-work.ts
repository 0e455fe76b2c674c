import type { FoundWork } from '../import/found-work.ts';
import { readArxivAnswer } from '../import/registry/read-arxiv.ts';
import { readCrossrefAnswer } from '../import/registry/read-crossref.ts';
import { readGithubAnswer } from '../import/registry/read-github.ts';
import type { WorkAddress } from '../import/work-address.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { fetchText, registryRules, Unreachable } from './fetch-text.ts';

/** What a registry says of a work, and what could not be asked. */
export type LookedUp = { work: FoundWork; warnings: string[] };

/** Ask the registry of an address: arXiv (and Crossref about its DOI), Crossref or GitHub. Throws `Unreachable` where there is no work to get. */
export async function lookUpWork(
  address: Exclude<WorkAddress, { type: 'page' }>,
): Promise<LookedUp> {
  if (address.type === 'arxiv') return lookUpPreprint(address.id);
  if (address.type === 'doi') return { work: await askCrossref(address.doi), warnings: [] };
  return { work: await askGithub(address.name), warnings: [] };
}

/** A preprint that names its DOI is published: year and venue are that version's. */
async function lookUpPreprint(id: string): Promise<LookedUp> {
  const preprint = await askArxiv(id);
  const { doi } = preprint.fields;
  if (doi === undefined) return { work: preprint, warnings: [] };
  try {
    const { year, venue, venueName } = (await askCrossref(doi)).fields;
    const fields = { ...preprint.fields, year, venue, venueName };
    return {
      work: { ...preprint, fields, hints: year === undefined ? preprint.hints : {} },
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { work: preprint, warnings: [`Year and venue are left out: ${error.message}.`] };
  }
}

async function askArxiv(id: string): Promise<FoundWork> {
  const address = `${base('ARXIV_API')}/query?id_list=${encodeURIComponent(id)}&max_results=1`;
  const { status, text } = await fetchText(address, 'application/atom+xml', registryRules());
  // arXiv answers a malformed id with 400 and an error in its feed.
  if (status >= 400 && !text.includes('<feed'))
    throw new Unreachable(`arXiv answers HTTP ${status}`);
  return orThrow(readArxivAnswer(text, id));
}

async function askCrossref(doi: string): Promise<FoundWork> {
  const { status, text } = await fetchText(
    `${base('CROSSREF_API')}/works/${encodeURIComponent(doi)}`,
    'application/json',
    registryRules(),
  );
  if (status === 404) throw new Unreachable(`Crossref does not know the DOI ${doi}`);
  if (status >= 400) throw new Unreachable(`Crossref answers HTTP ${status} about ${doi}`);
  return orThrow(readCrossrefAnswer(parseJson('Crossref', text)));
}

async function askGithub(name: string): Promise<FoundWork> {
  const address = `${base('GITHUB_API')}/repos/${name}`;
  const { status, text } = await fetchText(address, 'application/vnd.github+json', registryRules());
  if (status === 404) throw new Unreachable(`GitHub has no public repository ${name}`);
  if (status >= 400) throw new Unreachable(`GitHub answers HTTP ${status} about ${name}`);
  return orThrow(readGithubAnswer(parseJson('GitHub', text)));
}

/** Where each registry is asked; environment variables name others, a mirror or a test's server. */
const registries = {
  ARXIV_API: 'https://export.arxiv.org/api',
  CROSSREF_API: 'https://api.crossref.org',
  GITHUB_API: 'https://api.github.com',
};

function base(name: keyof typeof registries): string {
  return (process.env[name] || registries[name]).replace(/\/+$/, '');
}

function parseJson(registry: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreachable(`${registry}’s answer is no JSON: “${cleanExcerpt(text, 60)}”`);
  }
}

function orThrow(work: FoundWork | string): FoundWork {
  if (typeof work === 'string') throw new Unreachable(work.replace(/\.$/, ''));
  return work;
}
