import type { ReactElement } from 'react';
import { Button } from '../ui/Button.tsx';
import type { TextSelection } from './textSelection.ts';

interface SelectionBarProps {
  readonly selection: TextSelection;
  readonly onMark: (as: 'claim' | 'figure') => void;
}

const WIDTH = 190;

/** What can be made of the selected words, right over them. */
export function SelectionBar({ selection, onMark }: SelectionBarProps): ReactElement {
  const { rect } = selection;
  const left = Math.max(8, Math.min(rect.left + rect.width / 2 - WIDTH / 2, window.innerWidth - WIDTH - 8));
  const top = rect.top > 96 ? rect.top - 42 : rect.bottom + 8;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label="Mark the selected words"
      style={{ left, top }}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button kind="ghost" keys="c" onClick={() => onMark('claim')}>
        Claim
      </Button>
      <Button kind="ghost" keys="f" onClick={() => onMark('figure')}>
        Figure
      </Button>
    </div>
  );
}
