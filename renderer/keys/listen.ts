import { currentScreen } from '../state/navigation.ts';
import { giveFocusBack } from './focusBack.ts';
import { strokeOf } from './keyNames.ts';
import { type Action, allActions, runAction } from './registry.ts';

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
    const actions = usable(event.target, stroke);
    const action =
      (pair === null ? undefined : actions.findLast((a) => a.keys.includes(pair))) ??
      actions.findLast((a) => a.keys.includes(stroke));
    if (action !== undefined) {
      event.preventDefault();
      action.run();
      return;
    }
    if (actions.some((a) => a.keys.some((k) => k.startsWith(`${stroke} `)))) {
      waiting = { stroke, until: now + PAIR_MS };
      event.preventDefault();
    }
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('click', giveFocusBack);
  const stopMenu = onMenu((id) => {
    runAction(id);
  });
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('click', giveFocusBack);
    stopMenu();
  };
}

/** The actions that a stroke on this element may reach. */
function usable(target: EventTarget | null, stroke: string): readonly Action[] {
  const element = target instanceof Element ? target : null;
  const modal = document.querySelector('dialog:modal');
  if (modal !== null) return [];
  const writing = element !== null && isTextField(element);
  const combined = stroke.startsWith('Mod+') || stroke.startsWith('Alt+');
  const own = element?.closest('[data-own-keys], .ag-root-wrapper') != null;
  const pressed =
    (stroke === 'Enter' || stroke === 'Space') && element?.closest('button, a, summary, select, label') != null;
  return allActions().filter((action) => {
    if (action.enabled === false) return false;
    if (action.where !== 'anywhere' && action.where !== currentScreen()) return false;
    if (writing) return (combined || stroke === 'Escape') && action.inFields === true;
    // A grid or a menu keeps single keys for itself, a focused button keeps Enter.
    return combined || (stroke === 'Escape' && action.inFields === true) || !(own || pressed);
  });
}

function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(element.type);
  }
  return element instanceof HTMLElement && element.isContentEditable;
}
