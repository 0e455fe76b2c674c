import address from './page.ts?worker&url';

// The search comes after the first view; where it does not, the page says what to do.
import(/* @vite-ignore */ address).catch(() => {
  document.body.dataset.asked = '';
});
