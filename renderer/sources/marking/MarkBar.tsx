import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { TextSelection } from '../textSelection.ts';
import { ClaimPicker } from './ClaimPicker.tsx';
import { MarkForm } from './MarkForm.tsx';
import { addToClaim, type MarkKind, makeMark, tellOfWords, type Words } from './marks-made.ts';

interface MarkBarProps {
  readonly selection: TextSelection;
  readonly words: Words;
  /** Which of the acts asks for something more: a name, a note, a claim. */
  readonly asking: MarkKind | null;
  readonly onAsk: (kind: MarkKind | null) => void;
  /** Seats the quote under review on these words; null where none is. */
  readonly onSeat: (() => void) | null;
  /** The mark was made. */
  readonly onDone: () => void;
}

const WIDTH = 668;
/** How much room a form needs under the bar. */
const FORM_HEIGHT = 300;

/** The acts of the bar with their keys, in their order. */
export const MARK_ACTS: readonly { readonly kind: MarkKind; readonly key: string; readonly title: string }[] = [
  { kind: 'claim', key: 'c', title: 'Claim' },
  { kind: 'figure', key: 'f', title: 'Figure' },
  { kind: 'speaker', key: 's', title: 'Speaker' },
  { kind: 'indicator', key: 'i', title: 'Indicator' },
  { kind: 'topic', key: 't', title: 'Topic' },
  { kind: 'note', key: 'n', title: 'Note' },
  { kind: 'add', key: 'a', title: 'Add to claim' },
];

/** What can be made of the selected words, right over them. */
export function MarkBar({ selection, words, asking, onAsk, onSeat, onDone }: MarkBarProps): ReactElement {
  const { rect } = selection;
  const width = onSeat === null ? WIDTH : WIDTH + 90;
  // Not over the list beside the text, where that can be helped.
  const least = document.querySelector('.read-active')?.getBoundingClientRect().left ?? 0;
  const most = window.innerWidth - width - 8;
  const left = Math.max(8, Math.min(Math.max(least + 8, rect.left + rect.width / 2 - width / 2), most));
  const over = rect.top > 96 && (asking === null || rect.bottom + FORM_HEIGHT > window.innerHeight);
  const place = over ? { left, bottom: window.innerHeight - rect.top + 8 } : { left, top: rect.bottom + 8 };
  const finish = async (made: Promise<boolean>): Promise<void> => {
    if (await made) onDone();
  };
  return (
    <div
      className="selection-bar"
      style={place}
      data-own-keys={asking === null ? undefined : ''}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => {
        if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement))
          event.preventDefault();
      }}
    >
      <div className="selection-acts" role="toolbar" aria-label="Mark the selected words">
        {onSeat === null ? null : (
          <Button kind="go" keys="h" onClick={onSeat}>
            Seat here
          </Button>
        )}
        {MARK_ACTS.map(({ kind, key, title }) => (
          <Button
            key={kind}
            kind="ghost"
            keys={key}
            aria-pressed={asking === kind ? true : undefined}
            onClick={() => {
              if (kind === 'claim' || kind === 'figure') void finish(makeMark(words, kind));
              else onAsk(asking === kind ? null : kind);
            }}
          >
            {title}
          </Button>
        ))}
      </div>
      {asking === 'speaker' || asking === 'indicator' || asking === 'topic' || asking === 'note' ? (
        <MarkForm
          key={asking}
          field={asking}
          begin={asking === 'speaker' ? words.source.text.slice(words.start, words.end).slice(0, 80) : ''}
          onSave={(value) => void finish(tellOfWords(words, asking, value))}
          onLeave={() => onAsk(null)}
        />
      ) : null}
      {asking === 'add' ? (
        <ClaimPicker
          onTake={(id, statement) => void finish(addToClaim(words, id, statement))}
          onLeave={() => onAsk(null)}
        />
      ) : null}
    </div>
  );
}
