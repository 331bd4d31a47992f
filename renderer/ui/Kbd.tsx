import type { ReactElement } from 'react';
import { keyLabel } from '../keys/keyNames.ts';

/** One key or combination as it stands on the keyboard; decorative, the control itself carries `aria-keyshortcuts`. */
export function Kbd({ keys }: { readonly keys: string }): ReactElement {
  return (
    <span className="kbd" aria-hidden="true">
      {keyLabel(keys)}
    </span>
  );
}
