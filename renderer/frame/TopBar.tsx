import type { ReactElement } from 'react';
import { useConnection } from '../host/connection.ts';
import { openPalette, openSettings } from '../keys/overlays.ts';
import { useProject, useSaveState } from '../state/project.ts';
import { IconButton } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';

const SAVE_WORDS = { saved: 'All changes saved', saving: 'Saving…', unsaved: 'A change is not saved' } as const;

/** The brand, the project's name, the way to everything, and whether all is on disk. */
export function TopBar(): ReactElement {
  const name = useProject((project) => project.state?.name ?? '');
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  const save = useSaveState();
  const lost = useConnection((connection) => connection.lost);
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
        <IconButton icon="settings" label="Settings" onClick={openSettings} aria-keyshortcuts="Control+," />
      </div>
    </header>
  );
}
