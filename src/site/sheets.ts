import below from '../styles/entry-below.css?inline';
import print from '../styles/print.css?inline';
import { inlineHash } from './inline-hash.ts';

/** The style sheets that are files of their own, which a browser keeps from page to page, by their names. */
const sheets = { 'entry-below': below, print };

/** The path of such a sheet, whose name changes with what it says. */
export async function sheetPath(name: keyof typeof sheets): Promise<string> {
  return `/styles/${await fileName(name)}.css`;
}

/** All of them, as Astro wants what an address has in brackets. */
export function sheetFiles(): Promise<{ params: { sheet: string }; props: { text: string } }[]> {
  const all = Object.entries(sheets) as [keyof typeof sheets, string][];
  return Promise.all(
    all.map(async ([name, text]) => ({ params: { sheet: await fileName(name) }, props: { text } })),
  );
}

async function fileName(name: keyof typeof sheets): Promise<string> {
  const digest = (await inlineHash(sheets[name])).replace('sha256-', '').replace(/[+/=]/g, '');
  return `${name}.${digest.slice(0, 8)}`;
}
