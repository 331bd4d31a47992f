import type { ReactElement } from 'react';
import { ChoiceBox } from './ChoiceBox.tsx';
import { beganByTyping, type EditorProps, firstWords, useEditorFocus } from './editor-start.ts';

/** Takes a word of a closed list, a name of the project or a new one, or a period in words. */
export function ChoiceEditor(props: EditorProps): ReactElement | null {
  const input = useEditorFocus(props);
  const { edit, header } = props.ledgerColumn;
  if (edit === null) return null;
  return (
    <div className="cell-editor">
      <ChoiceBox
        edit={edit}
        label={header}
        start={firstWords(props)}
        typed={beganByTyping(props)}
        onInput={props.onValueChange}
        onTake={() => props.stopEditing()}
        inputRef={input}
        className="cell-input"
        width={Math.max(180, props.column.getActualWidth())}
      />
    </div>
  );
}
