import { FaultyMap } from '../import/list/heading-map.ts';
import { TooMuchToRead } from '../import/list/too-much.ts';
import { CannotRun } from './run.ts';

/** Read a Markdown list; a map that cannot be followed, and a text that is too long or nests too deep, end the command in the reader’s words. */
export function readMarkdown<Read>(
  read: () => Read,
  { name, map }: { name: string; map?: string | undefined },
): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultyMap) {
      const lines = error.faults.map(({ line, message }) => `${map}:${line}: ${message}`);
      throw new CannotRun(lines.join('\n'));
    }
    if (error instanceof TooMuchToRead) {
      const place = error.line === undefined ? '' : `:${error.line}`;
      throw new CannotRun(`${name}${place}: ${error.message} ${error.advice}`);
    }
    // What the engine throws where a hostile file nests its emphasis or brackets without end.
    if (error instanceof RangeError)
      throw new CannotRun(
        `${name}: It nests too deep to be read: look for long rows of brackets, asterisks or underscores, and take them out.`,
      );
    throw error;
  }
}
