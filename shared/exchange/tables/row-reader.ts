import { withoutGuard } from '../csv/write.ts';
import { refuse } from '../input-fault.ts';
import type { Located } from '../yaml/fields.ts';
import { clip, type Mark } from '../yaml/node.ts';
import type { Table, TableRow } from './csv.ts';
import {
  type NumberStyle,
  numberStyle,
  type ReadNumber,
  readNumber,
  readScaledNumber,
  withoutScale,
} from './number-style.ts';

/** What people write where there is no number. */
const NOTHING = /^(?:|-|–|—|\.{1,3}|…|n\/?a|na|nan|null|none|x)$/i;

/** Reads the cells of a table's rows by field, each column's numbers in the column's own style. */
export class RowReader {
  readonly #table: Table;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #file: string;
  readonly #styles = new Map<string, NumberStyle>();

  constructor(table: Table, columns: ReadonlyMap<string, number>, file: string) {
    this.#table = table;
    this.#columns = columns;
    this.#file = file;
  }

  /** The cell of a field without the space around it; empty where the table has no such column. */
  text(row: TableRow, field: string): string {
    const index = this.#columns.get(field);
    return index === undefined ? '' : withoutGuard((row.cells[index] ?? '').trim()).trim();
  }

  located(row: TableRow, field: string): Located<string> | null {
    const value = this.text(row, field);
    return value === '' ? null : { value, at: this.at(row, field) };
  }

  /** Whether a cell stands for no number. */
  isBlank(row: TableRow, field: string): boolean {
    return NOTHING.test(this.text(row, field));
  }

  /** The number of a cell; null where it is blank or holds no plain number. */
  number(row: TableRow, field: string): ReadNumber | null {
    return this.isBlank(row, field) ? null : readNumber(this.text(row, field), this.#style(field));
  }

  /** As `number`, but "5.7 billion" is one too, and a cell that is neither blank nor a number is refused. */
  numberOnly(row: TableRow, field: string): ReadNumber | null {
    if (this.isBlank(row, field)) return null;
    const style = this.#style(field);
    const expected =
      style.decimal === ',' ? 'a number such as 1.234,5 or 5,7 million' : 'a number such as 1,234.5 or 5.7 million';
    return (
      readScaledNumber(this.text(row, field), style) ??
      this.refuse(row, field, `“${clip(this.text(row, field))}” is no number`, expected)
    );
  }

  at(row: TableRow, field: string): Mark {
    return { line: row.line, column: (this.#columns.get(field) ?? 0) + 1 };
  }

  /** Refuses a cell: the message names its column, the place is the line and the number of the cell. */
  refuse(row: TableRow, field: string, message: string, expected: string): never {
    const column = this.#table.columns[this.#columns.get(field) ?? -1];
    return refuse(column === undefined ? message : `column “${clip(column)}”: ${message}`, {
      file: this.#file,
      ...this.at(row, field),
      expected,
    });
  }

  #style(field: string): NumberStyle {
    let style = this.#styles.get(field);
    if (style === undefined) {
      const index = this.#columns.get(field) ?? -1;
      style = numberStyle(this.#table.rows.map((row) => withoutScale(row.cells[index] ?? '')));
      this.#styles.set(field, style);
    }
    return style;
  }
}
