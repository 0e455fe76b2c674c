/** Write a table as CSV (RFC 4180), its columns first. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** Quote a cell where it must be; what a spreadsheet would run as a formula gets an apostrophe in front. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
