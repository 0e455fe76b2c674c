import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Write files that a command makes anew each time; gives a sentence where one can't be written. */
export function saveGenerated(
  files: readonly { file: string; text: string }[],
): string | undefined {
  for (const { file, text } of files) {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      return `${file} can not be written: ${(error as Error).message}.`;
    }
  }
  return undefined;
}
