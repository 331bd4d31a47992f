import { Fragment, type ReactElement } from 'react';
import type { ProjectState } from '../../shared/api.ts';
import { strokeFrom, useReach } from '../keys/reach.ts';
import { useAllActions } from '../keys/registry.ts';
import { useScreen } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { useFreeMiddle } from './useFreeMiddle.ts';

/** Words about a number, none about zero. */
function counted(number: number, words: string): string {
  return number === 0 ? '' : words;
}

function content(state: ProjectState): string {
  const { counts } = state;
  const told = [
    counted(counts.figure, plural(counts.figure, 'figure')),
    counted(counts.claim, plural(counts.claim, 'claim')),
    counted(counts.source, plural(counts.source, 'source')),
  ].filter((part) => part !== '');
  return told.length === 0 ? 'An empty project' : told.join(' · ');
}

function verdicts(state: ProjectState): string {
  const v = state.verdicts;
  return [
    counted(v.contradiction, plural(v.contradiction, 'contradiction')),
    counted(v['holds-within-rounding'], `${formatNumber(v['holds-within-rounding'])} within rounding`),
    counted(v['cannot-tell'], `${formatNumber(v['cannot-tell'])} cannot tell`),
    counted(v.holds, plural(v.holds, 'holds', 'hold')),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What the project holds, and what the keys do here. */
export function StatusLine(): ReactElement {
  const state = useProject((project) => project.state);
  const screen = useScreen();
  const actions = useAllActions();
  const reach = useReach();
  const shown = actions.flatMap((action) => {
    if (action.short === undefined || action.where !== screen || action.enabled === false) return [];
    const stroke = strokeFrom(reach, action);
    return stroke === null ? [] : [{ ...action, stroke }];
  });
  const free = useFreeMiddle();
  return (
    <footer className="foot num">
      {state === null ? null : (
        <>
          <span className="foot-content">{content(state)}</span>
          {state.counts.figure === 0 ? null : <span className="foot-verdicts">{verdicts(state)}</span>}
        </>
      )}
      <span className="space" ref={free} />
      <span className="foot-keys" aria-hidden="true">
        {shown.map((action) => (
          <Fragment key={action.id}>
            <span>
              <Kbd keys={action.stroke} />
              {action.short === 'step' && reach === 'screen' ? <Kbd keys="k" /> : null} {action.short}
            </span>
          </Fragment>
        ))}
        {reach === 'cell' ? (
          <span>
            <Kbd keys="Escape" /> leave
          </span>
        ) : null}
        {reach === 'screen' ? (
          <span>
            <Kbd keys="?" /> keys
          </span>
        ) : null}
      </span>
    </footer>
  );
}
