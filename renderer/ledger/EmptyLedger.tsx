import type { ReactElement } from 'react';
import { runAction } from '../keys/registry.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';

interface EmptyLedgerProps {
  readonly grid: LedgerGrid;
  /** Whether a search or filter is why nothing is there. */
  readonly narrowed: boolean;
  readonly onNew: () => void;
}

/** Says why a grid has no rows, and what makes some. */
export function EmptyLedger({ grid, narrowed, onNew }: EmptyLedgerProps): ReactElement {
  const { many, one } = GRID_WORDS[grid];
  if (narrowed) {
    return (
      <EmptyState icon="search" title="Nothing fits">
        No {one} fits what you look for. Take away a filter or search for fewer words.
      </EmptyState>
    );
  }
  const fromSources = grid === 'figure' || grid === 'series' || grid === 'source' || grid === 'observation';
  return (
    <EmptyState
      icon="ledger"
      title={`No ${many.toLowerCase()} yet`}
      acts={
        fromSources ? (
          <>
            <Button kind="go" keys="Mod+I" onClick={() => runAction('import.files')}>
              Import files
            </Button>
            <Button onClick={() => go('sources')}>Go to Sources</Button>
          </>
        ) : (
          <Button kind="go" icon="plus" keys="n" onClick={onNew}>
            New {one}
          </Button>
        )
      }
    >
      {explain(grid, many)}
    </EmptyState>
  );
}

function explain(grid: LedgerGrid, many: string): string {
  if (grid === 'figure' || grid === 'claim') {
    return `Import files, accept suggestions beside a source or mark its words, and its ${many.toLowerCase()} stand here.`;
  }
  if (grid === 'source') return 'Import documents or paste a text: what they say is recorded from there.';
  if (grid === 'observation')
    return 'Import a table of reference data, or make a series and add its values one by one.';
  if (grid === 'series') return 'Import a table of reference data, and figures are compared with it.';
  return `${many} are made where you first name one, or here.`;
}
