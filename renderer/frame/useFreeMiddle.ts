import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A message needs so much; where the counts and the hints of keys leave less, it stands above them. */
const LEAST_ROOM = 260;

/**
 * Tells the messages where the free middle of the status line is, so that they cover neither the counts nor the hints of keys. The ref goes
 * on the space between the two.
 */
export function useFreeMiddle(): RefObject<HTMLSpanElement | null> {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const space = ref.current;
    if (space === null) return;
    const tell = (): void => {
      const { left, width } = space.getBoundingClientRect();
      const height = space.parentElement?.getBoundingClientRect().height ?? 0;
      const inside = width >= LEAST_ROOM;
      const { style } = document.documentElement;
      style.setProperty('--toast-left', inside ? `${left}px` : '0px');
      style.setProperty('--toast-bottom', inside ? '0px' : `${height}px`);
      style.setProperty('--toast-room', inside ? `${width}px` : 'calc(100vw - 64px)');
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(space);
    return () => {
      observer.disconnect();
      for (const name of ['--toast-left', '--toast-bottom', '--toast-room'])
        document.documentElement.style.removeProperty(name);
    };
  }, []);
  return ref;
}
