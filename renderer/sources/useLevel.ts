import { type RefObject, useCallback, useEffect } from 'react';
import type { Spot } from './Reader.tsx';

/** Room that the list keeps above its first card. */
const TOP = 2;

/**
 * Keeps the current card level with its words in the text, as a note in the margin stands by its line: the list beside the text
 * is scrolled, or pushed down, as far as it takes. Returns what is to be called when the text was scrolled.
 */
export function useLevel(side: RefObject<HTMLElement | null>, spot: Spot | null, on: boolean): () => void {
  const level = useCallback(() => {
    const list = side.current?.querySelector<HTMLElement>('.cards');
    const card = list?.querySelector<HTMLElement>('.card-now');
    if (!on || spot === null || list == null || card == null) return;
    const words = document.querySelector(
      `.read-active .read-scroll [data-what="suggestion"].now, .read-active .now-claim`,
    );
    if (words === null) return;
    const view = list.getBoundingClientRect();
    const wanted = words.getBoundingClientRect().top - view.top - 12;
    // The card stays whole in view, even where its words are scrolled out of it.
    const top = Math.max(TOP, Math.min(wanted, view.height - card.offsetHeight - 8));
    const pushed = Number.parseFloat(list.style.paddingTop || `${TOP}`);
    const offset = card.getBoundingClientRect().top - view.top + list.scrollTop - pushed;
    const shift = top - offset;
    list.style.paddingTop = `${Math.max(TOP, shift)}px`;
    list.scrollTop = Math.max(0, -shift + TOP);
  }, [side, spot, on]);
  useEffect(() => {
    // The text is brought to its place within two frames.
    let left = 3;
    let frame = 0;
    const run = (): void => {
      level();
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(run);
    };
    frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  });
  return level;
}
