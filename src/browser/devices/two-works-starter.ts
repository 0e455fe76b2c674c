import address from './two-works.ts?worker&url';

// The question comes after the first view; without it the devices are listed all the same.
void import(/* @vite-ignore */ address).catch(() => undefined);
