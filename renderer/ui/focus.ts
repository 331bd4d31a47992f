/** As a `ref`: puts the focus into an element when it appears, at the end of what it holds. */
export function focusOnMount(element: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (element === null) return;
  element.focus();
  element.select();
}
