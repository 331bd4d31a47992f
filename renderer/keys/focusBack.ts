/** What keeps its own focus when it is clicked: it is worked on by keys from there. */
const KEEPS =
  'dialog, form, [data-own-keys], .ag-root-wrapper, [role="tablist"], [role="listbox"], [aria-expanded="true"], [popover]';

/** Puts the focus on the screen itself, where its single keys act. */
export function focusScreen(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}

/**
 * After a click by pointer on a button or link, the focus goes back to the screen: a focused button would keep Enter for
 * itself. A button pressed by key keeps the focus, so that Tab goes on from there.
 */
export function giveFocusBack(event: MouseEvent): void {
  // A click made by Enter or Space counts no presses of a pointer.
  if (event.detail === 0) return;
  // After the handlers of the click and what they drew (a menu gives the focus back to its button), but before any other
  // event: a timer can be overtaken by the next key, which the button would then take.
  queueMicrotask(() => {
    const focused = document.activeElement;
    if (focused === null || !focused.matches('button, a') || focused.closest(KEEPS) !== null) return;
    focusScreen();
  });
}
