import { fail, type Result } from '../../shared/model/result.ts';
import { answerAppCall, type Place } from '../app/calls.ts';
import type { Host } from '../host/host.ts';
import { APP_CALL, CANCEL, INVOKE, SAVE } from './channels.ts';
import type { ElectronApi, Sender } from './electron-api.ts';
import { saveFile } from './save.ts';
import { isTrusted } from './security.ts';

/**
 * Listens to the windows. A message counts only when the app's own page sent it from the main frame of a window of the app; its content is unknown until the host has checked it. Nothing is ever thrown back.
 */
export function installIpc(
  electron: Pick<ElectronApi, 'ipcMain' | 'dialog' | 'app'>,
  hostOf: (contentsId: number) => Host | null,
  placeOf: (contentsId: number) => Place | null,
): void {
  const hostFor = (event: Sender): Host | null => (isTrusted(event) ? hostOf(event.sender.id) : null);
  const refuse = (): Result<never> => fail('internal', 'This page may not do that.');
  const guarded = async (work: () => Promise<Result<unknown>>): Promise<Result<unknown>> => {
    try {
      return await work();
    } catch (error) {
      return fail('internal', error instanceof Error ? error.message : String(error));
    }
  };

  electron.ipcMain.handle(INVOKE, (event, name, input) => {
    const host = hostFor(event);
    return host === null ? Promise.resolve(refuse()) : guarded(() => host.invokeUnknown(name, input));
  });
  electron.ipcMain.handle(APP_CALL, (event, name, input) => {
    const place = isTrusted(event) ? placeOf(event.sender.id) : null;
    return place === null ? Promise.resolve(refuse()) : answerAppCall(place, name, input);
  });
  electron.ipcMain.on(CANCEL, (event, jobId) => {
    if (typeof jobId === 'string') hostFor(event)?.cancel(jobId);
  });
  electron.ipcMain.handle(SAVE, (event, ...args) => {
    if (hostFor(event) === null) return Promise.resolve(refuse());
    return guarded(() => saveFile(electron.dialog, electron.app.getPath('documents'), args));
  });
}
