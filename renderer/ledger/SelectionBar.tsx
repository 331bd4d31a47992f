import type { ReactElement } from 'react';
import { Button } from '../ui/Button.tsx';
import { formatNumber } from '../words/numbers.ts';
import type { LedgerGrid } from './columns.ts';
import { countedRows } from './hanging.ts';

interface SelectionBarProps {
  readonly grid: LedgerGrid;
  readonly count: number;
  readonly total: number;
  readonly onAll: () => void;
  readonly onSet: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected rows. */
export function SelectionBar({
  grid,
  count,
  total,
  onAll,
  onSet,
  onDelete,
  onClear,
}: SelectionBarProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <section className="ledger-selection" aria-label="Selected rows">
      <b className="num">{countedRows(grid, count)} selected</b>
      {count < total ? (
        <Button kind="ghost" onClick={onAll}>
          Select all {formatNumber(total)}
        </Button>
      ) : null}
      <span className="space" />
      <Button keys="Mod+Shift+E" onClick={onSet}>
        Set a column
      </Button>
      <Button kind="danger" keys="Delete" onClick={onDelete}>
        Delete
      </Button>
      <Button kind="ghost" keys="Escape" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}
