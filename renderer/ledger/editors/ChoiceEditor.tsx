import { type ReactElement, useState } from 'react';
import { ChoiceBox } from './ChoiceBox.tsx';
import { type EditorProps, editorStart, useEditorFocus } from './editor-start.ts';

/** Takes a word of a closed list, a name of the project or a new one, or a period in words. */
export function ChoiceEditor(props: EditorProps): ReactElement | null {
  const [start] = useState(() => editorStart(props));
  const input = useEditorFocus(props, start.begun);
  const { edit, header } = props.ledgerColumn;
  if (edit === null) return null;
  return (
    <div className="cell-editor">
      <ChoiceBox
        edit={edit}
        label={header}
        start={start.words}
        typed={start.begun}
        onInput={props.onValueChange}
        onTake={() => props.stopEditing()}
        inputRef={input}
        className="cell-input"
        width={Math.max(180, props.column.getActualWidth())}
      />
    </div>
  );
}
