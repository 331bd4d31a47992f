import type { ReactElement } from 'react';
import type { EditPreview, FindingShift } from '../../shared/api.ts';
import type { Verdict as VerdictName } from '../../shared/model/vocabulary.ts';
import type { Query } from '../state/query.ts';
import { VERDICT_WORDS, VerdictMark } from '../ui/Verdict.tsx';
import { plural } from '../words/plural.ts';
import { differenceWords } from './differenceWords.ts';

/** Shifts that stand open below the line; the rest unfolds. */
const SHOWN = 3;

/** What the findings would become if an edit were made: how many fewer or more, and which. */
export function Effect({ preview }: { readonly preview: Query<EditPreview> }): ReactElement | null {
  const { data, fault, outdated } = preview;
  if (fault !== null) return <p className="effect effect-fault">It cannot be applied: {fault.message}</p>;
  if (data === null || outdated) return <p className="effect quiet">{preview.loading ? 'Trying it …' : '\u00a0'}</p>;
  if (data.total === 0) return <p className="effect quiet">No finding would change.</p>;
  const rest = data.shifts.slice(SHOWN);
  const left = data.total - data.shifts.length;
  return (
    <div className="effect">
      <p className="num">Then: {differenceWords(data.difference)}</p>
      <ul>
        {data.shifts.slice(0, SHOWN).map((shift) => (
          <Shift key={shift.id} shift={shift} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>and {plural(data.total - SHOWN, 'finding')} more</summary>
          <ul>
            {rest.map((shift) => (
              <Shift key={shift.id} shift={shift} />
            ))}
          </ul>
          {left === 0 ? null : <p className="quiet num">{plural(left, 'more finding')} not listed here.</p>}
        </details>
      )}
    </div>
  );
}

function Shift({ shift }: { readonly shift: FindingShift }): ReactElement {
  return (
    <li className="num">
      <Sign verdict={shift.before} none="new" />
      <span aria-hidden="true">→</span>
      <span className="unseen">becomes</span>
      <Sign verdict={shift.after} none="gone" />
      <span className={shift.after === null ? 'shift-gone' : undefined}>{shift.summary}</span>
    </li>
  );
}

function Sign({ verdict, none }: { readonly verdict: VerdictName | null; readonly none: string }): ReactElement {
  if (verdict === null) return <span className="shift-none">{none}</span>;
  return (
    <span className={`v v-${verdict}`} title={VERDICT_WORDS[verdict]}>
      <VerdictMark verdict={verdict} />
      <span className="unseen">{VERDICT_WORDS[verdict]}</span>
    </span>
  );
}
