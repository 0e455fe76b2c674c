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
  let said = `${name} copied`;
  try {
    const text = from.startsWith('/')
      ? await readFile(from)
      : (section?.querySelector(from)?.textContent ?? '');
    await navigator.clipboard.writeText(`${text.trim()}\n`);
  } catch (error) {
    said = `${name} was not copied: the browser did not allow it. Select the text and copy it, or download the file.`;
    if (error instanceof FileError) said = `${name} could not be loaded: check the connection.`;
  }
  if (status) status.textContent = said;
}

class FileError extends Error {}

async function readFile(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
  } catch {}
  throw new FileError(address);
}
