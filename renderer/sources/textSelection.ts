import { type RefObject, useEffect, useState } from 'react';

/** Words of the source that are selected, in offsets of its text, and where they stand on screen. */
export interface TextSelection {
  readonly start: number;
  readonly end: number;
  readonly rect: DOMRect;
}

/** The offset of a point in the page: its run's offset and what stands before it there. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest('[data-start]');
  if (run != null) return Number(run.getAttribute('data-start')) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  // A point between runs: the run that follows it.
  const next = node.childNodes[offset];
  const after =
    next instanceof Element ? (next.matches('[data-start]') ? next : next.querySelector('[data-start]')) : null;
  if (after !== null && after !== undefined) return Number(after.getAttribute('data-start'));
  return null;
}

/** The selected words of the reader, white space at both ends left out; null where none are. */
export function readSelection(box: HTMLElement, text: string): TextSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  let start = offsetOf(range.startContainer, range.startOffset);
  let end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end, rect: range.getBoundingClientRect() } : null;
}

/** Follows the selection in the reader. */
export function useTextSelection(scroller: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    const read = (): void => {
      const box = scroller.current;
      setSelection(box === null ? null : readSelection(box, text));
    };
    document.addEventListener('selectionchange', read);
    const box = scroller.current;
    box?.addEventListener('scroll', read, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', read);
      box?.removeEventListener('scroll', read);
    };
  }, [scroller, text]);
  return selection;
}

export function clearTextSelection(): void {
  document.getSelection()?.removeAllRanges();
}

/** Selects the word at an offset, or the first word in view: where selecting by keyboard begins. */
export function selectFirstWord(box: HTMLElement, offset: number | null): void {
  const view = box.getBoundingClientRect();
  const runs = [...box.querySelectorAll('[data-start]')].filter((run) => run.firstChild !== null);
  const run =
    (offset === null ? undefined : runs.findLast((r) => Number(r.getAttribute('data-start')) <= offset)) ??
    runs.find((r) => r.getBoundingClientRect().top >= view.top + 8) ??
    runs[0];
  const node = run?.firstChild;
  const selection = document.getSelection();
  if (run === undefined || node == null || selection === null) return;
  const inside = offset === null ? 0 : Math.max(0, offset - Number(run.getAttribute('data-start')));
  selection.collapse(node, Math.min(inside, node.textContent?.length ?? 0));
  selection.modify('extend', 'forward', 'word');
}

/** Moves the selected words, or the end of the selection with `extend`, by a word, a line or a sentence; they stay in view. */
export function stepWord(direction: 'forward' | 'backward', by: 'word' | 'line' | 'sentence', extend: boolean): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  move(selection, direction, by, extend);
  keepInView(selection);
}

function move(
  selection: Selection,
  direction: 'forward' | 'backward',
  by: 'word' | 'line' | 'sentence',
  extend: boolean,
): void {
  if (extend) {
    selection.modify('extend', direction, by);
    return;
  }
  if (by === 'sentence') {
    // Its beginning first, so that the first step takes the sentence that the word stands in.
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
    selection.modify('move', 'backward', 'sentence');
    if (direction === 'backward') selection.modify('move', 'backward', 'sentence');
    selection.modify('extend', 'forward', 'sentence');
    return;
  }
  if (direction === 'forward') selection.collapseToEnd();
  else selection.collapseToStart();
  selection.modify('move', direction, by);
  if (by === 'word' && direction === 'forward') selection.modify('move', 'backward', 'word');
  selection.modify('extend', 'forward', 'word');
}

/** Scrolls so far that the moving end of the selection is in view. */
function keepInView(selection: Selection): void {
  const { focusNode } = selection;
  const element = focusNode instanceof Element ? focusNode : (focusNode?.parentElement ?? null);
  const box = element?.closest('.read-scroll');
  if (box == null || selection.focusNode === null) return;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const at = range.getBoundingClientRect();
  const place = at.height === 0 ? element?.getBoundingClientRect() : at;
  if (place === undefined) return;
  const view = box.getBoundingClientRect();
  const margin = 48;
  if (place.top < view.top + margin) box.scrollTop -= view.top + margin - place.top;
  else if (place.bottom > view.bottom - margin) box.scrollTop += place.bottom - view.bottom + margin;
}

/** Selects words by their offsets again, where they are laid out. */
export function selectWords(box: HTMLElement, start: number, end: number): void {
  const from = pointAt(box, start);
  const to = pointAt(box, end);
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function pointAt(box: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } | null {
  let found: Element | null = null;
  for (const run of box.querySelectorAll('[data-start]')) {
    if (Number(run.getAttribute('data-start')) > offset) break;
    found = run;
  }
  const node = found?.firstChild;
  if (found === null || node == null) return null;
  const inside = offset - Number(found.getAttribute('data-start'));
  return { node, offset: Math.min(inside, node.textContent?.length ?? 0) };
}
