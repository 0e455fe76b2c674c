import engine from './engine-entry.ts?url&worker';
import address from './page.ts?worker&url';

// What the first answer needs is on its way before the script that asks for it; the page asks for the entries itself.
if (location.search) {
  const preload = Object.assign(document.createElement('link'), {
    rel: 'modulepreload',
    href: engine,
  });
  document.head.append(preload);
}

// The search comes after the first view; where it does not, the page says what to do.
import(/* @vite-ignore */ address).catch(() => {
  document.body.dataset.asked = '';
});
