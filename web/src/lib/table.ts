/** What a chart shows, as rows: the table beside it, and its CSV. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Column {
  name: string;
  /** Of a column of numbers; absent where it holds words. */
  unit?: string;
  /** Digits after the point. */
  digits?: number;
  signed?: boolean;
}

export type Cell = string | number | null;

/** As RFC 4180 has it, all digits kept. A word that a spreadsheet would take for a formula is held down by an apostrophe. */
export function csv(table: Table): string {
  const head = table.columns.map((c) => quoted(c.unit ? `${c.name}, ${c.unit}` : c.name));
  const rows = table.rows.map((row) => row.map((cell) => quoted(text(cell))));
  return [head, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';
}

function text(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
