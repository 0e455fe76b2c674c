/** Made once: a table has thousands of numbers. */
const format = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

/** A number for a table’s cell: `1,440`, `0.0625`; the browser reads it back (`browser/results/read-rows.ts`). */
export function numberText(number: number): string {
  return format.format(number);
}
