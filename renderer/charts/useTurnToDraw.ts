import { type RefObject, useEffect, useState } from 'react';
import { useOwnStep } from '../ui/useOwnStep.ts';

/** Drawn before it comes into sight: so far below the edge, in parts of what is in sight. */
const AHEAD = '60% 0px';

/**
 * Whether the picture of a frame is to be drawn. First its frame is painted, as high as the picture will be, so that nothing
 * moves; the picture follows in the next step, and that of a frame far below once the person comes near. Drawn ahead of
 * a visit it waits for a quiet moment of its own.
 */
export function useTurnToDraw(frame: RefObject<HTMLElement | null>): boolean {
  const due = useOwnStep();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null || !due || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { root: element.closest('.charts-scroll'), rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, due, near]);
  return near;
}
