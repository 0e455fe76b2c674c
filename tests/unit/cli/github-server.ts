import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type User = { login: string; type: string };
type Comment = { id: number; issue: number; body: string; user: User | null };
type Pull = {
  number: number;
  title: string;
  body: string;
  head: { ref: string; sha: string };
  base?: string;
};
type Tree = Record<string, string>;

const robot = { login: 'github-actions[bot]', type: 'Bot' };

/** A local server in the place of GitHub's API for one repository, `made/list`: comments, git's objects, pull requests. */
export async function startGithub() {
  const state = {
    comments: [] as Comment[],
    pulls: [] as Pull[],
    /** The files that a pull request changes, each with its former name. */
    changed: new Map<number, [name: string, before?: string][]>(),
    blobs: new Map<string, string>(),
    trees: new Map<string, Tree>(),
    commits: new Map<string, { message: string; tree: string; parents: string[] }>(),
    refs: new Map<string, string>(),
    /** `POST /issues/1/comments` for every request so far. */
    requests: [] as string[],
    agents: new Set<string | undefined>(),
  };
  let refuse: (request: string) => number | undefined = () => undefined;
  const sha = (data: unknown) => createHash('sha1').update(JSON.stringify(data)).digest('hex');
  const base = { message: 'base', tree: sha({}), parents: [] };
  const baseCommit = sha(base);
  state.trees.set(base.tree, {});
  state.commits.set(baseCommit, base);
  state.refs.set('heads/main', baseCommit);

  function answer(method: string, url: URL, body: Record<string, unknown>): [number, unknown] {
    const path = url.pathname.replace(/^\/repos\/made\/list/, '');
    if (path === url.pathname) return [404, { message: 'Not Found' }];
    const route = `${method} ${path}`;
    const page = Number(url.searchParams.get('page') ?? 1);
    if (route === 'GET ') return [200, { default_branch: 'main' }];
    const list = /^\/issues\/(\d+)\/comments$/.exec(path);
    if (list && method === 'GET') {
      const own = state.comments.filter(({ issue }) => issue === Number(list[1]));
      return [200, own.slice((page - 1) * 100, page * 100)];
    }
    if (list) {
      const id = state.comments.length + 1;
      state.comments.push({ id, issue: Number(list[1]), body: String(body.body), user: robot });
      return [201, { id }];
    }
    const comment = /^\/issues\/comments\/(\d+)$/.exec(path);
    if (comment && method === 'PATCH') {
      const found = state.comments.find(({ id }) => id === Number(comment[1]));
      if (found) found.body = String(body.body);
      return found ? [200, found] : [404, {}];
    }
    if (route === 'GET /pulls') {
      const [, branch] = (url.searchParams.get('head') ?? '').split(':');
      return [200, state.pulls.filter(({ head }) => head.ref === branch)];
    }
    const changed = /^\/pulls\/(\d+)\/files$/.exec(path);
    if (changed) {
      const own = state.changed.get(Number(changed[1])) ?? [];
      const files = own.map(([filename, previous_filename]) => ({ filename, previous_filename }));
      return [200, files.slice((page - 1) * 100, page * 100)];
    }
    if (route === 'POST /pulls') {
      const number = 100 + state.pulls.length;
      const ref = String(body.head);
      const head = { ref, sha: state.refs.get(`heads/${ref}`) ?? '' };
      const [title, text, target] = [body.title, body.body, body.base].map(String);
      state.pulls.push({ number, title: title ?? '', body: text ?? '', head, base: target });
      return [201, { number }];
    }
    const pull = /^\/pulls\/(\d+)$/.exec(path);
    if (pull && method === 'PATCH') {
      Object.assign(state.pulls.find(({ number }) => number === Number(pull[1])) ?? {}, body);
      return [200, {}];
    }
    if (route === 'POST /git/blobs') {
      const key = sha(body.content);
      state.blobs.set(key, String(body.content));
      return [201, { sha: key }];
    }
    if (route === 'POST /git/trees') {
      const tree: Tree = { ...state.trees.get(String(body.base_tree)) };
      for (const item of body.tree as { path: string; sha: string }[]) tree[item.path] = item.sha;
      state.trees.set(sha(tree), tree);
      return [201, { sha: sha(tree) }];
    }
    if (route === 'POST /git/commits') {
      const commit = body as { message: string; tree: string; parents: string[] };
      state.commits.set(sha(commit), commit);
      return [201, { sha: sha(commit) }];
    }
    const commit = /^\/git\/commits\/(\w+)$/.exec(path);
    if (commit) {
      const found = state.commits.get(commit[1] ?? '');
      return found ? [200, { tree: { sha: found.tree } }] : [404, {}];
    }
    if (route === 'POST /git/refs') {
      state.refs.set(String(body.ref).replace('refs/', ''), String(body.sha));
      return [201, {}];
    }
    const ref = /^\/git\/refs?\/(heads\/.+)$/.exec(path)?.[1] ?? '';
    if (!state.refs.has(ref)) return [404, { message: 'Not Found' }];
    if (method === 'PATCH') state.refs.set(ref, String(body.sha));
    return [200, { ref: `refs/${ref}` }];
  }

  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const method = request.method ?? '';
      const name = `${method} ${url.pathname.replace(/^\/repos\/made\/list/, '')}`;
      state.requests.push(name);
      state.agents.add(request.headers['user-agent']);
      const refused = refuse(name);
      const isKnown = request.headers.authorization === 'Bearer token-of-the-job';
      const [status, body] = !isKnown
        ? [401, { message: 'Bad credentials' }]
        : refused
          ? [refused, { message: 'Refused\n::error::for the test' }]
          : answer(method, url, text === '' ? {} : JSON.parse(text));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    /** Answer some requests, such as `POST /pulls`, with a status in place of the right answer. */
    refuseWith: (choose: typeof refuse) => {
      refuse = choose;
    },
    baseCommit,
    env: {
      GITHUB_API: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'made/list',
      GITHUB_TOKEN: 'token-of-the-job',
      GITHUB_SHA: baseCommit,
    },
    /** The files of a branch, by path. */
    filesOf: (branch: string): Record<string, string> => {
      const commit = state.commits.get(state.refs.get(`heads/${branch}`) ?? '');
      const tree = state.trees.get(commit?.tree ?? '') ?? {};
      return Object.fromEntries(
        Object.entries(tree).map(([path, key]) => [path, state.blobs.get(key) ?? '']),
      );
    },
    commitOf: (branch: string) => state.commits.get(state.refs.get(`heads/${branch}`) ?? ''),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Github = Awaited<ReturnType<typeof startGithub>>;
