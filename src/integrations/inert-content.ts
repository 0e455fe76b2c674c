import { realpathSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '../files/content-folder.ts';
import { plainError } from './plain-error.ts';

/** Content is read as text and never run: a build that takes a file of the content folder for a module ends with an error. */
export function inertContent() {
  return {
    name: 'inert-content',
    enforce: 'pre' as const,
    load(id: string): void {
      const file = id.replace(/^\0|[?#].*$/gs, '');
      if (!isContent(file)) return;
      throw plainError(`${file} is content: read it with readContent, nothing below it is run.`);
    },
  };
}

function isContent(file: string): boolean {
  const folder = path.resolve(contentFolder(process.env));
  return [folder, realPath(folder)].some((it) => path.resolve(file).startsWith(it + path.sep));
}

/** Modules are known by the place to which their links lead. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
