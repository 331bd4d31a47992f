import type { ReactElement } from 'react';
import { showToast } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { partsOfWorking } from './grouping.ts';
import { spokenWorking } from './spoken.ts';

/** Puts a line of arithmetic on the clipboard, in signs and in words. */
export async function copyWorking(summary: string, working: string): Promise<void> {
  const said = wordsOf(working);
  try {
    await navigator.clipboard.writeText([summary, working, ...(said === null ? [] : [said])].join('\n'));
    showToast('The working was copied.', { slot: 'copied' });
  } catch {
    showToast('The clipboard cannot be written here. Select the line and copy it.', { kind: 'fault' });
  }
}

/** The arithmetic as one line of signs, and as it is read aloud. */
export function Working({ summary, working }: { readonly summary: string; readonly working: string }): ReactElement {
  const said = wordsOf(working);
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
      <Button kind="ghost" keys="c" onClick={() => void copyWorking(summary, working)}>
        Copy
      </Button>
    </div>
  );
}

/** The line in words; null where it holds no arithmetic that signs would hide. */
function wordsOf(working: string): string | null {
  return /[[(][^[\]()]*,[^[\]()]*[\])]/.test(working) ? spokenWorking(working) : null;
}
