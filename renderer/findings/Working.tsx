import type { ReactElement } from 'react';
import type { FindingDetail } from '../../shared/api.ts';
import { Button } from '../ui/Button.tsx';
import { copyFinding, workingInWords } from './copied.ts';
import { partsOfWorking } from './grouping.ts';

/** The arithmetic as one line of signs, and as it is read aloud. */
export function Working({ detail }: { readonly detail: FindingDetail }): ReactElement {
  const { working } = detail;
  const said = workingInWords(working);
  return (
    <div className="workline">
      <div>
        {/* The line below says the same in words that can be read aloud. */}
        <p className="num" aria-hidden={said === null ? undefined : true}>
          {partsOfWorking(working).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line never move
            part.interval ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
          )}
        </p>
        {said === null ? null : <p className="workline-said num">{said}</p>}
      </div>
      <Button kind="ghost" keys="c" onClick={() => void copyFinding(detail)}>
        Copy
      </Button>
    </div>
  );
}
