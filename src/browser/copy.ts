/** Copy the text above a button; the button shows only where the browser can copy. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const section = button.closest('section');
    const text = section?.querySelector('pre')?.textContent ?? '';
    const status = section?.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(`${text}\n`);
      if (status) status.textContent = 'Copied';
    } catch {
      if (status) status.textContent = 'The browser did not allow it: select the text and copy it.';
    }
  });
}
