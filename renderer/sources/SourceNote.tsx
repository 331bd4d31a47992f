import { type ReactElement, useState } from 'react';
import type { Source } from '../../shared/model/records.ts';
import { runCommand } from '../state/commands.ts';
import { Button } from '../ui/Button.tsx';
import { NoteField } from './NoteField.tsx';

/** The analyst's note on a source, over its text. */
export function SourceNote({
  source,
  readOnly,
}: {
  readonly source: Source;
  readonly readOnly: boolean;
}): ReactElement | null {
  const [adding, setAdding] = useState(false);
  const { id, rev, note, title } = source;
  if (note.trim() === '' && !adding) {
    if (readOnly) return null;
    return (
      <Button kind="ghost" className="btn-tight source-note-add" onClick={() => setAdding(true)}>
        Add a note
      </Button>
    );
  }
  return (
    <div className="source-note">
      <NoteField
        value={note}
        disabled={readOnly}
        save={(next) =>
          runCommand(
            'edit.apply',
            {
              label: `Change the note on “${title.slice(0, 100)}”`,
              changes: [{ op: 'update', table: 'source', id, rev, fields: { note: next.trim() } }],
            },
            { toastFault: false },
          )
        }
      />
    </div>
  );
}
