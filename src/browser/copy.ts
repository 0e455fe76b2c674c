import { copyAndSay } from './copy-text.ts';
import { fetchFile } from './fetch-file.ts';

/**
 * Copy a citation by its button: the text of the part of its section that `data-copy` selects, or
 * that of the file it names. The buttons show only where the browser can copy.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => copy(button));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const section = button.closest('section');
  const status = section?.querySelector('[role=status]');
  const from = button.dataset.copy ?? '';
  const name = (button.textContent ?? '').replace(/^Copy /, '');
  const text = from.startsWith('/')
    ? await readFile(from)
    : section?.querySelector(from)?.textContent;
  if (status) status.textContent = `${name} ${await copyAndSay(text)}`;
}

async function readFile(address: string): Promise<string | undefined> {
  try {
    return await (await fetchFile(address)).text();
  } catch {
    return undefined;
  }
}
