import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A web server on this machine that answers as the web does at its worst. */
export type OddServer = {
  port: number;
  /** `http://127.0.0.1:41234` */
  url: string;
  /** `HEAD /ok` for every request so far. */
  requests: string[];
  agents: Set<string>;
  /** The most requests of one host that were open at once, and the shortest pause between two in milliseconds. */
  mostAtOnce: number;
  /** How many bytes of endless bodies were sent. */
  bytesSent: number;
  close: () => Promise<void>;
};

type Answer = (response: ServerResponse, request: IncomingMessage, server: OddServer) => void;

const redirect = (status: number, location: string) => (response: ServerResponse) =>
  response.writeHead(status, { location }).end();
const status = (code: number, headers: Record<string, string> = {}) => {
  return (response: ServerResponse) => response.writeHead(code, headers).end();
};
const forHead = (head: Answer, get: Answer): Answer => {
  return (response, request, server) =>
    (request.method === 'HEAD' ? head : get)(response, request, server);
};

const answers: Record<string, Answer> = {
  '/ok': status(200),
  '/version': status(200, { etag: '"a1"', 'last-modified': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  '/mark': status(200, { etag: 'W/"a1"' }),
  '/ok-2': status(200),
  '/ok-3': status(200),
  '/head-refused': forHead(status(405), status(200)),
  '/head-lies': forHead(status(404), status(200)),
  '/head-hangs': forHead(() => {}, status(200)),
  '/moved': redirect(301, '/ok'),
  '/moved-twice': redirect(308, '/moved'),
  '/found': redirect(302, '/ok'),
  '/moved-then-found': redirect(301, '/found'),
  '/front-page': redirect(301, '/'),
  '/': status(200),
  '/loop': redirect(302, '/loop-back'),
  '/loop-back': redirect(301, '/loop'),
  '/cookie-loop': (response) =>
    response.writeHead(302, { location: '/cookie-loop', 'set-cookie': 'a=b' }).end(),
  '/no-location': status(302),
  '/script': redirect(301, 'javascript:alert(1)'),
  '/inside': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  '/inside-v6': redirect(301, 'http://[::ffff:10.0.0.1]/'),
  '/forbidden': status(403),
  '/sign-in': status(401),
  '/robots': status(999),
  '/wall': status(503, { 'cf-mitigated': 'challenge' }),
  '/gone': status(404),
  '/broken': status(500),
  '/limited-once': (response, _request, { requests }) => {
    const before = requests.filter((it) => it.endsWith(' /limited-once')).length;
    if (before > 1) response.writeHead(200).end();
    else response.writeHead(429, { 'retry-after': '1' }).end();
  },
  '/broken-once': (response, _request, { requests }) => {
    const before = requests.filter((it) => it === 'GET /broken-once').length;
    response.writeHead(before > 1 ? 200 : 503).end();
  },
  '/limited': status(429, { 'retry-after': '3600' }),
  '/limited-shortly': status(429, { 'retry-after': '45' }),
  '/slow': () => {},
  '/reset': (response) => response.socket?.resetAndDestroy(),
  '/garbage': (response) => response.socket?.end('what?\r\n\r\n'),
  '/huge': forHead(status(405), (response, _request, server) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const send = () => {
      if (response.destroyed || server.bytesSent > 500_000_000) return;
      server.bytesSent += 65_536;
      if (response.write('x'.repeat(65_536))) setImmediate(send);
      else response.once('drain', send);
    };
    send();
  }),
  '/drip': (response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => response.socket?.write('x-more: 1\r\n'), 100);
    response.socket?.on('close', () => clearInterval(timer));
  },
};

/** Start the server; `more` answers come before its own. */
export async function startOddServer(more: Record<string, Answer> = {}): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const open = new Map<string, number>();
  const http = createServer((request, response) => {
    const path = request.url ?? '';
    const host = request.headers.host ?? '';
    server.requests.push(`${request.method} ${path}`);
    server.agents.add(request.headers['user-agent'] ?? '');
    open.set(host, (open.get(host) ?? 0) + 1);
    server.mostAtOnce = Math.max(server.mostAtOnce, open.get(host) ?? 0);
    response.on('close', () => open.set(host, (open.get(host) ?? 0) - 1));
    response.on('error', () => {});
    const many = /^\/many\/(\d+)$/.exec(path);
    if (many) return void redirect(301, `/many/${Number(many[1]) + 1}`)(response);
    (more[path] ?? answers[path] ?? status(404))(response, request, server);
  });
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const { port } = http.address() as AddressInfo;
  const server: OddServer = {
    ...{ port, url: `http://127.0.0.1:${port}`, requests: [], agents: new Set() },
    ...{ mostAtOnce: 0, bytesSent: 0 },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return server;
}
