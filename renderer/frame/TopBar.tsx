import type { ReactElement } from 'react';
import { useConnection } from '../host/connection.ts';
import { openPalette } from '../keys/overlays.ts';
import { useProject, useSaveState } from '../state/project.ts';
import { setTheme, THEMES, useTheme } from '../state/theme.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';

const SAVE_WORDS = { saved: 'All changes saved', saving: 'Saving…', unsaved: 'A change is not saved' } as const;
const THEME_WORDS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

/** The brand, the project's name, the way to everything, and whether all is on disk. */
export function TopBar(): ReactElement {
  const name = useProject((project) => project.state?.name ?? '');
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  const save = useSaveState();
  const lost = useConnection((connection) => connection.lost);
  const theme = useTheme((state) => state.theme);
  return (
    <header className="top">
      <div className="brand">
        Assay
        <small className="clip" title={name}>
          {name}
        </small>
      </div>
      <button type="button" className="omni" onClick={openPalette} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
        Search or do anything <Kbd keys="Mod+K" />
      </button>
      <div className="top-end">
        <span className={`saved saved-${save}`} role="status">
          {readOnly ? 'Open for reading only' : lost ? 'Not connected' : SAVE_WORDS[save]}
        </span>
        <Menu
          label="Theme"
          items={THEMES.map((choice) => ({
            id: choice,
            title: THEME_WORDS[choice],
            checked: choice === theme,
            run: () => setTheme(choice),
          }))}
        >
          <Icon name="sun" />
        </Menu>
      </div>
    </header>
  );
}
