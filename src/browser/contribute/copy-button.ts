import { element } from '../dom.ts';

/** A button that copies a text and says so beside it. */
export function copyButton(label: string, textOf: () => string): HTMLElement[] {
  const button = element('button', { type: 'button', class: 'chip' }, label);
  const status = element('span', { role: 'status', class: 'muted' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      status.textContent = 'Copied.';
    } catch {
      status.textContent = 'The browser did not allow it: select the text of the file and copy it.';
    }
  });
  return [button, status];
}
