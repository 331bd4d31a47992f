import type { CustomCellEditorProps } from 'ag-grid-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type CellInput, inputWords } from '../cell-edits.ts';
import type { GridColumn, GridRow } from '../grid-column.ts';

/** What a cell editor of the ledger gets from the grid: the cell, and the column's definition. */
export interface EditorProps extends CustomCellEditorProps<GridRow, CellInput> {
  readonly ledgerColumn: GridColumn;
  /** The words to begin with: the draft, else what the store has. */
  readonly startWords: (row: GridRow) => string;
}

/** What stands in the editor at first: the key that opened it, nothing after Backspace, else the cell's words. */
export function firstWords(props: EditorProps): string {
  if (props.eventKey === 'Backspace') return '';
  if (props.eventKey?.length === 1) return props.eventKey;
  return props.data === undefined ? inputWords(props.value ?? '') : props.startWords(props.data);
}

/** Whether a key that writes or erases opened the editor. */
export function beganByTyping(props: EditorProps): boolean {
  return props.eventKey === 'Backspace' || props.eventKey?.length === 1;
}

/** Focuses the editor's input: all selected where the words were there, the caret behind a typed key. */
export function useEditorFocus(props: EditorProps): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const begun = beganByTyping(props);
  const send = useRef(props.onValueChange);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus();
    if (!begun) return element.select();
    element.setSelectionRange(element.value.length, element.value.length);
    // The key that opened the editor is a change already.
    send.current(element.value);
  }, [begun]);
  return input;
}
