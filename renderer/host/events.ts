import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent } from '../../shared/app.ts';

/** Whether an event is of the program around the project, and not of the project. */
export function isAppEvent(event: HostEvent | AppEvent): event is AppEvent {
  return event.type === 'settings' || event.type === 'project';
}
