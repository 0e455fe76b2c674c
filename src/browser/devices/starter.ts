import address from './page.ts?worker&url';

// What answers comes after the first view; without it the plot and the tables stand.
void import(/* @vite-ignore */ address).catch(() => undefined);
