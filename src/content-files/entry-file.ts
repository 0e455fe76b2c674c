import type { Kind } from '../schema/parts.ts';
import { type ParsedYaml, parseFrontMatter } from './front-matter.ts';
import { type ParsedEntry, toParsedEntry } from './parsed-entry.ts';
import { findWrongKind } from './wrong-kind.ts';

/** Parse one entry file, `papers/mobilenetv2.md`, and hold its front matter against the schema of its kind. */
export function parseEntryFile(
  file: string,
  kind: Kind,
  text: string,
): ParsedEntry & Pick<ParsedYaml, 'locate'> {
  const { locate, ...parts } = parseFrontMatter(file, text);
  const wrongKind = findWrongKind(file, kind, parts.data);
  // What else is wrong is wrong in the other folder, too, or follows from this.
  const problems = wrongKind ? [wrongKind] : parts.problems;
  return { ...toParsedEntry({ file, kind, ...parts, problems }), locate };
}
