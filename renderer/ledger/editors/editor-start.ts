import type { ICellEditorParams } from 'ag-grid-community';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type CellInput, inputWords } from '../cell-edits.ts';
import type { GridColumn, GridRow } from '../grid-column.ts';
import { clearTypedAhead, typedAhead } from './typed-ahead.ts';

/** What a cell editor of the ledger gets from the grid: the cell, and the column's definition. */
export interface EditorProps extends ICellEditorParams<GridRow, CellInput> {
  /** Tells what the cell would become. */
  readonly onValueChange: (value: CellInput) => void;
  readonly ledgerColumn: GridColumn;
  /** The words to begin with: the draft, else what the store has. */
  readonly startWords: (row: GridRow) => string;
}

export interface EditorStart {
  /** What stands in the editor at first. */
  readonly words: string;
  /** Whether a key that writes or erases opened it, or was struck before it stood: then it is a change already. */
  readonly begun: boolean;
}

/** How the editor begins: the key that opened it, nothing after Backspace, else the cell's words. */
export function editorStart(props: EditorProps): EditorStart {
  const kept = props.data === undefined ? inputWords(props.value ?? '') : props.startWords(props.data);
  const key = props.eventKey ?? '';
  const begun = key === 'Backspace' || key.length === 1;
  const ahead = typedAhead();
  // All words are selected when an editor opens, so what was struck meanwhile replaces them.
  const words = begun ? `${key === 'Backspace' ? '' : key}${ahead}` : ahead || kept;
  return { words, begun: begun || ahead !== '' };
}

/** Focuses the editor's input: all selected where the words were there, the caret behind typed keys. */
export function useEditorFocus(props: EditorProps, begun: boolean): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const send = useRef(props.onValueChange);
  const focused = useRef(false);
  const { header } = props.ledgerColumn;
  useLayoutEffect(() => {
    const element = input.current;
    // Once only: selecting again would let the next key replace what was typed meanwhile.
    if (element === null || focused.current) return;
    focused.current = true;
    clearTypedAhead();
    // The grid's own popup is a dialog without a name.
    element.closest('[role="dialog"]')?.setAttribute('aria-label', `Edit ${header.toLowerCase()}`);
    element.focus();
    if (!begun) return element.select();
    element.setSelectionRange(element.value.length, element.value.length);
    send.current(element.value);
  }, [begun, header]);
  return input;
}
