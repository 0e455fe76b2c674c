import { copyText } from '../copy-text.ts';
import { element } from '../dom.ts';

/** A button that copies a text and says so beside it. */
export function copyButton(label: string, textOf: () => string): HTMLElement[] {
  const button = element('button', { type: 'button', class: 'chip' }, label);
  const status = element('span', { role: 'status', class: 'muted' });
  button.addEventListener('click', async () => {
    status.textContent = (await copyText(textOf()))
      ? 'Copied.'
      : 'The browser did not allow it: select the text of the file and copy it.';
  });
  return [button, status];
}
