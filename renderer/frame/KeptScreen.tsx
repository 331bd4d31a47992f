import {
  type ReactElement,
  Suspense,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { focusScreen } from '../keys/focusBack.ts';
import { OwnScreen } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { whenQuiet } from '../state/quiet.ts';
import { Guard } from './Guard.tsx';
import { ScreenLoading } from './ScreenLoading.tsx';
import type { ScreenEntry } from './screens.ts';

/** Long enough for all the steps of a screen that is drawn ahead. */
const SIZING_MS = 3000;

interface KeptScreenProps {
  readonly entry: ScreenEntry;
  readonly shown: boolean;
}

/**
 * A screen that costs much to draw: it is drawn once, ahead of the first visit where the person leaves time for it, and kept
 * while others are shown. Out of sight it is not painted, has no place in the order of Tab nor for screen readers, and its
 * keys do not act; what it shows is brought up to date when it is shown again.
 */
export function KeptScreen({ entry, shown }: KeptScreenProps): ReactElement | null {
  const [drawn, setDrawn] = useState(shown);
  if (shown && !drawn) setDrawn(true);
  // Drawn ahead, it first finds its sizes, which what is not laid out at all would not.
  const [sized, setSized] = useState(shown);
  if (shown && !sized) setSized(true);
  useEffect(() => {
    if (!drawn || sized) return;
    const timer = setTimeout(() => setSized(true), SIZING_MS);
    return () => clearTimeout(timer);
  }, [drawn, sized]);
  const place = useRef<HTMLDivElement>(null);
  const { Screen, preload, name, count } = entry;
  // A screen that has nothing to show yet is drawn in no time when it is visited.
  const hasMuch = useProject(({ state }) => state !== null && (count(state)?.number ?? state.counts.figure) > 0);

  useEffect(() => {
    if (drawn || !hasMuch) return;
    let wanted = true;
    const draw = (): void => {
      if (wanted) startTransition(() => setDrawn(true));
    };
    whenQuiet(() => {
      // A screen that cannot be loaded says so when it is visited.
      void preload().then(
        () => whenQuiet(draw),
        () => undefined,
      );
    });
    return () => {
      wanted = false;
    };
  }, [drawn, hasMuch, preload]);

  // What is out of sight has no focus: the browser itself would take it away only later.
  useLayoutEffect(() => {
    if (!shown && place.current?.contains(document.activeElement)) focusScreen();
  }, [shown]);

  // Drawn anew for what changes in it alone.
  const screen = useMemo(
    () => (
      <OwnScreen value={name}>
        <Screen />
      </OwnScreen>
    ),
    [Screen, name],
  );
  if (!drawn) return null;
  return (
    <div className={shown ? 'kept-screen' : `kept-screen kept-away${sized ? '' : ' kept-sizing'}`} ref={place}>
      <Guard place={String(shown)}>
        <Suspense fallback={shown ? <ScreenLoading /> : null}>{screen}</Suspense>
      </Guard>
    </div>
  );
}
