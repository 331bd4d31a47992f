import { Fragment, type ReactElement } from 'react';
import type { ProjectState } from '../../shared/api.ts';
import { formatNumber } from '../../shared/quantity/format.ts';
import { useAllActions } from '../keys/registry.ts';
import { useScreen } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { plural } from '../words/plural.ts';

function content(state: ProjectState): string {
  const { counts } = state;
  return [plural(counts.figure, 'figure'), plural(counts.claim, 'claim'), plural(counts.source, 'source')].join(' · ');
}

function verdicts(state: ProjectState): string {
  const v = state.verdicts;
  return [
    plural(v.contradiction, 'contradiction'),
    `${formatNumber(v['holds-within-rounding'])} within rounding`,
    `${formatNumber(v['cannot-tell'])} cannot tell`,
    `${formatNumber(v.holds)} hold`,
  ].join(' · ');
}

/** What the project holds, and what the keys do here. */
export function StatusLine(): ReactElement {
  const state = useProject((project) => project.state);
  const screen = useScreen();
  const actions = useAllActions();
  const shown = actions.filter((a) => a.short !== undefined && a.where === screen && a.enabled !== false);
  return (
    <footer className="foot num">
      {state === null ? null : (
        <>
          <span>{content(state)}</span>
          {state.counts.figure === 0 ? null : <span>{verdicts(state)}</span>}
        </>
      )}
      <span className="space" />
      <span className="foot-keys" aria-hidden="true">
        {shown.map((action) => (
          <Fragment key={action.id}>
            <span>
              <Kbd keys={action.keys[0] ?? ''} />
              {action.short === 'step' ? <Kbd keys="k" /> : null} {action.short}
            </span>
          </Fragment>
        ))}
        <span>
          <Kbd keys="?" /> keys
        </span>
      </span>
    </footer>
  );
}
