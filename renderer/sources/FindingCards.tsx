import type { ReactElement } from 'react';
import { VERDICTS } from '../../shared/model/vocabulary.ts';
import { openFinding } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Verdict } from '../ui/Verdict.tsx';

/** The findings that use a figure, the worst first; each opens its own page. */
export function FindingCards({ figureId }: { readonly figureId: string }): ReactElement | null {
  const findings = useQuery('finding.list', { figureId, limit: 20 }, ['findings', 'disposition', 'figure']);
  const shown = (findings.data ?? [])
    .filter((finding) => finding.disposition !== 'dismissed')
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  if (shown.length === 0) return null;
  return (
    <div className="finding-cards">
      {shown.map((finding, index) => (
        <button
          key={finding.id}
          type="button"
          className={`card finding-card finding-${finding.verdict}`}
          onClick={() => openFinding(finding.id)}
        >
          <Verdict verdict={finding.verdict}>{finding.title}</Verdict>
          <span>{finding.summary}</span>
          <span className="why">Open the finding {index === 0 ? <Kbd keys="f" /> : null}</span>
        </button>
      ))}
    </div>
  );
}
