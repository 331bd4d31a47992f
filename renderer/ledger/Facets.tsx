import { type ReactElement, useState } from 'react';
import type { FacetValue } from '../../shared/api.ts';
import { VERDICTS, type Verdict as VerdictName } from '../../shared/model/vocabulary.ts';
import { VerdictMark } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plainWord } from './column-parts.ts';
import type { FacetChoice } from './grid-view.ts';

/** Values shown of one facet before the person asks for the rest. */
const SHOWN = 7;

interface FacetsProps {
  /** How many rows fit, in words; null until it is known. */
  readonly total: string | null;
  readonly facets: readonly { readonly column: string; readonly header: string }[];
  readonly values: Readonly<Record<string, readonly FacetValue[]>> | null;
  readonly choice: FacetChoice;
  /** Whether filters of the headers narrow the grid too. */
  readonly filtered: boolean;
  readonly onToggle: (column: string, value: string | null) => void;
  readonly onClear: () => void;
}

/** The values of a few columns with counts: pick some to narrow the grid; what is picked combines. */
export function Facets({ total, facets, values, choice, filtered, onToggle, onClear }: FacetsProps): ReactElement {
  const any = filtered || Object.keys(choice).length > 0;
  return (
    <aside className="facets" aria-label="Narrow down">
      <p className="ledger-total num" role="status">
        {total}
      </p>
      {facets.map(({ column, header }) =>
        values === null ? (
          <Awaited key={column} header={header} />
        ) : (
          <Facet
            key={column}
            header={header}
            verdict={column === 'verdict'}
            values={values[column] ?? []}
            chosen={choice[column] ?? []}
            onToggle={(value) => onToggle(column, value)}
          />
        ),
      )}
      {any ? (
        <button type="button" className="btn btn-ghost facet-clear" onClick={onClear}>
          Show all
        </button>
      ) : null}
    </aside>
  );
}

/** A facet whose values are being counted. */
function Awaited({ header }: { readonly header: string }): ReactElement {
  return (
    <section>
      <h2>{header}</h2>
      <div className="facet-skeleton" />
    </section>
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
  // The gravest verdict first, as everywhere; the rest as counted; what has nothing there last.
  listed.sort((a, b) =>
    verdict ? gravity(a.value) - gravity(b.value) : Number(isNothing(a.value)) - Number(isNothing(b.value)),
  );
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
              <span className="clip">{isNothing(value) ? nothingWord(header) : plainWord(value ?? '')}</span>
              <span className="num count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > SHOWN ? (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${formatNumber(listed.length - SHOWN)} more`}
        </button>
      ) : null}
    </section>
  );
}

const isNothing = (value: string | null): value is null | '' => value === null || value === '';

/** What a facet calls the rows that have nothing there: "no speaker". */
function nothingWord(header: string): string {
  if (header === 'Verdict') return 'not checked';
  if (header === 'Under') return 'under none';
  return `no ${header.toLowerCase()}`;
}

const RANK = Object.fromEntries(VERDICTS.map((verdict, at) => [verdict, at])) as Record<VerdictName, number>;

function gravity(value: string | null): number {
  return value !== null && value in RANK ? RANK[value as VerdictName] : VERDICTS.length;
}
