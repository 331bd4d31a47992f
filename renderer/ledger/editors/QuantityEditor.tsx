import { type ReactElement, useId, useRef, useState } from 'react';
import { Kbd } from '../../ui/Kbd.tsx';
import { type EditorProps, editorStart, useEditorFocus } from './editor-start.ts';
import { QuantityPreview } from './QuantityPreview.tsx';
import { useUpward } from './use-upward.ts';

/** Takes a figure in words and shows while typing what they mean. */
export function QuantityEditor(props: EditorProps): ReactElement {
  const [start] = useState(() => editorStart(props));
  const [text, setText] = useState(start.words);
  const input = useEditorFocus(props, start.begun);
  const preview = useId();
  const pop = useRef<HTMLDivElement>(null);
  const upward = useUpward(pop, text);
  const put = (words: string): void => {
    setText(words);
    props.onValueChange(words);
  };
  return (
    <div className="cell-editor">
      <input
        ref={input}
        className="cell-input cell-quote"
        style={{ width: props.column.getActualWidth() }}
        value={text}
        onChange={(event) => put(event.target.value)}
        aria-label={props.ledgerColumn.header}
        aria-describedby={preview}
        spellCheck={false}
      />
      <div className="cell-pop" data-upward={upward} ref={pop} aria-live="polite">
        <QuantityPreview text={text} id={preview} />
        <EditorKeys />
      </div>
    </div>
  );
}

/** What Enter and Esc do in a cell. */
export function EditorKeys(): ReactElement {
  return (
    <div className="cell-keys">
      <span>
        <Kbd keys="Enter" /> save
      </span>
      <span>
        <Kbd keys="Escape" /> keep as it was
      </span>
    </div>
  );
}
