import { type Action, useActions } from '../keys/registry.ts';
import type { Finding } from './find/useFind.ts';

interface ReadingKeys {
  readonly active: boolean;
  readonly markUp: boolean;
  readonly hasOutline: boolean;
  readonly find: Finding;
  readonly onMarkUp: () => void;
  readonly onOutline: () => void;
  readonly onBeside: (() => void) | null;
  readonly onEditText: (() => void) | null;
}

/** The keys of reading one text: finding, outline, marks, another text beside it, correcting its words. */
export function useReadingKeys(keys: ReadingKeys): void {
  const { active, find } = keys;
  const act = (id: string, title: string, strokes: readonly string[], run: () => void, enabled = true): Action => ({
    id: `sources.${id}`,
    title,
    keys: strokes,
    where: 'sources',
    enabled: active && enabled,
    run,
  });
  useActions([
    { ...act('find', 'Find in this text', ['Mod+F'], find.open), inFields: true },
    act('find-next', 'Next place found', ['F3', 'Mod+G'], () => find.step(1), find.isOpen && find.at >= 0),
    act('find-previous', 'Previous place found', ['Shift+F3'], () => find.step(-1), find.isOpen && find.at >= 0),
    act('outline', 'Outline of this text', ['o'], keys.onOutline, keys.hasOutline),
    act('mark-up', keys.markUp ? 'Hide the marks in the text' : 'Show the marks in the text', ['m'], keys.onMarkUp),
    act('beside', 'Show another source beside this one', ['b'], () => keys.onBeside?.(), keys.onBeside !== null),
    act('edit-text', 'Correct the text of this source', ['E'], () => keys.onEditText?.(), keys.onEditText !== null),
  ]);
}
