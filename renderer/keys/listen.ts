import { currentScreen } from '../state/navigation.ts';
import { giveFocusBack } from './focusBack.ts';
import { strokeOf } from './keyNames.ts';
import { isTextField } from './reach.ts';
import { type Action, allActions, runAction } from './registry.ts';
import { keepForLater, keysWait, replayKeys } from './waiting.ts';

/** How long the first key of a pair ("g s") waits for the second. */
const PAIR_MS = 1200;

let waiting: { readonly stroke: string; readonly until: number } | null = null;

/** Handles the keyboard for the whole window, and the native menu. Returns the way to stop. */
export function listenToKeys(onMenu: (listener: (action: string) => void) => () => void): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const stroke = strokeOf(event);
    if (stroke === null) return;
    const now = Date.now();
    const pair = waiting !== null && waiting.until > now ? `${waiting.stroke} ${stroke}` : null;
    waiting = null;
    const combined = isCombined(stroke);
    // Behind keys that wait for the screen, a single key waits as well.
    if (!combined && keysWait() && isFree(event.target, stroke) && keepForLater(stroke)) {
      event.preventDefault();
      return;
    }
    const actions = usable(event.target, stroke);
    const action = (pair === null ? undefined : withKeys(actions, pair)) ?? withKeys(actions, stroke);
    if (action !== undefined) {
      event.preventDefault();
      action.run();
      return;
    }
    if (actions.some((a) => a.keys.some((k) => k.startsWith(`${stroke} `)))) {
      waiting = { stroke, until: now + PAIR_MS };
      event.preventDefault();
      return;
    }
    if (!combined && isFree(event.target, stroke) && isSingle(stroke) && keepForLater(stroke)) event.preventDefault();
  };
  /** Runs a key that had to wait; false where nothing answers it yet. */
  const take = (stroke: string): boolean => {
    const target = document.activeElement;
    if (document.querySelector('dialog:modal') !== null || !isFree(target, stroke)) return true;
    const actions = usable(target, stroke);
    const pair = waiting === null ? undefined : withKeys(actions, `${waiting.stroke} ${stroke}`);
    const action = pair ?? withKeys(actions, stroke);
    waiting = null;
    if (action !== undefined) {
      action.run();
      return true;
    }
    if (!actions.some((a) => a.keys.some((k) => k.startsWith(`${stroke} `)))) return false;
    waiting = { stroke, until: Date.now() + PAIR_MS };
    return true;
  };
  const stopReplay = replayKeys(take);
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('click', giveFocusBack);
  const stopMenu = onMenu((id) => {
    runAction(id);
  });
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('click', giveFocusBack);
    stopMenu();
    stopReplay();
  };
}

function withKeys(actions: readonly Action[], keys: string): Action | undefined {
  return actions.findLast((a) => a.keys.includes(keys));
}

function isCombined(stroke: string): boolean {
  return stroke.startsWith('Mod+') || stroke.startsWith('Alt+');
}

/** A letter, a sign or Enter: what screens give a meaning to. Keys that scroll or belong to the browser never wait. */
function isSingle(stroke: string): boolean {
  return stroke.length === 1 || stroke === 'Enter';
}

/** Whether a single key on this element is the screen's, and not for a field, a grid, a button or a dialog. */
function isFree(target: EventTarget | null, stroke: string): boolean {
  const element = target instanceof Element ? target : null;
  if (element === null) return true;
  if (isTextField(element) || element.closest('[data-own-keys], .ag-root-wrapper, dialog') !== null) return false;
  return !isPress(element, stroke);
}

/** Whether the stroke presses the control that is focused. */
function isPress(element: Element, stroke: string): boolean {
  return (stroke === 'Enter' || stroke === 'Space') && element.closest('button, a, summary, select, label') !== null;
}

/** The actions that a stroke on this element may reach. */
function usable(target: EventTarget | null, stroke: string): readonly Action[] {
  const element = target instanceof Element ? target : null;
  const modal = document.querySelector('dialog:modal');
  if (modal !== null) return [];
  const writing = element !== null && isTextField(element);
  const combined = isCombined(stroke);
  const own = element?.closest('[data-own-keys], .ag-root-wrapper') != null;
  const pressed = element !== null && isPress(element, stroke);
  return allActions().filter((action) => {
    if (action.enabled === false || action.byBrowser === true) return false;
    if (action.where !== 'anywhere' && action.where !== currentScreen()) return false;
    if (writing) return (combined || stroke === 'Escape') && action.inFields === true;
    // A grid or a menu keeps single keys for itself, a focused button keeps Enter.
    return combined || (stroke === 'Escape' && action.inFields === true) || !(own || pressed);
  });
}
