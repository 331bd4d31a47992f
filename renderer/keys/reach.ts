import { useSyncExternalStore } from 'react';
import type { Action } from './registry.ts';

/**
 * What the keys reach where the focus is: the screen; a cell of a grid, where letters write; something else with keys of
 * its own (a menu, a list); or a field.
 */
export type Reach = 'screen' | 'cell' | 'own' | 'field';

/** Whether letters pressed on an element are text. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(element.type);
  }
  return element instanceof HTMLElement && element.isContentEditable;
}

function reachOf(element: Element | null): Reach {
  if (element === null) return 'screen';
  if (isTextField(element)) return 'field';
  if (element.closest('.ag-cell') !== null) return 'cell';
  return element.closest('[data-own-keys], .ag-root-wrapper') === null ? 'screen' : 'own';
}

function onFocusChange(listener: () => void): () => void {
  // A focus that goes and comes in one step is one change.
  let asked = 0;
  const ask = (): void => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(listener);
  };
  document.addEventListener('focusin', ask);
  document.addEventListener('focusout', ask);
  return () => {
    cancelAnimationFrame(asked);
    document.removeEventListener('focusin', ask);
    document.removeEventListener('focusout', ask);
  };
}

/** What the keys reach just now. */
export function useReach(): Reach {
  return useSyncExternalStore(onFocusChange, () => reachOf(document.activeElement));
}

/** The stroke that runs an action from where the focus is, to be shown; null where none of its strokes does. */
export function strokeFrom(reach: Reach, { keys, inFields }: Pick<Action, 'keys' | 'inFields'>): string | null {
  switch (reach) {
    case 'screen':
      return keys[0] ?? null;
    case 'cell':
      return keys.find((stroke) => stroke === '/' || (stroke.length > 1 && !/^. /.test(stroke))) ?? null;
    case 'own':
      return keys.find((stroke) => /^(Mod|Alt)\+/.test(stroke)) ?? null;
    case 'field':
      return inFields === true ? (keys.find((stroke) => /^(Mod|Alt)\+/.test(stroke)) ?? null) : null;
  }
}
