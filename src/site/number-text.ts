/** A number for a table's cell: `1,440`, `0.0625`; the browser reads it back (`browser/results/read-rows.ts`). */
export function numberText(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 20 });
}
