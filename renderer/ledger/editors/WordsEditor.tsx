import { type ReactElement, useState } from 'react';
import { type EditorProps, firstWords, useEditorFocus } from './editor-start.ts';

/** Takes plain words. */
export function WordsEditor(props: EditorProps): ReactElement {
  const [text, setText] = useState(() => firstWords(props));
  const input = useEditorFocus(props);
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
