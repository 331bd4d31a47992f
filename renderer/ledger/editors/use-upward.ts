import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels kept free between a list and the edge of the window. */
const MARGIN = 8;

/** Whether a list under its input must open upward to be seen whole; `turn` changes when its size may have. */
export function useUpward(list: RefObject<HTMLElement | null>, turn: unknown): boolean {
  const [upward, setUpward] = useState(false);
  useLayoutEffect(() => {
    void turn;
    const element = list.current;
    const anchor = element?.parentElement;
    if (!element || !anchor || element.hidden) return;
    const { top, bottom } = anchor.getBoundingClientRect();
    const below = window.innerHeight - bottom - MARGIN;
    // Where neither side has room enough, the larger one.
    setUpward(element.offsetHeight > below && top > below);
  }, [list, turn]);
  return upward;
}
