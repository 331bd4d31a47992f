import type { ReactElement } from 'react';
import type { SourceSummary } from '../../shared/api.ts';
import { openQuote, setParams } from '../state/navigation.ts';
import { Busy } from '../ui/Busy.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { ReaderPane } from './ReaderPane.tsx';
import { useSource } from './useSource.ts';

interface BesideProps {
  readonly id: string;
  /** The sources that can be shown here. */
  readonly sources: readonly SourceSummary[];
  readonly active: boolean;
  readonly readOnly: boolean;
  readonly onActive: () => void;
  readonly onClose: () => void;
}

/** A second text beside the first: read, searched and marked like it; a mark that is clicked opens where it is edited. */
export function Beside({ id, sources, active, readOnly, onActive, onClose }: BesideProps): ReactElement {
  const { detail, fault, loading } = useSource(id, 0);
  const choice = (
    <select
      className="input beside-source"
      aria-label="Source beside"
      value={id}
      onChange={(event) => setParams({ beside: event.target.value })}
    >
      {sources.map((source) => (
        <option key={source.id} value={source.id}>
          {source.title}
        </option>
      ))}
    </select>
  );
  return (
    <div className="beside">
      {detail === null ? (
        <div className="read">
          <Busy on={loading} />
          {fault === null ? null : <FaultNote fault={fault} />}
        </div>
      ) : (
        <ReaderPane
          key={id}
          detail={detail}
          open={detail.suggestions.filter(({ state }) => state === 'open')}
          taken={[]}
          currentId={null}
          selectedId={null}
          spot={null}
          readOnly={readOnly}
          active={active}
          onActive={onActive}
          onPick={(what, markId) => {
            if (what === 'suggestion') return;
            const mark = detail.highlights.find((h) => h.figureId === markId || h.claimId === markId);
            if (mark !== undefined) openQuote(id, mark.start, mark.end);
          }}
          onMade={() => {}}
          onSeat={null}
          onBeside={null}
          onClose={onClose}
          onEditText={null}
          heading={choice}
        />
      )}
    </div>
  );
}
