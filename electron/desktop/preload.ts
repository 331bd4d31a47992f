import { contextBridge, ipcRenderer } from 'electron';
import type { HostEvent } from '../../shared/api.ts';
import { CANCEL, EVENT, INVOKE, MENU, SAVE } from './channels.ts';

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
  cancel: (jobId: unknown): void => ipcRenderer.send(CANCEL, jobId),
  save: (name: unknown, mediaType: unknown, content: unknown): Promise<unknown> =>
    ipcRenderer.invoke(SAVE, name, mediaType, content),
  subscribe: (listener: (event: HostEvent) => void): (() => void) => hear(EVENT, listener),
  onMenu: (listener: (action: string) => void): (() => void) => hear(MENU, listener),
});
