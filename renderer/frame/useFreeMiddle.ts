import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useMessagePlace } from '../state/toasts.ts';

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
      // Not as a property of the whole page: with every width of the hints of keys, each element of it would be styled anew.
      useMessagePlace.setState({
        place: {
          left: inside ? `${left}px` : '0px',
          bottom: inside ? '0px' : `${height}px`,
          room: inside ? `${width}px` : 'calc(100vw - 64px)',
        },
      });
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(space);
    return () => {
      observer.disconnect();
      useMessagePlace.setState({ place: null });
    };
  }, []);
  return ref;
}
