import type { GridName, GridRows } from '../../shared/api.ts';

/** Any row of any grid, for code that does not care which. */
export type GridRow = GridRows[GridName];

export type LookupTable = 'actor' | 'indicator' | 'topic' | 'event';

/** How a cell is edited, and which field of the record that sets. */
export type EditHow =
  /** The words of a figure, read again into value and interval. */
  | { readonly how: 'quantity'; readonly field: 'text' }
  | { readonly how: 'words'; readonly field: string; readonly required: boolean }
  /** Several, separated by semicolons. */
  | { readonly how: 'list'; readonly field: string }
  /** Other names of an actor: the times of those that stay are kept. */
  | { readonly how: 'aliases'; readonly field: 'aliases' }
  | { readonly how: 'closed'; readonly field: string; readonly values: readonly string[]; readonly nullable: boolean }
  /** A record by its name; `idField` is set for a known one, `nameField` (where the contract has it) for a new one. */
  | {
      readonly how: 'lookup';
      readonly table: LookupTable;
      readonly idField: string;
      readonly nameField: string | null;
    }
  | { readonly how: 'period'; readonly field: string; readonly required: boolean }
  /** A part of one, written in percent. */
  | { readonly how: 'confidence'; readonly field: string }
  /** An amount with the interval that its words allow. */
  | { readonly how: 'amount'; readonly field: 'value' | 'low' | 'high' }
  | { readonly how: 'date'; readonly field: string };

export interface GridColumn<Row = GridRow> {
  /** The name of the column in the views of the contract. */
  readonly id: string;
  readonly header: string;
  readonly width: number;
  /** What the cell says. */
  readonly show: (row: Row) => string;
  /** What a spreadsheet gets, and a person who points at the cell, where that is more than what the cell says. */
  readonly full: ((row: Row) => string) | null;
  /** How it looks: words of a source, names and text, numbers to the right, a verdict with its shape. */
  readonly look: 'quote' | 'text' | 'number' | 'verdict';
  readonly edit: EditHow | null;
  readonly filter: 'text' | 'number' | null;
  readonly sortable: boolean;
  /** Its part of the space that is left over; 0 keeps its width. */
  readonly grow: number;
  /** The width that a growing column keeps at least, where that is less than its width. */
  readonly least: number | null;
  /** Not shown until the person asks for it. */
  readonly hidden: boolean;
  /** Nor shown at first in a window narrower than this; 0 where it always is. */
  readonly hiddenBelow: number;
}

export type ColumnSpec<Row> = Pick<GridColumn<Row>, 'id' | 'header' | 'width' | 'show'> & Partial<GridColumn<Row>>;

/** The columns of one grid, with what is not said left at the usual. */
export function columns<G extends GridName>(
  _grid: G,
  specs: readonly ColumnSpec<GridRows[G]>[],
): readonly GridColumn[] {
  const full = specs.map(
    (spec): GridColumn<GridRows[G]> => ({
      look: 'text',
      edit: null,
      filter: 'text',
      sortable: true,
      grow: 0,
      full: null,
      least: null,
      hidden: false,
      hiddenBelow: 0,
      ...spec,
    }),
  );
  // A grid only ever shows rows of its own table.
  return full as unknown as readonly GridColumn[];
}
