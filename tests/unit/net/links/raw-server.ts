import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

/** A request as far as replies depend on it. */
export type RawRequest = { method: string; cookie: string; headers: string };

/** The bytes of a reply, or what makes them; without bytes it has dealt with the connection itself. */
export type RawReply =
  | string
  | Buffer
  | ((request: RawRequest, socket: Socket) => string | Buffer | undefined);

/** A server that sends bytes as they are, by the path that is asked for. */
export async function startRawServer(replies: Readonly<Record<string, RawReply>>) {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let head = '';
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const [, method = '', path = ''] = /^(\S+) (\S+)/.exec(head) ?? [];
      const cookie = /\r\ncookie: (.*)\r\n/i.exec(head)?.[1] ?? '';
      requests.push(`${method} ${path}`);
      const reply = replies[path] ?? 'HTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\n-';
      const bytesOf =
        typeof reply === 'function' ? reply({ method, cookie, headers: head }, socket) : reply;
      head = '';
      if (bytesOf !== undefined) socket.end(bytesOf);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    /** Connections that are open. */
    sockets,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
