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

/** The form for an issue about an entry, with the entry filled in: https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query */
export function reportUrl(form: 'dead-link' | 'correct', id: string): string {
  const title = form === 'dead-link' ? 'Dead link in' : 'Error in';
  const query = new URLSearchParams({
    template: `${form}.yml`,
    title: `${title} ${id}`,
    entry: id,
  });
  return `${repositoryUrl}/issues/new?${query}`;
}
