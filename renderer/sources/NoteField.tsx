import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { Button } from '../ui/Button.tsx';
import { Markdown } from '../words/Markdown.tsx';
import { EditableField } from './EditableField.tsx';

interface NoteFieldProps {
  readonly value: string;
  readonly save: (value: string) => Promise<Result<unknown>>;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** A note in Markdown: drawn while it is read, written in place. */
export function NoteField({ value, save, disabled = false, label = 'Note' }: NoteFieldProps): ReactElement {
  const [writing, setWriting] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (writing) box.current?.querySelector('textarea')?.focus();
  }, [writing]);
  if (value.trim() !== '' && !writing) {
    return (
      <div className="field field-row note-field">
        <span className="field-name">{label}</span>
        <div>
          <div className="note-shown">
            <Markdown text={value} />
          </div>
          {disabled ? null : (
            <Button kind="ghost" className="btn-tight" onClick={() => setWriting(true)}>
              Edit the {label.toLowerCase()}
            </Button>
          )}
        </div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus has left the field in it
    <div
      ref={box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWriting(false);
      }}
    >
      <EditableField
        label={label}
        value={value}
        as="lines"
        disabled={disabled}
        placeholder="Markdown: **bold**, - list, > quote"
        save={async (next) => {
          const answer = await save(next);
          if (answer.ok) setWriting(false);
          return answer;
        }}
      />
    </div>
  );
}
