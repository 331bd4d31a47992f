import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent } from '../../shared/app.ts';

/** What the desktop's preload puts on the window: messages only, nothing of Electron itself. */
export interface DesktopBridge {
  readonly kind: 'desktop';
  invoke(name: string, input: unknown): Promise<unknown>;
  /** A call to the program around the project. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Where a dropped file lies; empty where that is not known. */
  pathOf(file: unknown): string;
  cancel(jobId: string): void;
  subscribe(listener: (event: HostEvent | AppEvent) => void): () => void;
  save(name: string, mediaType: string, content: string): Promise<unknown>;
  onMenu(listener: (action: string) => void): () => void;
}

declare global {
  interface Window {
    readonly assay?: DesktopBridge;
  }
}
