import address from './start.ts?worker&url';

/** Load what no first view needs once the browser has nothing else to do: buttons to save entries, marks on new ones, the copy for reading offline. */
// `self` is the shortest name, and this stands in every page.
const whenIdle = self.requestIdleCallback ?? setTimeout;
// A busy browser may never be idle.
whenIdle(() => import(/* @vite-ignore */ address).catch(() => {}), { timeout: 2000 });
