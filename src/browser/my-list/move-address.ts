import type { MyList } from './list.ts';
import { parseList, writeList } from './parse-list.ts';

/** Longer addresses are cut by what people send them with. */
export const longestMove = 30_000;

/** What fits into a QR code that a phone still reads from a screen. */
export const longestCode = 2300;

/**
 * A whole list in the fragment of an address, `2.eJyr…`: the version, and the list in JSON as zlib packs it, in the
 * letters of base64url. The check sum at its end shows whether anything was changed or cut. Visits stay at home, and
 * so do the titles of entries that are on the site.
 */
export async function writeMove(
  { entries }: MyList,
  isOnSite: (id: string) => boolean,
): Promise<string> {
  const bare = [...entries].map(
    ([id, kept]) => [id, isOnSite(id) ? { ...kept, title: '' } : kept] as const,
  );
  const text = new Blob([writeList({ entries: new Map(bare) })]);
  const bytes = await readBytes(text.stream().pipeThrough(new CompressionStream('deflate')));
  return `2.${toLetters(bytes)}`;
}

/** Whether a fragment holds a whole list, with or without its `#`. */
export function isMove(fragment: string): boolean {
  return /^#?2\./.test(fragment);
}

/** The list in a fragment; nothing where a part is missing or was changed. */
export async function readMove(fragment: string): Promise<MyList | undefined> {
  const packed = fragment.replace(/^#?2\./, '');
  if (packed.length > longestMove || !/^[\w-]+$/.test(packed)) return undefined;
  try {
    const bytes = new Blob([toBytes(packed)]);
    const text = await readBytes(bytes.stream().pipeThrough(new DecompressionStream('deflate')));
    const { list, whole } = parseList(new TextDecoder('utf-8', { fatal: true }).decode(text));
    return whole && list.entries.size > 0 ? { entries: list.entries } : undefined;
  } catch {
    return undefined;
  }
}

/** What a small address may unpack to: more was made to fill the memory of whoever opens it. */
const mostBytes = 2_000_000;

async function readBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (!value) continue;
    size += value.length;
    if (size > mostBytes) {
      void reader.cancel().catch(() => {});
      throw new Error('The list is too large.');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function toLetters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function toBytes(letters: string): Uint8Array<ArrayBuffer> {
  const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
