import { useEffect, useState } from 'react';
import { useShown } from '../state/navigation.ts';
import { whenQuiet } from '../state/quiet.ts';

/**
 * Whether a costly part of a screen is to be drawn: at once where the screen is shown; where it is drawn ahead of a visit, in a
 * step of its own, so that no step holds a key for long.
 */
export function useOwnStep(): boolean {
  const shown = useShown();
  const [due, setDue] = useState(shown);
  if (shown && !due) setDue(true);
  useEffect(() => {
    if (!due) whenQuiet(() => setDue(true));
  }, [due]);
  return due;
}
