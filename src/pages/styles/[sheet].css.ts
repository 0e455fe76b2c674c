import type { APIContext } from 'astro';
import { sheetFiles } from '../../site/sheets.ts';

export const getStaticPaths = sheetFiles;

/** A style sheet that pages name as a file. */
export function GET({ props }: APIContext<{ text: string }>): Response {
  return new Response(props.text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
