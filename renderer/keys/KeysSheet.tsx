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
}: {
  readonly title: string;
  readonly actions: readonly Action[];
}): ReactElement | null {
  if (actions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <span>{action.title}</span>
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

/** Every key that acts now, this screen's first. */
export function KeysSheet(): ReactElement {
  const actions = useAllActions().filter((action) => action.keys.length > 0);
  const here = currentScreen();
  const title = SCREEN_LIST.find((entry) => entry.name === here)?.title ?? '';
  return (
    <Dialog title="Keys" onClose={closeOverlay} wide>
      <div className="keys-sheet">
        <Group title={`On ${title}`} actions={actions.filter((action) => action.where === here)} />
        <Group title="Anywhere" actions={actions.filter((action) => action.where === 'anywhere')} />
      </div>
    </Dialog>
  );
}
