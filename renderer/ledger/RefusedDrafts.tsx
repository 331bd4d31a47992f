import { type ReactElement, useMemo } from 'react';
import { Button } from '../ui/Button.tsx';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import { dropDraft, useDrafts } from './drafts.ts';

/** What was put into cells and refused, with the reason, until it is mended or taken back. */
export function RefusedDrafts({ grid }: { readonly grid: LedgerGrid }): ReactElement | null {
  const drafts = useDrafts((state) => state.drafts);
  const refused = useMemo(
    () => [...drafts.values()].filter((draft) => draft.grid === grid && draft.reason !== null),
    [drafts, grid],
  );
  const newest = refused.at(-1);
  if (newest === undefined) return null;
  const header = COLUMNS[grid].find((column) => column.id === newest.column)?.header ?? newest.column;
  return (
    <div className="refused" role="alert">
      <p>
        <b>Not saved.</b> {header} “{newest.text}”: {newest.reason}
        {refused.length > 1 ? ` (and ${refused.length - 1} more)` : ''}
      </p>
      <Button
        keys="Escape"
        onClick={() => {
          for (const draft of refused) dropDraft(draft.rowId, draft.column);
        }}
      >
        Take back
      </Button>
    </div>
  );
}
