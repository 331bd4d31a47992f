import type { ReactElement } from 'react';
import { showToast } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { partsOfWorking } from './grouping.ts';
import { spokenWorking } from './spoken.ts';

/** Puts a line of arithmetic on the clipboard, in signs and in words. */
export async function copyWorking(summary: string, working: string): Promise<void> {
  const said = spokenWorking(working);
  try {
    await navigator.clipboard.writeText([summary, working, ...(said === working ? [] : [said])].join('\n'));
    showToast('The working was copied.', { slot: 'copied' });
  } catch {
    showToast('The clipboard cannot be written here. Select the line and copy it.', { kind: 'fault' });
  }
}

/** The arithmetic as one line of signs, and as it is read aloud. */
export function Working({ summary, working }: { readonly summary: string; readonly working: string }): ReactElement {
  const said = spokenWorking(working);
  return (
    <div className="workline">
      <div>
        {/* The line below says the same in words that can be read aloud. */}
        <p className="num" aria-hidden={said === working ? undefined : true}>
          {partsOfWorking(working).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line never move
            part.interval ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
          )}
        </p>
        {said === working ? null : <p className="workline-said num">{said}</p>}
      </div>
      <Button kind="ghost" keys="c" onClick={() => void copyWorking(summary, working)}>
        Copy
      </Button>
    </div>
  );
}
