import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** No answer at all. */
  silent?: boolean;
};

/** A local server in the place of arXiv, Crossref and GitHub: the replies of a path come one after the other, the last one again and again. */
export async function startRegistries(replies: Record<string, Reply | Reply[]>) {
  const requests: { path: string; agent: string; at: number }[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    requests.push({ path, agent: request.headers['user-agent'] ?? '', at: Date.now() });
    const list = [replies[path] ?? { status: 404, body: '{}' }].flat();
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const {
      status = 200,
      headers = {},
      body = '',
      silent,
    } = list[Math.min(count, list.length - 1)] ?? {};
    if (silent) return;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    requests,
    env: {
      ARXIV_API: `${address}/arxiv`,
      CROSSREF_API: `${address}/crossref`,
      GITHUB_API: `${address}/github`,
      API_DELAY: '5',
      API_TIMEOUT: '20000',
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer of https://export.arxiv.org/api/query, with the parts that differ between papers. */
export function arxivFeed(
  id: string,
  { title = 'A Work: On Small &amp; Fast Networks', extra = '' } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3D${id}" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=${id}&amp;start=0&amp;max_results=1</title>
  <id>http://arxiv.org/api/cxv0r3Jr5nbTg0AACyB5Er6yQC0</id>
  <updated>2026-11-22T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/abs/${id}v4</id>
    <updated>2019-03-21T12:00:00Z</updated>
    <published>2018-01-13T04:26:29Z</published>
    <title>${title.replace(' ', '\n  ')}</title>
    <summary>  In this paper we describe
something.
</summary>
    <author>
      <name>Mark Sandler</name>
    </author>
    <author>
      <name>Jos&#233; van der Berg</name>
      <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Google</arxiv:affiliation>
    </author>
    ${extra}
    <link href="http://arxiv.org/abs/${id}v4" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${id}v4" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CV" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CV" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>
`;
}

/** An answer of https://api.crossref.org/works/…, shortened to the parts that matter. */
export function crossrefWork(doi: string, fields: object = {}): string {
  return JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    'message-version': '1.0.0',
    message: {
      DOI: doi,
      type: 'proceedings-article',
      title: ['A Work: On Small &amp; <i>Fast</i> Networks'],
      author: [
        { given: 'Mark', family: 'Sandler', sequence: 'first', affiliation: [] },
        { given: 'José', family: 'van der Berg', sequence: 'additional', affiliation: [] },
      ],
      'container-title': ['2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition'],
      'published-print': { 'date-parts': [[2018, 6]] },
      issued: { 'date-parts': [[2018, 6]] },
      event: { name: '2018 IEEE/CVF Conference', acronym: 'CVPR' },
      page: '4510-4520',
      publisher: 'IEEE',
      URL: `http://dx.doi.org/${doi}`,
      ...fields,
    },
  });
}

/** An answer of https://api.datacite.org/dois/… about a preprint of arXiv, shortened to the parts that matter. */
export function datacitePreprint(arxiv: string, attributes: object = {}): string {
  return JSON.stringify({
    data: {
      id: `10.48550/arxiv.${arxiv}`,
      type: 'dois',
      attributes: {
        doi: `10.48550/arxiv.${arxiv}`,
        titles: [{ title: 'A Work: On Small &amp; Fast\n  Networks' }],
        creators: [
          {
            name: 'Sandler, Mark',
            nameType: 'Personal',
            givenName: 'Mark',
            familyName: 'Sandler',
            affiliation: [],
          },
          { name: 'van der Berg, José', nameType: 'Personal', affiliation: [] },
          { name: 'The Small Networks Team', nameType: 'Organizational' },
        ],
        publisher: 'arXiv',
        publicationYear: 2018,
        container: {},
        subjects: [{ subject: 'Machine Learning (cs.LG)', subjectScheme: 'arXiv' }],
        dates: [
          { date: '2018-02-01T08:00:00Z', dateType: 'Submitted', dateInformation: 'v2' },
          { date: '2018-01-13T04:26:29Z', dateType: 'Submitted', dateInformation: 'v1' },
          { date: '2018-01', dateType: 'Available', dateInformation: 'v1' },
          { date: '2018', dateType: 'Issued' },
        ],
        types: { resourceTypeGeneral: 'Preprint', resourceType: 'Article' },
        relatedIdentifiers: [],
        descriptions: [{ description: 'We describe a work.', descriptionType: 'Abstract' }],
        url: `https://arxiv.org/abs/${arxiv}`,
        ...attributes,
      },
    },
  });
}

/** An answer of https://api.github.com/repos/…, shortened to the parts that matter. */
export function githubRepository(name: string, fields: object = {}): string {
  const [owner = '', short = ''] = name.split('/');
  return JSON.stringify({
    id: 1,
    name: short,
    full_name: name,
    owner: { login: owner, type: 'Organization' },
    html_url: `https://github.com/${name}`,
    description: 'A small inference engine # for phones',
    fork: false,
    homepage: 'engine.example',
    stargazers_count: 3,
    language: 'C++',
    archived: false,
    topics: ['vulkan', 'neural-network'],
    license: { key: 'bsd-3-clause', name: 'BSD 3-Clause', spdx_id: 'BSD-3-Clause' },
    ...fields,
  });
}
