import type { ReportPart } from '../../shared/api.ts';
import { onChange } from '../state/changes.ts';
import type { ReportFormat } from './formats.ts';

/** A preview as it was drawn last. */
export interface Drawn {
  readonly format: ReportFormat;
  readonly parts: readonly ReportPart[];
  readonly text: string;
}

/** Kept while the person is on another screen, until anything changes in the project. */
let last: Drawn | null = null;
let changes = 0;
onChange(() => {
  last = null;
  changes += 1;
});

/** Before a preview is drawn: gives what keeps it for the next visit of the screen, unless the project changed meanwhile. */
export function toKeep(): (drawn: Drawn) => void {
  const begun = changes;
  return (drawn) => {
    if (begun === changes) last = drawn;
  };
}

/** The preview of these parts if it was the last one drawn and still tells what the project holds; else null. */
export function lastDrawn(format: ReportFormat, parts: readonly ReportPart[]): Drawn | null {
  const same = last?.format === format && last.parts.join() === parts.join();
  return same ? last : null;
}
