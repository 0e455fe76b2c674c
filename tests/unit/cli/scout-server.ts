import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

type Reply = { status?: number; headers?: Record<string, string>; body?: string };

const folder = path.resolve(import.meta.dirname, '../../fixtures/scout');

/** A made-up answer in the form of a source. */
export function fixture(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The newest commit of every list, and the one that was the newest before. */
export const [newest, older] = ['b', 'a'].map((digit) => digit.repeat(40)) as [string, string];

/** A local server in the place of OpenAlex, Semantic Scholar, arXiv and GitHub; `odd` answers instead where it gives a reply. */
export async function startSources() {
  const state = {
    requests: [] as {
      method: string | undefined;
      path: string;
      agent: string | undefined;
      headers: NodeJS.Dict<unknown>;
      body: string;
    }[],
    odd: (_path: string, _method?: string): Reply | undefined => undefined,
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => {
      body += data;
    });
    request.on('end', () => {
      const { headers, method, url = '' } = request;
      state.requests.push({
        method,
        path: decodeURIComponent(url),
        agent: headers['user-agent'],
        headers,
        body,
      });
      const reply =
        state.odd(url, method) ?? answer(decodeURIComponent(url.replaceAll('+', ' ')), body);
      response.writeHead(reply.status ?? 200, reply.headers ?? {}).end(reply.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    env: {
      OPENALEX_API: `${base}/openalex`,
      SEMANTIC_SCHOLAR_API: `${base}/scholar`,
      ARXIV_API: `${base}/arxiv`,
      GITHUB_API: `${base}/github`,
      ...{ OPENALEX_API_KEY: '', SEMANTIC_SCHOLAR_API_KEY: '', GITHUB_TOKEN: '' },
      ...{ API_DELAY: '1', API_TIMEOUT: '5000' },
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(url: string, body: string): Reply {
  if (url.startsWith('/openalex/works')) {
    if (url.includes('filter=doi:')) return { body: fixture('openalex-entries.json') };
    if (url.includes('filter=cites:')) return { body: fixture('openalex-citing.json') };
    return { body: fixture('openalex-older.json') };
  }
  if (url.startsWith('/arxiv/query')) return { body: fixture('arxiv.xml') };
  if (url.startsWith('/scholar/recommendations'))
    return { body: fixture('scholar-recommendations.json') };
  if (url.startsWith('/scholar/graph/v1/paper/batch')) {
    const { ids } = JSON.parse(body) as { ids: string[] };
    const isKnown = url.includes('externalIds');
    const entry = `eeee${'0'.repeat(35)}1`;
    const paper = (id: string) =>
      isKnown ? { paperId: entry } : { paperId: id, references: [{ paperId: entry }] };
    return { body: JSON.stringify(ids.map((id, at) => (isKnown && at > 0 ? null : paper(id)))) };
  }
  if (/^\/github\/users\/[^/]+\/repos/.test(url)) return { body: fixture('repositories.json') };
  if (/\/commits\?/.test(url))
    return { body: JSON.stringify([{ sha: /until=/.test(url) ? older : newest }]) };
  if (/\/readme\?/.test(url))
    return { body: fixture(url.endsWith(older) ? 'list-before.md' : 'list-now.md') };
  return { status: 404, body: '{}' };
}
