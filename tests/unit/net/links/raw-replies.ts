import type { RawReply } from './raw-server.ts';

/** Replies that servers should not send, by path, and whether Chromium opens the address: `npm run bench:links` asks it. */
type RawCase = { opens: boolean; replies: Record<string, RawReply> };

const text = '<p>A page.</p>';
const page = reply('200 OK');
const long = (length: number) => 'x'.repeat(length);

/** A reply in right form. */
function reply(status: string, headers: readonly string[] = []): string {
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Content-Type: text/html'];
  return `${lines.join('\r\n')}\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
}

/** A reply whose first lines are given as they are. */
function bare(head: string): string {
  return `${head}Content-Type: text/html\r\n\r\n${text}`;
}

function redirect(to: string, headers: readonly string[] = [], status = '302 Found'): string {
  return [`HTTP/1.1 ${status}`, ...headers, `Location: ${to}`, 'Content-Length: 0', '', ''].join(
    '\r\n',
  );
}

function byMethod(head: RawReply, get: string): RawReply {
  return (request, socket) => {
    const chosen = request.method === 'HEAD' ? head : get;
    return typeof chosen === 'function' ? chosen(request, socket) : chosen;
  };
}

const opens = (replies: Record<string, RawReply>): RawCase => ({ opens: true, replies });
const fails = (replies: Record<string, RawReply>): RawCase => ({ opens: false, replies });

/** Every case by its name; its address is the first of its paths. */
export const rawCases: Record<string, RawCase> = {
  'a head of 20 KB': opens({ '/20k': reply('200 OK', [`Policy: ${long(20_000)}`]) }),
  'a head of 200 KB': opens({
    '/200k': reply('200 OK', Array(20).fill(`Policy: ${long(10_000)}`)),
  }),
  'a head of 300 KB': fails({
    '/300k': reply('200 OK', Array(30).fill(`Policy: ${long(10_000)}`)),
  }),
  'a place behind 3,000 lines': opens({
    '/3000': redirect('/3000-there', Array(3_000).fill('X: 1')),
    '/3000-there': page,
  }),
  'lines without CR': opens({ '/lf': `HTTP/1.1 200 OK\nContent-Type: text/html\n\n${text}` }),
  'lines with and without CR': opens({
    '/mixed': `HTTP/1.1 302 Found\r\nLocation: /mixed-there\nX: 1\r\n\n`,
    '/mixed-there': page,
  }),
  'a line that ends with CR alone': opens({
    '/cr': 'HTTP/1.1 302 Found\r\nLocation: /cr-there\rX: 1\r\n\r\n',
    '/cr-there': page,
  }),
  'lines without a name': opens({
    '/no-name': reply('200 OK', ['no name', ': 1', 'two words: 1']),
  }),
  'a space before the colon': opens({
    '/space': 'HTTP/1.1 302 Found\r\nLocation : /space-there\r\n\r\n',
    '/space-there': page,
  }),
  'controls and folded lines': opens({ '/folded': reply('200 OK', ['X: a\x01b', 'Y: a\r\n  b']) }),
  'a version in small letters': opens({ '/small': bare('http/1.1 200 ok\r\n') }),
  'an unknown version': opens({ '/version': bare('HTTP/1.7 200 OK\r\n') }),
  'a stream of Shoutcast': opens({ '/icy': bare('ICY 200 OK\r\n') }),
  'two spaces before the status': opens({ '/spaces': bare('HTTP/1.1  200 OK\r\n') }),
  'blank lines before the head': opens({ '/blank': bare('\r\n\r\nHTTP/1.1 200 OK\r\n') }),
  'a status without a number': opens({ '/numberless': bare('HTTP/1.1 OK\r\n') }),
  'a null in the head': fails({ '/null': reply('200 OK', ['X: a\0b']) }),
  'no HTTP': fails({ '/garbage': 'This is something else.\r\n\r\n' }),
  nothing: fails({ '/nothing': '' }),
  'one length twice': opens({ '/twice': reply('200 OK', [`Content-Length: ${text.length}`]) }),
  'two lengths': fails({ '/two': reply('200 OK', ['Content-Length: 999']) }),
  'a length that is no number': opens({
    '/abc': bare('HTTP/1.1 200 OK\r\nContent-Length: abc\r\n'),
  }),
  'a length beyond all numbers': opens({
    '/999': bare(`HTTP/1.1 200 OK\r\nContent-Length: ${'9'.repeat(30)}\r\n`),
  }),
  'a length and chunks': opens({
    '/chunks': `HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`,
  }),
  'an end within the head': opens({ '/cut': 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: ' }),
  'early hints': opens({ '/hints': `HTTP/1.1 103 Early Hints\nLink: </a.css>\n\n${page}` }),
  'a place in UTF-8': opens({ '/utf8': redirect('/café'), '/caf%C3%A9': page }),
  'a place in Latin 1': opens({
    '/latin1': Buffer.from(redirect('/caf\xe9'), 'latin1'),
    '/caf%E9': page,
  }),
  'two places': fails({
    '/places': redirect('/places-there', ['Location: /elsewhere']),
    '/places-there': page,
  }),
  'an empty place': opens({ '/empty': reply('302 Found', ['Location: ']) }),
  'a page with 307 and no place': opens({ '/307': reply('307 Temporary Redirect') }),
  'a page with 308 and no place': opens({ '/308': reply('308 Permanent Redirect') }),
  'a HEAD that redirects to an error': opens({ '/head': byMethod(redirect('/gone'), page) }),
  'a HEAD that moves to an error': opens({
    '/head-301': byMethod(redirect('/gone', [], '301 Moved Permanently'), page),
  }),
  'a HEAD that moves to a page while GET fails': fails({
    '/head-lies': byMethod(redirect('/head-there'), reply('404 Not Found')),
    '/head-there': page,
  }),
  'a HEAD that is hung up on': opens({
    '/head-cut': byMethod((_, socket) => void socket.destroy(), page),
  }),
  'a page for who has the cookie': opens({
    '/cookie': ({ cookie }) =>
      cookie.includes('seen=1') ? page : redirect('/cookie-set', ['Set-Cookie: other=1']),
    '/cookie-set': redirect('/cookie', ['Set-Cookie: seen=1; Path=/cookie; HttpOnly']),
  }),
  'a count in a cookie': opens({
    '/count': ({ cookie }) => {
      const count = Number(/count=(\d+)/.exec(cookie)?.[1] ?? 0);
      return count > 3 ? page : redirect('/count', [`Set-Cookie: count=${count + 1}`]);
    },
  }),
  'a circle that no cookie ends': fails({ '/circle': redirect('/circle', ['Set-Cookie: a=1']) }),
  '15 redirects': opens(chain('/fifteen', 15)),
  '25 redirects': fails(chain('/twenty-five', 25)),
  'no content': fails({ '/204': 'HTTP/1.1 204 No Content\r\n\r\n' }),
  'not modified': fails({ '/304': 'HTTP/1.1 304 Not Modified\r\n\r\n' }),
  'a page for who takes HTML': opens({
    '/accept': ({ headers }) => (/text\/html/.test(headers) ? page : reply('406 Not Acceptable')),
  }),
};

function chain(path: string, length: number): Record<string, RawReply> {
  const steps = Array.from({ length }, (_, index) => [
    index === 0 ? path : `${path}/${index}`,
    redirect(`${path}/${index + 1}`),
  ]);
  return Object.fromEntries([...steps, [`${path}/${length}`, page]]);
}
