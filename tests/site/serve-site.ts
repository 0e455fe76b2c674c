import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export type ServedSite = {
  /** `http://localhost:41234`, followed by the base path where there is one. */
  url: string;
  close: () => Promise<void>;
};

/** Answers a request in place of the site, where it returns true. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serve a built site as a static host does: index files, the 404 page, and the headers of `_headers`; on any free port,
 * or on a given one, and as it stands, or with the bytes that hosts send of texts.
 */
export async function serveSite(
  folder: string,
  base = '',
  port = 0,
  { isPacked = false, trouble = () => false }: { isPacked?: boolean; trouble?: Trouble } = {},
): Promise<ServedSite> {
  const headers = readHeaders(path.join(folder, '_headers'));
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    if (trouble(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(folder, base, decodeURIComponent(pathname));
    for (const [name, value] of headers) response.setHeader(name, value);
    response.statusCode = file ? 200 : 404;
    const sent = file ?? path.join(folder, '404.html');
    response.setHeader('content-type', types[path.extname(sent)] ?? 'application/octet-stream');
    if (!isPacked || !(path.extname(sent) in types)) {
      createReadStream(sent).pipe(response);
      return;
    }
    const bytes = packed.get(sent) ?? brotliCompressSync(readFileSync(sent));
    packed.set(sent, bytes);
    response.setHeader('content-encoding', 'br');
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
};

function findFile(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(`${base}/`)) return undefined;
  const file = path.join(folder, path.normalize(pathname.slice(base.length)));
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = path.join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/** The headers that `_headers` gives to every path: the indented lines under `/*`. */
function readHeaders(file: string): [string, string][] {
  if (!existsSync(file)) return [];
  const [, block = ''] = readFileSync(file, 'utf8').split(/^\/\*$/m);
  return [...block.matchAll(/^[ \t]+([\w-]+): (.+)$/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]);
}
