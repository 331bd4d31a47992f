import { type KeyboardEvent, type PointerEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { useActions } from '../keys/registry.ts';
import { changePane, usePane } from '../state/layout.ts';
import { useScreen } from '../state/navigation.ts';
import './splitter.css';

interface SplitterProps {
  /** The pane's name in the project's memory: "sources.list". Its grid takes `var(--pane-sources-list, ...)`. */
  readonly name: string;
  /** What the pane is: "list of sources". */
  readonly of: string;
  /**
   * The column of the pane in the grid that the splitter is the last child of, from 1; also the pane's place among the
   * children. Left out where the splitter stands in the pane itself.
   */
  readonly column?: number;
  /** On which side of its pane the splitter stands. */
  readonly edge: 'left' | 'right';
  readonly usual: number;
  readonly min?: number;
  readonly max?: number;
  /** The key that hides and shows the pane. */
  readonly keys: string;
  /** What is left of the pane when it is hidden. */
  readonly whenHidden?: number;
}

const STEP = 16;
const LEAP = 80;

/**
 * The line between a pane and its neighbour: drag it, or step it with the arrows; Enter or a double click hides the pane or
 * brings it back. How it is left is remembered with the project.
 */
export function Splitter(props: SplitterProps): ReactElement {
  const { name, of, column, edge, usual, min = 160, max = 640, keys, whenHidden = 0 } = props;
  const { width, hidden } = usePane(name);
  const screen = useScreen();
  const line = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const own = useId();

  const pane = (): HTMLElement | null => {
    const grid = line.current?.parentElement;
    const found = column === undefined ? grid : grid?.children[column - 1];
    return found instanceof HTMLElement && !found.classList.contains('splitter') ? found : null;
  };
  useEffect(() => {
    const element = pane();
    if (element === null) return;
    if (element.id === '') element.id = `pane-${own}`;
    line.current?.setAttribute('aria-controls', element.id);
    // Hidden from everyone: not only narrow, but out of the way of Tab and screen readers.
    if (whenHidden === 0) {
      element.inert = hidden;
      element.classList.toggle('pane-hidden', hidden);
    }
    return () => {
      element.inert = false;
      element.classList.remove('pane-hidden');
    };
  });

  const measured = (): number => Math.round(pane()?.getBoundingClientRect().width ?? usual);
  const set = (next: number): void =>
    changePane(name, { width: Math.max(min, Math.min(max, Math.round(next))), hidden: false }, whenHidden);
  const toggle = (): void => changePane(name, { hidden: !hidden }, whenHidden);
  const out = edge === 'right' ? 1 : -1;

  useActions([
    {
      id: `pane.${name}`,
      title: `${hidden ? 'Show' : 'Hide'} the ${of}`,
      keys: [keys],
      where: name === 'nav' ? 'anywhere' : screen,
      inFields: true,
      run: toggle,
    },
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) set((hidden ? 0 : measured()) + step * out * (event.shiftKey ? LEAP : STEP));
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else if (event.key === 'Enter') toggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: hidden ? 0 : measured() };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) set(drag.current.width + (event.clientX - drag.current.from) * out);
  };
  const stop = (): void => {
    drag.current = null;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved
    <div
      ref={line}
      className={`splitter splitter-${edge}`}
      style={column === undefined ? undefined : { gridColumn: `${column} / ${column + 1}`, gridRow: '1 / 2' }}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of the ${of}`}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={hidden ? whenHidden : (width ?? usual)}
      aria-valuetext={hidden ? 'hidden' : `${width ?? usual} pixels`}
      onKeyDown={onKeyDown}
      onDoubleClick={toggle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
