import { type ReactElement, useEffect, useRef } from 'react';
import { ariaKeys } from '../keys/keyNames.ts';
import { useActions } from '../keys/registry.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { leaveTour, showStep, TOUR, useTour } from './tour.ts';

/** One step of the tour, over a corner of the screen it speaks of, which can be used meanwhile. */
export function TourCard(): ReactElement | null {
  const step = useTour((state) => state.step);
  const card = useRef<HTMLElement>(null);
  useActions(
    step === null
      ? []
      : [
          {
            id: 'tour.leave',
            title: 'Leave the tour',
            keys: ['Escape'],
            where: 'anywhere',
            when: 'the tour is shown',
            inFields: true,
            run: leaveTour,
          },
        ],
  );
  useEffect(() => {
    if (step !== null) card.current?.querySelector<HTMLElement>('.btn-go')?.focus();
  }, [step]);
  const shown = step === null ? undefined : TOUR[step];
  if (step === null || shown === undefined) return null;
  const last = step === TOUR.length - 1;
  return (
    <section className="tour" aria-label="A short tour" ref={card}>
      <header>
        <h2>{shown.title}</h2>
        <IconButton icon="close" label="Leave the tour" onClick={leaveTour} />
      </header>
      <div aria-live="polite">
        <p className="tour-text">{shown.text}</p>
        {shown.keys.length === 0 ? null : (
          <ul className="tour-keys">
            {shown.keys.map(([keys, does]) => (
              <li key={keys}>
                <Kbd keys={keys} />
                <span className="unseen">{ariaKeys(keys)}:</span> {does}
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        <span className="quiet num">
          {step + 1} of {TOUR.length}
        </span>
        <span className="space" />
        <Button kind="ghost" onClick={leaveTour} keys="Escape">
          Leave
        </Button>
        {step === 0 ? null : <Button onClick={() => showStep(step - 1)}>Back</Button>}
        <Button kind="go" onClick={() => showStep(step + 1)}>
          {last ? 'Done' : 'Next'}
        </Button>
      </footer>
    </section>
  );
}
