import { create } from 'zustand';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/api.ts';
import { faultText, type Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { countPending, useProject } from './project.ts';
import { showToast } from './toasts.ts';

interface CommandOptions {
  /** Said when it is done, with an Undo button: for what takes something away or changes much. */
  readonly done?: string;
  /** False where the screen itself shows why it was refused. */
  readonly toastFault?: boolean;
  /** Messages of one slot replace each other: for acts done many times in a row. */
  readonly slot?: string;
}

/** Writes: shows "Saving…" meanwhile, says why where it is refused. The answer is a value, never a throw. */
export async function runCommand<C extends ChannelName>(
  name: C,
  input: ChannelInput<C>,
  options: CommandOptions = {},
): Promise<Result<ChannelOutput<C>>> {
  countPending(1);
  try {
    const answer = await api.invoke(name, input);
    if (!answer.ok) {
      if (options.toastFault !== false) showToast(faultText(answer.fault), { kind: 'fault' });
    } else if (options.done !== undefined) {
      showToast(options.done, {
        act: { title: 'Undo', run: () => void undo() },
        ...(options.slot === undefined ? {} : { slot: options.slot }),
      });
    }
    return answer;
  } finally {
    countPending(-1);
  }
}

/** Counts what was undone and redone here: what a screen shows ahead of the store does not hold after it. */
export const useUndoCount = create<{ readonly count: number }>()(() => ({ count: 0 }));

function countUndo(): void {
  useUndoCount.setState(({ count }) => ({ count: count + 1 }));
}

/** Takes the newest edit back and names it. */
export async function undo(): Promise<void> {
  const label = useProject.getState().state?.undo;
  if (label === null) {
    showToast('There is nothing to undo.');
    return;
  }
  const answer = await runCommand('edit.undo', {});
  countUndo();
  if (answer.ok)
    showToast(`Undone: ${label ?? 'the last change'}`, {
      act: { title: 'Redo', run: () => void redo() },
      slot: 'undo',
    });
}

/** Makes the edit again that was taken back last, and names it. */
export async function redo(): Promise<void> {
  const label = useProject.getState().state?.redo;
  if (label === null) {
    showToast('There is nothing to redo.');
    return;
  }
  const answer = await runCommand('edit.redo', {});
  countUndo();
  if (answer.ok)
    showToast(`Done again: ${label ?? 'the last change'}`, {
      act: { title: 'Undo', run: () => void undo() },
      slot: 'undo',
    });
}
