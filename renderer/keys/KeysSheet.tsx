import type { ReactElement } from 'react';
import { SCREEN_LIST } from '../frame/screens.ts';
import { currentScreen } from '../state/navigation.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ariaKeys } from './keyNames.ts';
import { closeOverlay } from './overlays.ts';
import { type Action, useAllActions } from './registry.ts';

function Group({
  title,
  actions,
  all,
}: {
  readonly title: string;
  readonly all: readonly Action[];
  readonly actions: readonly Action[];
}): ReactElement | null {
  if (actions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <span>
              {action.title}
              {when(action, all) === '' ? null : <small className="quiet"> · {when(action, all)}</small>}
            </span>
            <span>
              {action.keys.map((keys) => (
                <Kbd key={keys} keys={keys} />
              ))}
              <span className="unseen">{action.keys.map(ariaKeys).join(' or ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When an action answers a key that another one of the sheet has too. */
function when(action: Action, all: readonly Action[]): string {
  const others = all.filter((other) => other !== action && other.keys.some((keys) => action.keys.includes(keys)));
  if (others.length === 0) return '';
  if (action.when !== undefined) return `when ${action.when}`;
  return action.where === 'anywhere' ? 'on the other screens' : '';
}

/** Every key that acts now, this screen's first. */
export function KeysSheet(): ReactElement {
  const everything = useAllActions();
  const here = currentScreen();
  const actions = everything.filter(
    (action) => action.keys.length > 0 && (action.where === 'anywhere' || action.where === here),
  );
  const title = SCREEN_LIST.find((entry) => entry.name === here)?.title ?? '';
  return (
    <Dialog title="Keys" onClose={closeOverlay} wide reading>
      <div className="keys-sheet">
        <Group title={`On ${title}`} all={actions} actions={actions.filter((action) => action.where === here)} />
        <Group title="Anywhere" all={actions} actions={actions.filter((action) => action.where === 'anywhere')} />
      </div>
    </Dialog>
  );
}
