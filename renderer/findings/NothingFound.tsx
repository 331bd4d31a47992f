import type { ReactElement } from 'react';
import type { CheckName } from '../../shared/model/finding.ts';
import { go, setParams } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CHECK_WORDS } from './checkWords.ts';

interface NothingFoundProps {
  readonly figures: number;
  /** Whether the checks found anything at all, decided or not. */
  readonly any: boolean;
  readonly show: string;
  readonly check: CheckName | null;
  /** There are some, but none is unfolded. */
  readonly folded: boolean;
  /** Where it is the only heading of the screen. */
  readonly level?: 1;
}

/** Why there is no finding to show, and what to do about it. */
export function NothingFound({ figures, any, show, check, folded, level }: NothingFoundProps): ReactElement {
  if (folded) {
    return (
      <EmptyState icon="findings" title="Choose a finding">
        The groups at the left are folded. Unfold one to see its findings here.
      </EmptyState>
    );
  }
  if (figures === 0) {
    return (
      <EmptyState
        icon="findings"
        {...(level === undefined ? {} : { level })}
        title="Findings come from figures"
        acts={
          <Button kind="go" onClick={() => go('sources')}>
            Go to Sources
          </Button>
        }
      >
        Accept figures from a source and the checks compare them at once: a change against its growth rate, a share
        against its whole, the same figure told twice. What cannot be true together stands here first.
      </EmptyState>
    );
  }
  if (!any && show === 'open' && check === null) {
    return (
      <EmptyState
        icon="findings"
        title="Nothing to compare yet"
        acts={
          <Button kind="go" onClick={() => go('ledger', { grid: 'figure' })}>
            Name what the figures measure
          </Button>
        }
      >
        The checks compare figures that say what they measure. Give them an indicator, a period and a role, and what
        cannot be true together appears here at once.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="findings"
      title={show === 'open' && check === null ? 'Nothing left to decide' : 'Nothing here'}
      acts={<Button onClick={() => setParams({ show: 'all', check: null, finding: null })}>Show all findings</Button>}
    >
      {check !== null
        ? `No such finding of the check “${CHECK_WORDS[check]}”.`
        : show === 'open'
          ? 'Every finding of the checks has been accepted or dismissed. New ones appear as soon as a figure changes.'
          : 'No finding of this kind was accepted or dismissed yet.'}
    </EmptyState>
  );
}
