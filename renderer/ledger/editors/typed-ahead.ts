/** Keys struck after an editor was asked for and before it stands on screen: a fast typist loses none. */
let ahead = '';

/** Keeps a key for the editor that is about to open. */
export function typeAhead(key: string): void {
  ahead += key;
}

/** What was struck so far. */
export function typedAhead(): string {
  return ahead;
}

/** The editor stands, or is gone: what was kept is used up. */
export function clearTypedAhead(): void {
  ahead = '';
}
