import type { ReactElement, ReactNode } from 'react';
import type { Verdict as VerdictName } from '../../shared/model/vocabulary.ts';

/** The word of each verdict as people read it. */
export const VERDICT_WORDS: Readonly<Record<VerdictName, string>> = {
  contradiction: 'Contradiction',
  'holds-within-rounding': 'Within rounding',
  'cannot-tell': 'Cannot tell',
  holds: 'Holds',
};

/** The shape of a verdict: diamond, half circle, dashed circle, full circle. Decorative; a word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: VerdictName }): ReactElement {
  return (
    <svg className="v-mark" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {shape(verdict)}
    </svg>
  );
}

function shape(verdict: VerdictName): ReactElement {
  switch (verdict) {
    case 'contradiction':
      return <path d="M5-1.4 11.4 5 5 11.4-1.4 5z" fill="currentColor" />;
    case 'holds-within-rounding':
      return (
        <>
          <circle cx="5" cy="5" r="4.1" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M5 .9a4.1 4.1 0 0 0 0 8.2z" fill="currentColor" />
        </>
      );
    case 'cannot-tell':
      return (
        <circle cx="5" cy="5" r="4.1" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 1.7" />
      );
    case 'holds':
      return <circle cx="5" cy="5" r="5" fill="currentColor" />;
  }
}

interface VerdictProps {
  readonly verdict: VerdictName;
  /** Instead of the verdict's own word: the title of the finding, a count (then give `label`). */
  readonly children?: ReactNode;
  /** The full words for screen readers where the children are short, like a bare number. */
  readonly label?: string;
}

/** A verdict: colour, shape and word together. */
export function Verdict({ verdict, children, label }: VerdictProps): ReactElement {
  return (
    <span className={`v v-${verdict}`} title={label}>
      <VerdictMark verdict={verdict} />
      {label === undefined ? (
        (children ?? VERDICT_WORDS[verdict])
      ) : (
        <>
          <span aria-hidden="true">{children}</span>
          <span className="unseen">{label}</span>
        </>
      )}
    </span>
  );
}
