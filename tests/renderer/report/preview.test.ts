import { describe, expect, it } from 'vitest';
import { isLarge, previewParts } from '../../../renderer/report/firstPart.ts';
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
