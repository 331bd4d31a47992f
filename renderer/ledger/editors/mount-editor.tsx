import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { FunctionComponent } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { CellInput } from '../cell-edits.ts';
import type { GridRow } from '../grid-column.ts';
import type { EditorProps } from './editor-start.ts';

/** A cell editor made with React as the grid takes one: the grid itself draws without React, which halves what a row costs. */
export function mountEditor(Editor: FunctionComponent<EditorProps>): new () => ICellEditorComp<GridRow, CellInput> {
  return class implements ICellEditorComp<GridRow, CellInput> {
    readonly #place = document.createElement('div');
    #root: Root | null = null;
    #params: ICellEditorParams<GridRow, CellInput> | null = null;
    #value: CellInput | null | undefined = null;

    init(params: ICellEditorParams<GridRow, CellInput>): void {
      this.#params = params;
      this.#value = params.value;
    }

    getGui(): HTMLElement {
      return this.#place;
    }

    /** Drawn once it is in the document, at once: it takes the focus and the next key. */
    afterGuiAttached(): void {
      const params = this.#params;
      if (params === null || this.#root !== null) return;
      const root = createRoot(this.#place);
      this.#root = root;
      const props = {
        ...params,
        onValueChange: (value: CellInput) => {
          this.#value = value;
        },
      };
      // The columns give the rest.
      flushSync(() => root.render(<Editor {...(props as unknown as EditorProps)} />));
    }

    getValue(): CellInput | null | undefined {
      return this.#value;
    }

    destroy(): void {
      const root = this.#root;
      // Not while React draws something else.
      if (root !== null) setTimeout(() => root.unmount(), 0);
    }
  };
}
