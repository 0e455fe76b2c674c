import address from './page.ts?worker&url';

/** Load what sets engines side by side and keeps the address, beside the first view, which answers by style alone. */
function load(tries = 0): void {
  // A browser remembers a script that failed, so each try has an address of its own.
  import(/* @vite-ignore */ tries ? `${address}?${tries}` : address).catch(() => {
    if (tries < 2) setTimeout(load, 2000, tries + 1);
  });
}

load();
