import { Duplex, Transform } from 'node:stream';

/** Bytes that the head of an answer may have, as in Chromium. */
export const largestHead = 256 * 1024;

/** A head that no browser takes; `code` is as Node names such things, or TWO_MEANINGS. */
class HeadFault extends Error {
  code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * A connection whose answers arrive with clean heads, so that Node's parser reads what browsers read. Of a
 * connection that is `cutShort` within a head, what came of it counts, as in browsers where no certificate is at stake.
 */
export function withCleanHeads(socket: Duplex, cutShort: boolean): Duplex {
  const cleaned = Duplex.from({ writable: socket, readable: socket.pipe(headCleaner(cutShort)) });
  // Breaking off is an error to it; who waits for an answer listens as well.
  return cleaned.on('error', () => {});
}

function headCleaner(cutShort: boolean): Transform {
  let waiting: Buffer | undefined = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      if (waiting === undefined) return done(null, chunk);
      waiting = Buffer.concat([waiting, chunk]);
      try {
        const { clean, rest, isFinal } = cleanHeads(waiting);
        waiting = isFinal ? undefined : rest;
        this.push(clean);
        done(null, isFinal ? rest : undefined);
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      const isPart = cutShort && waiting !== undefined && waiting.length > 0;
      if (!isPart) return done();
      try {
        done(
          null,
          cleanHeads(Buffer.concat([waiting ?? Buffer.alloc(0), Buffer.from('\n\n')])).clean,
        );
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** Clean the heads that are there as a whole: those with a number below 200 announce another. */
function cleanHeads(bytes: Buffer): { clean: Buffer; rest: Buffer; isFinal: boolean } {
  let text = bytes.toString('latin1').replace(/^[\r\n]{1,4}/, '');
  let clean = '';
  let isFinal = false;
  for (let end = headEnd.exec(text); end && !isFinal; end = headEnd.exec(text)) {
    const head = cleanHead(text.slice(0, end.index));
    clean += head;
    text = text.slice(end.index + end[0].length);
    isFinal = !/^HTTP\/1\.1 1(?!01)/.test(head);
  }
  if (!isFinal && text.length > largestHead) throw new HeadFault('HPE_HEADER_OVERFLOW');
  if (!isFinal && text.length >= 8) statusOf(text);
  return { clean: Buffer.from(clean, 'latin1'), rest: Buffer.from(text, 'latin1'), isFinal };
}

const headEnd = /\n\r?\n/;

/**
 * Write the head of an answer as HTTP has it, and leave out what browsers pass over: lines without a
 * name, spaces and controls, the folding of long lines, empty values, versions, wrong or doubled
 * lengths. Throws `HeadFault` for what they refuse: no HTTP, and two lengths, places or names of files.
 */
function cleanHead(head: string): string {
  if (head.length > largestHead) throw new HeadFault('HPE_HEADER_OVERFLOW');
  if (head.includes('\0')) throw new HeadFault('HPE_INVALID_HEADER_TOKEN');
  const [, ...lines] = head
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const headers = lines.flatMap((line) => {
    const [, name, value = ''] = /^\s*([!#$%&'*+.^`|~\w-]+)\s*:(.*)$/s.exec(line) ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go.
    const text = value.replace(/[\x01-\x08\x0a-\x1f\x7f]+/g, ' ').trim();
    return name && text !== '' ? [{ name, key: name.toLowerCase(), text }] : [];
  });
  const isChunked = headers.some(
    ({ key, text }) => key === 'transfer-encoding' && /chunked/i.test(text),
  );
  const single = new Map<string, string>();
  const kept = headers.filter(({ key, text }) => {
    if (key === 'transfer-encoding') return false;
    if (key === 'content-length' && (isChunked || !/^\d{1,15}$/.test(text))) return false;
    if (!onceOnly.has(key)) return true;
    const before = single.get(key);
    if (before !== undefined && before !== text) throw new HeadFault('TWO_MEANINGS');
    single.set(key, text);
    return before === undefined;
  });
  const last = isChunked ? ['Transfer-Encoding: chunked'] : [];
  const first = `HTTP/1.1 ${statusOf(head)} -`;
  return `${[first, ...kept.map(({ name, text }) => `${name}: ${text}`), ...last].join('\r\n')}\r\n\r\n`;
}

const onceOnly = new Set(['content-length', 'content-disposition', 'location']);

/** The number of a status line, which is 200 where there is none, in three digits. */
function statusOf(head: string): string {
  const found = /^.{0,4}?http[^\n ]*(?: +(\d+))?|^icy +(\d+)/is.exec(head);
  if (!found) throw new HeadFault('HPE_INVALID_CONSTANT');
  const number = found[1] ?? found[2] ?? '200';
  if (number.length > 3) throw new HeadFault('HPE_INVALID_STATUS');
  return number.padStart(3, '0');
}
