import { Fragment, type ReactElement } from 'react';
import type { PledgeRow, PledgeStanding } from '../../shared/api.ts';
import { PLEDGE_STATUSES } from '../../shared/model/vocabulary.ts';
import { runCommand } from '../state/commands.ts';
import { openQuote } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { VerdictMark } from '../ui/Verdict.tsx';
import { knownFacts, type PledgeKind } from './pledges.ts';
import { Standing } from './Standing.tsx';

/** Sets the status on record of a pledge. */
export async function setStatus(kind: PledgeKind, row: PledgeRow, status: string): Promise<void> {
  await runCommand('edit.apply', {
    label: `Set status of a ${kind} to ${status.replaceAll('-', ' ')}`,
    changes: [{ op: 'update', table: kind, id: row.id, rev: row.rev, fields: { status } }],
  });
}

interface PledgeItemProps {
  readonly kind: PledgeKind;
  readonly row: PledgeRow;
  readonly standing: PledgeStanding | null;
  readonly canEdit: boolean;
}

/** One target or commitment. */
export function PledgeItem({ kind, row, standing, canEdit }: PledgeItemProps): ReactElement {
  const { sourceId } = row;
  return (
    <li className="pledge" data-pledge={row.id} tabIndex={-1}>
      <div className="pledge-words">
        <p className="read-face">{row.statement}</p>
        {row.missing.length === 0 ? null : (
          <span className="v v-cannot-tell">
            <VerdictMark verdict="cannot-tell" />
            Missing: {row.missing.join(', ')}
          </span>
        )}
        {standing === null ? null : (
          <Standing
            row={row}
            standing={standing}
            canEdit={canEdit}
            onTake={() => standing.computed !== null && void setStatus(kind, row, standing.computed)}
          />
        )}
      </div>
      <div className="pledge-facts">
        <dl>
          {knownFacts(row).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </Fragment>
          ))}
        </dl>
        <div className="pledge-acts">
          <label className="pledge-status">
            <span>Status</span>
            <select
              className="input"
              aria-label={`Status of “${row.statement}”`}
              value={row.status}
              disabled={!canEdit}
              onChange={(event) => void setStatus(kind, row, event.target.value)}
            >
              {PLEDGE_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {status.replaceAll('-', ' ')}
                </option>
              ))}
            </select>
          </label>
          {sourceId === null ? null : (
            <Button
              icon="quote"
              aria-label={`Open in source: “${row.statement}”`}
              onClick={() => openQuote(sourceId, row.start, row.end)}
            >
              Open in source
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
