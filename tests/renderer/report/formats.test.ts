import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../renderer/charts/save-chart.ts';
import { reportFileName } from '../../../renderer/report/formats.ts';

describe('names of saved files', () => {
  it('come from the project and the chart', () => {
    expect(reportFileName('Partnership review.assay', 'html')).toBe('Partnership review report.html');
    expect(fileName('Exports, Imports · USD', 'svg')).toBe('Exports-Imports-USD.svg');
  });

  it('never leave their folder, whatever the project is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const made of [reportFileName(name, 'md'), fileName(name, 'png')]) {
          expect(made).not.toMatch(/[/\\:\0]|^\.|\.\./);
          expect(made.length).toBeLessThan(140);
        }
      }),
    );
  });
});
