/** Read a table (RFC 4180) into rows of cells, and throw where it is none. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    cell.lastIndex = place;
    const match = cell.exec(text);
    if (!match) throw new Error(`no cell at ${JSON.stringify(text.slice(place, place + 40))}`);
    const [whole, quoted, bare = '', end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    place += whole.length;
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('rows differ');
  return rows;
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
