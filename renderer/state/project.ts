import { create } from 'zustand';
import type { HostEvent, ProjectState } from '../../shared/api.ts';
import type { Fault } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { onReconnect } from '../host/connection.ts';
import { announceChange, announceEverything } from './changes.ts';
import { noteProgress } from './jobs.ts';
import { loadLayout } from './layout.ts';

interface ProjectStore {
  readonly state: ProjectState | null;
  readonly fault: Fault | null;
  /** Commands on their way. */
  readonly pending: number;
  /** Drafts on screen that were refused or are not sent yet, by a key of their own. */
  readonly drafts: ReadonlySet<string>;
}

export const useProject = create<ProjectStore>()(() => ({ state: null, fault: null, pending: 0, drafts: new Set() }));

export type SaveState = 'saved' | 'saving' | 'unsaved';

/** Whether everything on screen is on disk: what the indicator at the top says. */
export function useSaveState(): SaveState {
  return useProject((project) => (project.pending > 0 ? 'saving' : project.drafts.size > 0 ? 'unsaved' : 'saved'));
}

/** Marks a draft as unsaved (typed but not sent, or refused), or as done with. */
export function markDraft(key: string, unsaved: boolean): void {
  useProject.setState(({ drafts }) => {
    if (drafts.has(key) === unsaved) return {};
    const next = new Set(drafts);
    if (unsaved) next.add(key);
    else next.delete(key);
    return { drafts: next };
  });
}

export function countPending(step: 1 | -1): void {
  useProject.setState(({ pending }) => ({ pending: pending + step }));
}

async function loadState(): Promise<void> {
  const answer = await api.invoke('project.state', {});
  if (answer.ok) useProject.setState({ state: answer.value, fault: null });
  else useProject.setState({ fault: answer.fault });
}

function hear(event: HostEvent): void {
  switch (event.type) {
    case 'change':
      useProject.setState({ state: event.change.state });
      announceChange(event);
      return;
    case 'progress':
      noteProgress(event.progress);
      return;
  }
}

/** Begins to hear of commits and progress, and reads the state of the project. Returns the way to stop. */
export function connectProject(): () => void {
  const stopEvents = api.subscribe(hear);
  const stopReconnect = onReconnect(() => {
    void loadState();
    announceEverything();
  });
  // What was kept of a project that was open before is of no use.
  announceEverything();
  void loadState();
  void loadLayout();
  return () => {
    stopEvents();
    stopReconnect();
  };
}
