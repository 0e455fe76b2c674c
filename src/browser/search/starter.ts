import engine from './engine-entry.ts?url&worker';
import address from './page.ts?worker&url';

// What the first answer needs is on its way before the script that asks for it.
if (location.search) {
  const base = document.querySelector<HTMLElement>('[data-search]')?.dataset.search ?? '';
  preload({ rel: 'modulepreload', href: engine });
  preload({ rel: 'preload', as: 'fetch', crossOrigin: '', href: `${base}/search-entries.json` });
}

// The search comes after the first view; where it does not, the page says what to do.
import(/* @vite-ignore */ address).catch(() => {
  document.body.dataset.asked = '';
});

function preload(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link));
}
