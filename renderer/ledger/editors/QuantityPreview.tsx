import { type ReactElement, useMemo } from 'react';
import { formatInterval, formatQuantity } from '../../../shared/quantity/format.ts';
import { readQuantity } from '../../../shared/reading/quantity.ts';
import { plainWord } from '../column-parts.ts';

interface QuantityPreviewProps {
  readonly text: string;
  readonly id?: string;
}

/** What the words of a figure mean as they stand: value, interval, role, period and why; or that they cannot be read. */
export function QuantityPreview({ text, id }: QuantityPreviewProps): ReactElement {
  const read = useMemo(() => (text.trim() === '' ? null : readQuantity(text, { published: null })), [text]);
  if (read === null) {
    return (
      <div className="preview" id={id}>
        <span className="quiet">
          {text.trim() === ''
            ? 'Type a figure as it is written, such as “nearly $8.9 billion”.'
            : 'No figure found in these words.'}
        </span>
      </div>
    );
  }
  const wide =
    read.widest.low === read.printed.low && read.widest.high === read.printed.high
      ? null
      : formatInterval(read.widest, read.unit, read.currency);
  const more = [plainWord(read.role), read.per === null ? '' : `a ${read.per}`, read.period?.text ?? ''].filter(
    Boolean,
  );
  return (
    <div className="preview" id={id}>
      <div className="preview-value num">
        <b>{formatQuantity(read.value, read.unit, read.currency)}</b>
        <span>{formatInterval(read.printed, read.unit, read.currency)}</span>
      </div>
      {wide === null ? null : <div className="quiet num">if its zeros are rounding: {wide}</div>}
      <div className="quiet">{more.join(' · ')}</div>
      {read.reasons.length === 0 ? null : <div className="preview-why">{read.reasons.join(' · ')}</div>}
    </div>
  );
}
