/** How many entries were found: `11 entries, then 3 with some of the words`. */
export function countEntries({ hits, whole }: { hits: { length: number }; whole: number }): string {
  const others = hits.length - whole;
  const then = others > 0 ? `, then ${others} with some of the words` : '';
  return `${whole} ${whole === 1 ? 'entry' : 'entries'}${then}`;
}
