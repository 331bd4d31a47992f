import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent } from '../../shared/app.ts';
import { APP_CALL, CANCEL, EVENT, INVOKE, MENU, SAVE } from './channels.ts';

/** Hears one kind of message; the event object, through which a page could reach more, stays here. */
function hear<T>(channel: string, listener: (message: T) => void): () => void {
  const heard = (_event: unknown, message: T): void => listener(message);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.removeListener(channel, heard);
}

// Functions of fixed meaning, never ipcRenderer itself: a page can send these messages and no others.
contextBridge.exposeInMainWorld('assay', {
  kind: 'desktop',
  invoke: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(INVOKE, name, input),
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(APP_CALL, name, input),
  /** Only for a file that the person dropped or chose: a page cannot make one with a path. */
  pathOf: (file: unknown): string => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  cancel: (jobId: unknown): void => ipcRenderer.send(CANCEL, jobId),
  save: (name: unknown, mediaType: unknown, content: unknown): Promise<unknown> =>
    ipcRenderer.invoke(SAVE, name, mediaType, content),
  subscribe: (listener: (event: HostEvent | AppEvent) => void): (() => void) => hear(EVENT, listener),
  onMenu: (listener: (action: string) => void): (() => void) => hear(MENU, listener),
});
