import address from './list.ts?worker&url';

const details = document.querySelector<HTMLDetailsElement>('.tune details');
let tries = 0;

/** Load what sorts and filters a list when its controls are opened, or when the address asks for it. */
function load(): void {
  // A browser remembers a script that failed, so each try has an address of its own.
  import(/* @vite-ignore */ tries ? `${address}?${tries}` : address).catch(() => {
    tries += 1;
    if (tries > 1) return;
    document.querySelector('.tune [role=status]')?.append('. Not loaded: open it again to retry.');
  });
}

/** Load it for an address that another reader, or an earlier visit, left in a state. */
function look(): void {
  if (/[?&](?:sort|tag|year|code|status|platform)=/.test(location.search)) load();
}

if (details) {
  details.addEventListener('toggle', () => details.open && load());
  addEventListener('popstate', look);
  look();
}
