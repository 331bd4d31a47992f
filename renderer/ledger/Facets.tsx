import { type ReactElement, useState } from 'react';
import type { FacetValue } from '../../shared/api.ts';
import { VERDICTS, type Verdict as VerdictName } from '../../shared/model/vocabulary.ts';
import { VerdictMark } from '../ui/Verdict.tsx';
import { plainWord } from './column-parts.ts';
import type { FacetChoice } from './grid-view.ts';

/** Values shown of one facet before the person asks for the rest. */
const SHOWN = 7;

interface FacetsProps {
  readonly facets: readonly { readonly column: string; readonly header: string }[];
  readonly values: Readonly<Record<string, readonly FacetValue[]>> | null;
  readonly choice: FacetChoice;
  /** Whether filters of the headers narrow the grid too. */
  readonly filtered: boolean;
  readonly onToggle: (column: string, value: string | null) => void;
  readonly onClear: () => void;
}

/** The values of a few columns with counts: pick some to narrow the grid; what is picked combines. */
export function Facets({ facets, values, choice, filtered, onToggle, onClear }: FacetsProps): ReactElement {
  const any = filtered || Object.keys(choice).length > 0;
  return (
    <aside className="facets" aria-label="Narrow down">
      {facets.map(({ column, header }) => (
        <Facet
          key={column}
          header={header}
          verdict={column === 'verdict'}
          values={values?.[column] ?? []}
          chosen={choice[column] ?? []}
          onToggle={(value) => onToggle(column, value)}
        />
      ))}
      {any ? (
        <button type="button" className="btn btn-ghost facet-clear" onClick={onClear}>
          Show all
        </button>
      ) : null}
    </aside>
  );
}

interface FacetProps {
  readonly header: string;
  readonly verdict: boolean;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly (string | null)[];
  readonly onToggle: (value: string | null) => void;
}

function Facet({ header, verdict, values, chosen, onToggle }: FacetProps): ReactElement | null {
  const [all, setAll] = useState(false);
  // What is picked stays in sight, also when nothing is left of it.
  const lost = chosen.filter((value) => !values.some((one) => one.value === value));
  const listed = [...values, ...lost.map((value) => ({ value, count: 0 }))];
  // The gravest verdict first, as everywhere; the rest as counted.
  if (verdict) listed.sort((a, b) => gravity(a.value) - gravity(b.value));
  const shown = all ? listed : listed.filter((one, at) => at < SHOWN || chosen.includes(one.value));
  if (listed.length === 0) return null;
  return (
    <section>
      <h2>{header}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value ?? ' '}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={chosen.includes(value)}
              onClick={() => onToggle(value)}
            >
              {verdict && value !== null ? (
                <span className={`facet-mark v-${value}`}>
                  <VerdictMark verdict={value as VerdictName} />
                </span>
              ) : null}
              <span className="clip">{value === null || value === '' ? 'none' : plainWord(value)}</span>
              <span className="num count">{count.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > SHOWN ? (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${(listed.length - SHOWN).toLocaleString('en-GB')} more`}
        </button>
      ) : null}
    </section>
  );
}

const RANK = Object.fromEntries(VERDICTS.map((verdict, at) => [verdict, at])) as Record<VerdictName, number>;

function gravity(value: string | null): number {
  return value !== null && value in RANK ? RANK[value as VerdictName] : VERDICTS.length;
}
