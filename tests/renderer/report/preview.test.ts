import { describe, expect, it } from 'vitest';
import { isLarge, previewParts } from '../../../renderer/report/firstPart.ts';
import { lastDrawn, toKeep } from '../../../renderer/report/lastDrawn.ts';
import { announceEverything } from '../../../renderer/state/changes.ts';
import { REPORT_PARTS } from '../../../shared/api.ts';

describe('the preview of a report', () => {
  it('shows every part at once, unless the project is large', () => {
    expect([isLarge(500), isLarge(100_000)]).toEqual([false, true]);
    expect(previewParts(REPORT_PARTS, false, false)).toEqual({ parts: REPORT_PARTS, first: false });
  });

  it('begins with the summary of a large project, and goes on when that is asked for', () => {
    expect(previewParts(REPORT_PARTS, true, false)).toEqual({ parts: ['summary'], first: true });
    expect(previewParts(REPORT_PARTS, true, true)).toEqual({ parts: REPORT_PARTS, first: false });
  });

  it('has nothing to begin with where the summary is not wanted, and no more where nothing else is', () => {
    expect(previewParts(['figures'], true, false)).toEqual({ parts: [], first: true });
    expect(previewParts(['summary'], true, false)).toEqual({ parts: ['summary'], first: false });
  });
});

describe('a preview that was drawn', () => {
  const drawn = { format: 'html', parts: ['summary'], text: 'so it was' } as const;

  it('is there again on the next visit, for the parts it has', () => {
    toKeep()(drawn);
    expect(lastDrawn('html', ['summary'])).toBe(drawn);
    expect(lastDrawn('md', ['summary'])).toBeNull();
    expect(lastDrawn('html', ['summary', 'figures'])).toBeNull();
  });

  it('is drawn anew once the project has changed, also while it was being drawn', () => {
    toKeep()(drawn);
    const late = toKeep();
    announceEverything();
    expect(lastDrawn('html', ['summary'])).toBeNull();
    late(drawn);
    expect(lastDrawn('html', ['summary'])).toBeNull();
  });
});
