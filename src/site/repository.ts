import { repository } from '../../package.json';

/** The project's page on GitHub; its address stands once, in package.json. */
export const repositoryUrl = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** GitHub's editor for a file below the content folder. */
export function editUrl(file: string): string {
  return `${repositoryUrl}/edit/main/content/${file}`;
}

/** GitHub's new-file page in the folder of a kind. */
export function newFileUrl(kind: string): string {
  return `${repositoryUrl}/new/main/content/${kind}`;
}

/** A new issue about an entry, with title and body filled in. */
export function reportUrl(title: string, page: string, file: string): string {
  const query = new URLSearchParams({
    title: `Correct: ${title}`,
    body: `Page: ${page}\nFile: content/${file}\n\nWhat is wrong (a dead link, a wrong fact):\n\nWhere the right one can be seen:\n`,
  });
  return `${repositoryUrl}/issues/new?${query}`;
}
