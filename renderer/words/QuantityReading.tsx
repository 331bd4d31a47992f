import { type ReactElement, useMemo } from 'react';
import { formatInterval, formatQuantity } from '../../shared/quantity/format.ts';
import { regroup } from './numbers.ts';
import { readWords } from './readWords.ts';

/** The value and interval that words allow, while they are typed. */
export function QuantityReading({ text }: { readonly text: string }): ReactElement {
  const read = useMemo(() => readWords(text), [text]);
  if (text.trim() === '') return <>As it is written, such as “nearly $8.9 billion”.</>;
  if (read === null) return <>No figure found in these words.</>;
  const value = regroup(formatQuantity(read.value, read.unit, read.currency));
  const range = regroup(formatInterval(read.printed, read.unit, read.currency));
  return (
    <span className="num">
      {read.value === null ? null : <b>{value}</b>} {range === value ? '' : range}
      {read.reasons.length === 0 ? '' : ` · ${read.reasons.join(' · ')}`}
    </span>
  );
}
