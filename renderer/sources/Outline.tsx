import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { IconButton } from '../ui/Button.tsx';
import type { Paragraph } from './paragraphs.ts';

/** A heading of a text. */
export interface Heading {
  readonly start: number;
  readonly level: number;
  readonly title: string;
}

/** The headings among the paragraphs of a text, without the signs that make them one. */
export function headingsOf(text: string, paragraphs: readonly Paragraph[]): readonly Heading[] {
  return paragraphs
    .filter((paragraph) => paragraph.kind === 'heading')
    .map(({ start, end, level }) => ({ start, level, title: text.slice(start, end).replace(/^#{1,6} +/, '') }));
}

interface OutlineProps {
  readonly headings: readonly Heading[];
  /** Where reading is now: the heading before it is marked. */
  readonly at: number;
  readonly onGo: (heading: Heading) => void;
  readonly onClose: () => void;
}

/** The headings of a text, to go to. Arrows step while it has the focus. */
export function Outline({ headings, at, onGo, onClose }: OutlineProps): ReactElement {
  const box = useRef<HTMLElement>(null);
  const current = headings.findLast((heading) => heading.start <= at) ?? headings[0];
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons: readonly Element[] = [...(box.current?.querySelectorAll('ol button') ?? [])];
    const from = document.activeElement === null ? 0 : buttons.indexOf(document.activeElement);
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, from + step))];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <nav className="outline" aria-label="Outline" ref={box} onKeyDown={onKeyDown} data-own-keys="">
      <div className="side-head">
        <h2>Outline</h2>
        <span className="space" />
        <IconButton icon="close" label="Close the outline" onClick={onClose} />
      </div>
      <ol>
        {headings.map((heading) => (
          <li key={heading.start}>
            <button
              type="button"
              className="outline-item"
              style={{ paddingInlineStart: 10 + (heading.level - 1) * 12 }}
              aria-current={heading === current ? 'location' : undefined}
              onClick={() => onGo(heading)}
            >
              {heading.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
