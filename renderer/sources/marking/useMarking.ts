import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Source } from '../../../shared/model/records.ts';
import { type Action, useActions } from '../../keys/registry.ts';
import type { Spot } from '../Reader.tsx';
import {
  clearTextSelection,
  readSelection,
  selectFirstWord,
  selectWords,
  stepWord,
  type TextSelection,
  useTextSelection,
} from '../textSelection.ts';
import { MARK_ACTS } from './MarkBar.tsx';
import { type MarkKind, makeMark } from './marks-made.ts';

interface MarkingOptions {
  readonly source: Source;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly active: boolean;
  /** Where selecting by keyboard begins; null for what is in view. */
  readonly begin: number | null;
  readonly onMade: (place: Spot) => void;
  readonly onSeat: ((place: Spot) => void) | null;
}

export interface Marking {
  /** The selected words; those that a form is open for stay selected while it has the focus. */
  readonly selection: TextSelection | null;
  /** What a form is open for, drawn as a shade since the browser's own selection is in the form then. */
  readonly held: Spot | null;
  readonly asking: MarkKind | null;
  readonly ask: (kind: MarkKind | null) => void;
  readonly seat: (() => void) | null;
  readonly done: () => void;
}

/** Selecting words by mouse or keys, and what they are made. */
export function useMarking({ source, scroller, active, begin, onMade, onSeat }: MarkingOptions): Marking {
  const live = useTextSelection(scroller, source.text);
  const [held, setHeld] = useState<{ readonly kind: MarkKind; readonly selection: TextSelection } | null>(null);
  const selection = held?.selection ?? live;
  const asking = held?.kind ?? null;
  const restore = useRef<Spot | null>(null);
  useEffect(() => {
    // The form is gone: its words are selected again, so that another act can follow.
    const box = scroller.current;
    const words = restore.current;
    if (held !== null || words === null || box === null) return;
    restore.current = null;
    box.focus({ preventScroll: true });
    selectWords(box, words.start, words.end);
  }, [held, scroller]);

  /** As it is at this moment: the last key may have moved it since the last drawing. */
  const now = (): TextSelection | null => {
    if (held !== null) return held.selection;
    return scroller.current === null ? null : readSelection(scroller.current, source.text);
  };
  const ask = (kind: MarkKind | null): void => {
    const words = now();
    if (kind === null) {
      restore.current = held?.selection ?? null;
      setHeld(null);
    } else if (words !== null) setHeld({ kind, selection: words });
  };
  const finish = (made: Spot): void => {
    restore.current = null;
    setHeld(null);
    clearTextSelection();
    scroller.current?.focus({ preventScroll: true });
    onMade({ start: made.start, end: made.end });
  };
  const done = (): void => {
    const made = now();
    if (made !== null) finish(made);
  };
  const seat =
    onSeat === null || selection === null
      ? null
      : (): void => {
          const words = now();
          if (words === null) return;
          clearTextSelection();
          onSeat({ start: words.start, end: words.end });
        };
  const run = (kind: MarkKind): void => {
    const words = now();
    if (words === null) return;
    if (kind === 'claim' || kind === 'figure') {
      void makeMark({ source, start: words.start, end: words.end }, kind).then((made) => {
        if (made) finish(words);
      });
    } else ask(kind);
  };

  const selecting = active && selection !== null && held === null;
  const act = (
    id: string,
    title: string,
    keys: readonly string[],
    go: () => void,
    rest: Partial<Action> = {},
  ): Action => ({
    id: `sources.${id}`,
    title,
    keys,
    where: 'sources',
    when: 'words are selected',
    enabled: selecting,
    run: go,
    ...rest,
  });
  useActions([
    act(
      'words',
      'Select words by keyboard',
      ['w'],
      () => scroller.current && selectFirstWord(scroller.current, begin),
      {
        when: 'no words are selected',
        short: 'select words',
        enabled: active && selection === null && source.text.trim() !== '',
      },
    ),
    act('word-right', 'Next word', ['ArrowRight'], () => stepWord('forward', 'word', false)),
    act('word-left', 'Previous word', ['ArrowLeft'], () => stepWord('backward', 'word', false)),
    act('word-down', 'Next line', ['ArrowDown'], () => stepWord('forward', 'line', false)),
    act('word-up', 'Previous line', ['ArrowUp'], () => stepWord('backward', 'line', false)),
    act('more-right', 'Select one more word', ['Shift+ArrowRight'], () => stepWord('forward', 'word', true)),
    act('more-left', 'Select one word less', ['Shift+ArrowLeft'], () => stepWord('backward', 'word', true)),
    act('more-down', 'Select one more line', ['Shift+ArrowDown'], () => stepWord('forward', 'line', true)),
    act('more-up', 'Select one line less', ['Shift+ArrowUp'], () => stepWord('backward', 'line', true)),
    act('sentence', 'Select the sentence', ['w'], () => stepWord('forward', 'sentence', false), { short: 'sentence' }),
    act('more-sentence', 'Select on to the end of the sentence', ['W'], () => stepWord('forward', 'sentence', true)),
    ...MARK_ACTS.map(({ kind, key }) => act(`mark-${kind}`, MARK_TITLES[kind], [key], () => run(kind))),
    act('seat', 'Seat the quote under review on the selected words', ['h'], () => seat?.(), {
      enabled: selecting && onSeat !== null,
      short: 'seat here',
    }),
    act('unselect', 'Select nothing', ['Escape'], clearTextSelection, { inFields: true }),
  ]);
  return { selection, held: held?.selection ?? null, asking, ask, seat, done };
}

const MARK_TITLES: Readonly<Record<MarkKind, string>> = {
  claim: 'Make the selected words a claim',
  figure: 'Make the selected words a figure',
  speaker: 'Say who speaks in the selected words',
  indicator: 'Say what the figure in the selected words measures',
  topic: 'Give the claim of the selected words a topic',
  note: 'Write a note on the claim of the selected words',
  add: 'Add the selected words to a claim',
};
