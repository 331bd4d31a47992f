import { useEffect, useState } from 'react';

/** What is over sooner is never shown as under way. */
const PATIENCE_MS = 300;

/** True once something has been under way for 300 ms: time for a sign of patience, not before. */
export function useSlow(underWay: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [underWay]);
  return slow && underWay;
}
