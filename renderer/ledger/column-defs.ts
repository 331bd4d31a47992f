import type { CellClassParams, ColDef, EditableCallbackParams } from 'ag-grid-community';
import { formatNumber } from '../words/numbers.ts';
import type { CellInput } from './cell-edits.ts';
import { draftOf } from './drafts.ts';
import { ChoiceEditor } from './editors/ChoiceEditor.tsx';
import { hasChoices } from './editors/choices.ts';
import { mountEditor } from './editors/mount-editor.tsx';
import { QuantityEditor } from './editors/QuantityEditor.tsx';
import { WordsEditor } from './editors/WordsEditor.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';

const EDITORS = {
  quantity: mountEditor(QuantityEditor),
  choice: mountEditor(ChoiceEditor),
  words: mountEditor(WordsEditor),
};

export interface ColumnHooks {
  /** The column that rows are grouped by; empty for none. */
  readonly group: () => string;
  /** How many rows of the view have the value of this one in the column that rows are grouped by; null while not counted. */
  readonly groupCount: (row: GridRow) => number | null;
  /** Whether the project can be changed. */
  readonly canEdit: () => boolean;
  /** Something was put into a cell. */
  readonly onPut: (column: GridColumn, row: GridRow, input: CellInput) => void;
}

/** What a cell says: its draft, else what the store has. Empty while the row is on its way. */
export function cellWords(column: GridColumn, row: GridRow | undefined): string {
  if (row === undefined) return '';
  return draftOf(row.id, column.id)?.text ?? column.show(row);
}

/** The words that a cell's editor begins with: nothing where the cell shows that nothing is there. */
export function startWords(column: GridColumn, row: GridRow): string {
  // Whoever changes a number begins with all its digits.
  const words = draftOf(row.id, column.id)?.text ?? column.full?.(row) ?? column.show(row);
  return words === '–' ? '' : words;
}

/** The columns as AG Grid takes them. */
export function columnDefs(columns: readonly GridColumn[], hooks: ColumnHooks): ColDef<GridRow>[] {
  return columns.map((column): ColDef<GridRow> => {
    const right = column.look === 'number';
    return {
      colId: column.id,
      headerName: column.header,
      initialWidth: column.width,
      // Half a number is another number.
      minWidth: right ? column.width : 56,
      ...(column.grow > 0 ? { initialFlex: column.grow, minWidth: column.least ?? Math.min(column.width, 280) } : {}),
      initialHide: column.hidden || window.innerWidth < column.hiddenBelow,
      sortable: column.sortable,
      ...(right ? { headerClass: 'ag-right-aligned-header' } : {}),
      cellClass: (params) => cellClass(column, params, hooks.group()),
      valueGetter: ({ data, node, api }) => groupedWords(column, { data, node, api }, hooks),
      ...filterOf(column),
      ...(column.edit === null ? {} : editing(column, hooks)),
    };
  });
}

type InRow = { [K in 'data' | 'node' | 'api']: CellClassParams<GridRow>[K] | null };

/** The words of a cell; where rows are grouped by it, the first row of a group says how many there are and the others nothing. */
function groupedWords(column: GridColumn, place: InRow, hooks: ColumnHooks): string {
  const { data } = place;
  const words = cellWords(column, data ?? undefined);
  if (data == null || hooks.group() !== column.id) return words;
  if (follows(column, place, column.id)) return '';
  const count = hooks.groupCount(data);
  if (count === null) return words;
  // A sentence is cut at its end.
  return column.look === 'quote' ? `(${formatNumber(count)}) ${words}` : `${words} (${formatNumber(count)})`;
}

/** Whether a cell of the column that rows are grouped by says what the one above it says. */
function follows(column: GridColumn, { data, node, api }: InRow, group: string): boolean {
  if (group !== column.id || data == null || node == null || api == null || node.rowIndex === null) return false;
  if (node.rowIndex === 0) return false;
  const above = api.getDisplayedRowAtIndex(node.rowIndex - 1)?.data;
  return above !== undefined && cellWords(column, above) === cellWords(column, data);
}

function cellClass(column: GridColumn, params: CellClassParams<GridRow>, group: string): string[] {
  const { data } = params;
  const classes = [`cell-${column.look}`];
  if (data === undefined) return classes;
  if (group === column.id) classes.push(follows(column, params, group) ? 'group-rest' : 'group-first');
  const draft = draftOf(data.id, column.id);
  if (draft !== undefined && draft.saved !== true)
    classes.push(draft.reason === null ? 'cell-pending' : 'cell-refused');
  if (column.look === 'verdict' && 'verdict' in data && data.verdict !== null) classes.push('v', `v-${data.verdict}`);
  return classes;
}

function filterOf(column: GridColumn): ColDef<GridRow> {
  switch (column.filter) {
    case null:
      return { filter: false };
    case 'text':
      return {
        filter: 'agTextColumnFilter',
        filterParams: {
          filterOptions: ['contains', 'equals', 'startsWith', 'blank', 'notBlank'],
          maxNumConditions: 1,
          debounceMs: 150,
          buttons: ['reset'],
        },
      };
    case 'number':
      return {
        filter: 'agNumberColumnFilter',
        filterParams: {
          filterOptions: ['equals', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual', 'inRange'],
          maxNumConditions: 1,
          inRangeInclusive: true,
          debounceMs: 150,
          buttons: ['reset'],
        },
      };
    default:
      return column.filter satisfies never;
  }
}

function editing(column: GridColumn, hooks: ColumnHooks): ColDef<GridRow> {
  const quantity = column.edit?.how === 'quantity';
  const choices = column.edit !== null && hasChoices(column.edit);
  return {
    editable: ({ data }: EditableCallbackParams<GridRow>) => data !== undefined && hooks.canEdit(),
    cellEditor: quantity ? EDITORS.quantity : choices ? EDITORS.choice : EDITORS.words,
    cellEditorPopup: true,
    cellEditorPopupPosition: 'over',
    cellEditorParams: { ledgerColumn: column, startWords: (row: GridRow) => startWords(column, row) },
    // The store decides what a cell becomes; until then the words stay as a draft.
    valueSetter: ({ data, newValue }) => {
      hooks.onPut(column, data, (newValue ?? '') as CellInput);
      return false;
    },
  };
}
