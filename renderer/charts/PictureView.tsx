import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { ChartPalette } from '../../shared/charts/palette.ts';
import { type Picture, type PictureMark, pictureSvg } from '../../shared/charts/picture.ts';
import { plural } from '../words/plural.ts';

const FIRST_GUESS = 900;
/** Narrower pictures could not be read; the frame scrolls then. */
const NARROWEST = 620;
const WIDEST = 1240;
const TIP = 320;

interface PictureViewProps {
  readonly draw: (width: number) => Picture;
  readonly palette: ChartPalette;
  readonly onOpen: (mark: PictureMark) => void;
}

/** A picture that answers: point at a mark, or step with the arrows, to read what it is; click or Enter opens it. */
export function PictureView({ draw, palette, onOpen }: PictureViewProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_GUESS);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const observer = new ResizeObserver(() =>
      setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.floor(box.clientWidth)))),
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const picture = useMemo(() => draw(width), [draw, width]);
  const svg = useMemo(() => pictureSvg(picture, palette), [picture, palette]);
  const { marks } = picture;
  const mark = at === null ? undefined : marks[at];

  const step = (to: number): void => {
    const next = Math.max(0, Math.min(marks.length - 1, to));
    setAt(marks.length === 0 ? null : next);
    frame.current?.querySelectorAll('.picture-mark')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowDown':
        step(at === null ? 0 : at + 1);
        break;
      case 'ArrowLeft':
      case 'ArrowUp':
        step(at === null ? marks.length - 1 : at - 1);
        break;
      case 'Home':
        step(0);
        break;
      case 'End':
        step(marks.length - 1);
        break;
      case 'Enter':
        if (mark !== undefined) onOpen(mark);
        break;
      case 'Escape':
        if (at === null) return;
        setAt(null);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, no fieldset
    <div
      className="chart-frame picture-frame"
      ref={frame}
      role="group"
      aria-label={`${picture.title}: arrows step through ${plural(marks.length, 'mark')}, Enter opens one`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the marks are reached with the arrows from here
      tabIndex={0}
      data-own-keys=""
      onKeyDown={onKeyDown}
      onBlur={() => setAt(null)}
    >
      <div className="picture" style={{ width: picture.width, height: picture.height }}>
        <div
          aria-hidden="true"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own function, which escapes all its texts
          dangerouslySetInnerHTML={{ __html: svg }}
        />
        {marks.map((one, index) => (
          // For the pointer alone: the keys of the frame do the same.
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: marks of one picture never move
            key={index}
            className={`picture-mark${index === at ? ' picture-mark-now' : ''}${one.target === null ? '' : ' picture-opens'}`}
            aria-hidden="true"
            style={{ left: one.x, top: one.y, width: one.width, height: one.height }}
            onPointerEnter={() => setAt(index)}
            onPointerLeave={() => setAt(null)}
            onClick={() => onOpen(one)}
          />
        ))}
        {mark === undefined ? null : (
          <div
            className="chart-tip"
            style={{
              left: Math.max(4, Math.min(mark.x + 8, picture.width - TIP - 4)),
              top: mark.y + mark.height + 6,
              width: TIP,
            }}
          >
            {mark.quote === '' || mark.label.startsWith(mark.quote) ? null : <q className="read-face">{mark.quote}</q>}
            <div>{mark.label}</div>
          </div>
        )}
      </div>
      <div className="unseen" aria-live="polite">
        {mark === undefined ? '' : [mark.label, mark.quote].filter((part) => part !== '').join('. ')}
      </div>
    </div>
  );
}
