import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent } from '../../shared/app.ts';
import type { Result } from '../../shared/model/result.ts';

/** What the loopback server stands before: one open project, or a place that may show several after another. */
export interface Door {
  /** `key` is that of the project the page shows, where it knows one. */
  invokeUnknown(name: unknown, input: unknown, key?: unknown): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  subscribe(listener: (event: HostEvent | AppEvent) => void): () => void;
  /** Calls to the program around the projects; left out where there is only the one project. */
  callApp?(name: unknown, input: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
}
