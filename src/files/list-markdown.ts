import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The Markdown files of a folder, templates included, in the order of their names; none where there is no folder. */
export function listMarkdown(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.].*\.mdx?$/.test(name))
      .sort()
      .map((name) => path.join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
