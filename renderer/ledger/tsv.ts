/** Rows of cells as a spreadsheet takes them from the clipboard: tabs and line ends, quoted where a cell holds one. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet put on the clipboard as rows of cells. A last empty line is no row. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const [content, next] = readCell(text, at);
    rows.at(-1)?.push(content);
    at = next;
    const mark = text[at];
    if (mark === '\t') {
      at += 1;
      if (at === text.length) rows.at(-1)?.push('');
    } else if (mark !== undefined) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return text === '' ? [] : rows;
}

/** The cell that begins at `at`, and where it ends. */
function readCell(text: string, at: number): readonly [string, number] {
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    if (found) return [(found[1] ?? '').replaceAll('""', '"'), quoted.lastIndex];
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  return [plain.exec(text)?.[0] ?? '', plain.lastIndex];
}
