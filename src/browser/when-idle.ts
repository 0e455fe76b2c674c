import address from './my-list/start.ts?worker&url';

/** Load what no first view needs once the browser has nothing else to do: buttons to save entries, marks on new ones. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
whenIdle(() => import(/* @vite-ignore */ address).catch(() => {}));
