import type { Kind } from '../schema/parts.ts';
import { type ParsedYaml, parseFrontMatter } from './front-matter.ts';
import { type ParsedEntry, toParsedEntry } from './parsed-entry.ts';

/** Parse one entry file, `papers/mobilenetv2.md`, and hold its front matter against the schema of its kind. */
export function parseEntryFile(
  file: string,
  kind: Kind,
  text: string,
): ParsedEntry & Pick<ParsedYaml, 'locate'> {
  const { locate, ...parts } = parseFrontMatter(file, text);
  return { ...toParsedEntry({ file, kind, ...parts }), locate };
}
