import { copyText } from './copy-text.ts';
import { fetchFile } from './fetch-file.ts';
import { say } from './my-list/say.ts';

/** Let the links to BibTeX in lists copy it where the browser can; opened elsewhere they lead to the file. */
export function copyCitations(main: HTMLElement): void {
  if (!navigator.clipboard) return;
  main.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.acts a[href$=".bib"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void copy(link);
  });
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  const title = link.closest('.entry')?.querySelector('h2, h3')?.textContent?.trim() ?? '';
  try {
    const text = await (await fetchFile(link.href)).text();
    if (!(await copyText(text))) throw new Error();
    const words = link.textContent;
    link.textContent = 'Copied';
    setTimeout(() => {
      link.textContent = words;
    }, 3000);
    say(`BibTeX of “${title}” copied.`);
  } catch {
    say('BibTeX was not copied: check the connection, or open the link in a new tab.');
  }
}
