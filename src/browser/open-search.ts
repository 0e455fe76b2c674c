import address from './search-dialog/dialog.ts?worker&url';

/**
 * Open the search dialog by `/`, by Ctrl and K, and by the search fields and the search link of a page. It is loaded
 * when it is first wanted; where it cannot be, they do what they do without a script.
 */
const link = document.querySelector<HTMLAnchorElement>('.top a.icon');

/** What is typed while the dialog is on its way. */
let typed: string | undefined;
let tries = 0;

/** Has the browser fetch the entries beside the dialog, which asks for them next. */
const entries = document.createElement('link');
entries.rel = 'preload';
entries.as = 'fetch';
entries.crossOrigin = '';

async function open(field?: HTMLInputElement): Promise<void> {
  try {
    typed ??= '';
    if (link && !entries.isConnected) {
      entries.href = link.href.replace(/\/$/, '-entries.json');
      document.head.append(entries);
    }
    // A browser remembers a script that failed, so each try has an address of its own.
    await import(/* @vite-ignore */ tries ? `${address}?${tries}` : address);
    const detail = { searchPath: link?.pathname, typed: field?.value || typed };
    dispatchEvent(new CustomEvent('open-search', { detail }));
    typed = undefined;
  } catch (error) {
    typed = undefined;
    tries += 1;
    console.warn(error);
    if (!field && link) location.href = link.href;
  }
}

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'k' && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    if (typed === undefined) void open();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  if (typed !== undefined) {
    if (event.key.length === 1) typed += event.key;
  } else if (event.key === '/') {
    void open();
  } else return;
  event.preventDefault();
});

for (const field of document.querySelectorAll<HTMLInputElement>('search input')) {
  field.addEventListener('click', () => open(field));
  field.addEventListener('input', () => open(field));
}
link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});
