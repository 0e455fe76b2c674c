import { settlePolicy } from './page-policy.ts';

/** What became of a request: bytes that another thread can take over. */
export type Rendered = { status: number; headers: [string, string][]; body: ArrayBuffer };

/** Take a response apart; a page gets its settled policy, any other file stays as it is. */
export async function toRendered(response: Response): Promise<Rendered> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  const given = await response.arrayBuffer();
  const body = isPage ? whole(settlePolicy(Buffer.from(given))) : given;
  return { status: response.status, headers: [...response.headers], body };
}

/** The response of which it was taken. */
export function toResponse({ status, headers, body }: Rendered): Response {
  return new Response(body, { status, headers });
}

/** The bytes alone: a small buffer is a part of one that Node shares, which no other thread can take over. */
function whole(bytes: Buffer<ArrayBuffer>): ArrayBuffer {
  const isShared = bytes.byteLength < bytes.buffer.byteLength;
  return isShared ? new Uint8Array(bytes).buffer : bytes.buffer;
}
