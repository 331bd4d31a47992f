import type { ReactElement } from 'react';
import { RAIL, usePane } from '../state/layout.ts';
import { go, useScreen } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { Icon } from '../ui/Icon.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { formatNumber } from '../words/numbers.ts';
import { SCREEN_LIST } from './screens.ts';

/** The rail of screens. A count is described, not part of the link's name. */
export function Navigation(): ReactElement {
  const screen = useScreen();
  const state = useProject((project) => project.state);
  const folded = usePane('nav').hidden;
  return (
    <nav aria-label="Main" className={folded ? 'nav-folded' : undefined}>
      <div className="nav-list">
        {SCREEN_LIST.map((entry) => {
          const count = state === null ? null : entry.count(state);
          const shown = count === null || count.number === 0 ? null : count;
          return (
            <a
              key={entry.name}
              href={`#/${entry.name}`}
              title={folded ? entry.title : undefined}
              aria-current={entry.name === screen ? 'page' : undefined}
              aria-describedby={shown === null ? undefined : `count-${entry.name}`}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(entry.name);
              }}
            >
              <Icon name={entry.icon} />
              <span>{entry.title}</span>
              {shown === null ? null : (
                <b className={shown.hot ? 'hot' : undefined} aria-hidden="true">
                  {formatNumber(shown.number)}
                  <span id={`count-${entry.name}`} hidden>
                    {shown.number} {shown.of}
                  </span>
                </b>
              )}
            </a>
          );
        })}
      </div>
      <Splitter
        name="nav"
        of="navigation"
        edge="right"
        usual={188}
        min={120}
        max={320}
        keys="Mod+B"
        whenHidden={RAIL}
      />
    </nav>
  );
}
