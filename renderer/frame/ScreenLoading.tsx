import { useEffect } from 'react';
import { beginLoad } from '../state/loading.ts';

/** Nothing is shown while the code of a screen is on its way; keys wait for it. */
export function ScreenLoading(): null {
  useEffect(() => beginLoad(), []);
  return null;
}
