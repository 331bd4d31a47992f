import { type ReactElement, useState } from 'react';
import { type EditorProps, editorStart, useEditorFocus } from './editor-start.ts';

/** Takes plain words. */
export function WordsEditor(props: EditorProps): ReactElement {
  const [start] = useState(() => editorStart(props));
  const [text, setText] = useState(start.words);
  const input = useEditorFocus(props, start.begun);
  return (
    <div className="cell-editor">
      <input
        ref={input}
        className={`cell-input${props.ledgerColumn.look === 'quote' ? ' cell-quote' : ''}`}
        style={{ width: Math.max(180, props.column.getActualWidth()) }}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          props.onValueChange(event.target.value);
        }}
        aria-label={props.ledgerColumn.header}
      />
    </div>
  );
}
