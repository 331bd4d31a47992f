import type { HostEvent } from '../../shared/api.ts';

/** What the desktop's preload puts on the window: messages only, nothing of Electron itself. */
export interface DesktopBridge {
  readonly kind: 'desktop';
  invoke(name: string, input: unknown): Promise<unknown>;
  cancel(jobId: string): void;
  subscribe(listener: (event: HostEvent) => void): () => void;
  save(name: string, mediaType: string, content: string): Promise<unknown>;
  onMenu(listener: (action: string) => void): () => void;
}

declare global {
  interface Window {
    readonly assay?: DesktopBridge;
  }
}
