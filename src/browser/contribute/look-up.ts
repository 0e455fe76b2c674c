import { withPublished } from '../../import/registry/preprint-fields.ts';
import { readCrossrefAnswer } from '../../import/registry/read-crossref.ts';
import { readDataciteAnswer } from '../../import/registry/read-datacite.ts';
import { readGithubAnswer } from '../../import/registry/read-github.ts';
import { registries } from '../../import/registry/registries.ts';
import type { Work } from '../../import/work.ts';
import type { WorkAddress } from '../../import/work-address.ts';
import { type Asked, questionOf } from './question.ts';

/** Ask a registry about an address, from the reader’s browser: the work, and sentences on what could not be learned; or one that says why there is none. */
export async function lookUp(
  address: WorkAddress,
): Promise<{ work: Work; told: string[] } | string> {
  const question = questionOf(address);
  if (!question) {
    return 'Only an arXiv id, a DOI or the address of a GitHub repository can be looked up: fill in the fields, or paste BibTeX.';
  }
  const { registry, name } = question;
  const found = await ask(registry, name);
  if (found === unknown && registry === 'Crossref') {
    const other = await ask('DataCite', name);
    if (other === unknown) return `Neither Crossref nor DataCite knows ${name}: look at the DOI.`;
    return typeof other === 'string' ? other : { work: other, told: [saidBy('DataCite')] };
  }
  if (found === unknown) return `${registry} does not know ${name}: look at the address.`;
  if (typeof found === 'string') return found;
  const { doi } = found.fields;
  if (address.type !== 'arxiv' || !doi) return { work: found, told: [saidBy(registry)] };
  const published = await ask('Crossref', doi);
  if (typeof published !== 'string') {
    return {
      work: withPublished(found, published),
      told: ['Looked up at DataCite, and at Crossref for where it was published.'],
    };
  }
  const why = published === unknown ? `Crossref does not know ${doi}.` : published;
  return { work: found, told: [saidBy(registry), `Year and venue are left out. ${why}`] };
}

const unknown = '';

function saidBy(registry: Asked): string {
  return `Looked up at ${registry}.`;
}

/** A work; a sentence where there is none to get, `unknown` where the registry does not have it. */
async function ask(registry: Asked, name: string): Promise<Work | string> {
  const { path, read } = ways[registry];
  try {
    const response = await fetch(registries[registry] + path(name), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 404) return unknown;
    if (!response.ok) return refusalOf(registry, response);
    const text = await readBody(response);
    if (text === undefined) return `${registry}’s answer is too large to be about one work.`;
    return read(JSON.parse(text), name);
  } catch (error) {
    const { name } = error as Error;
    if (name === 'SyntaxError') return `${registry}’s answer cannot be read: try again later.`;
    return name === 'TimeoutError'
      ? `${registry} does not answer: try again later, or paste BibTeX.`
      : `${registry} could not be reached: check the connection and what the browser blocks, or paste BibTeX.`;
  }
}

/** Milliseconds. */
const longestWait = 12_000;

type Way = {
  path: (name: string) => string;
  read: (data: unknown, asked: string) => Work | string;
};

const ways: Record<Asked, Way> = {
  Crossref: { path: (doi) => `/works/${encodeURIComponent(doi)}`, read: readCrossrefAnswer },
  DataCite: { path: (doi) => `/dois/${encodeURIComponent(doi)}`, read: readDataciteAnswer },
  GitHub: { path: (name) => `/repos/${name}`, read: readGithubAnswer },
};

/** GitHub’s limit is stated with the time at which it ends: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function refusalOf(registry: Asked, { status, headers }: Response): string {
  const isLimit =
    status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0');
  if (!isLimit) return `${registry} answers with an error (HTTP ${status}): try again later.`;
  const end = new Date(Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000);
  const time = end.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const when = Number.isNaN(end.getTime()) ? 'later' : `after ${time}`;
  return `${registry} answers only so many questions an hour from one place, and no more now: try again ${when}, or fill in the fields.`;
}

/** The text of an answer; nothing where it is longer than any about one work. */
async function readBody({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > 2_000_000) {
      void reader?.cancel();
      return undefined;
    }
  }
  return text + decoder.decode();
}
