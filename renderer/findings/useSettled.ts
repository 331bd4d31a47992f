import { useEffect, useRef, useState } from 'react';

/** A value once it rests: at once after a pause, else when it has not changed for `ms`. For what is stepped through quickly. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  const changed = useRef(0);
  useEffect(() => {
    const now = performance.now();
    const resting = now - changed.current > ms;
    changed.current = now;
    if (resting) {
      setSettled(value);
      return;
    }
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
