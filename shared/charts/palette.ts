import type { Verdict } from '../model/vocabulary.ts';

/** All colours of a chart, as plain values: a report has no style sheet to ask. */
export interface ChartPalette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly ground: string;
  /** Reference series, always behind the figures. */
  readonly reference: string;
  /** One an indicator, in order; told apart by people who see no red or no green. */
  readonly series: readonly string[];
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly font: string;
}

const FONT = "'Inter Variable', Inter, 'Segoe UI', system-ui, sans-serif";

/** On the light ground of the workbench and on paper. */
export const LIGHT_PALETTE: ChartPalette = {
  ink: '#1d1f21',
  inkSoft: '#55585c',
  line: '#e2dfd6',
  ground: '#fbfaf7',
  reference: '#8d9298',
  // After Okabe and Ito, darkened until each reaches 3:1 on the ground.
  series: ['#17557c', '#b35900', '#007f5f', '#a8467f', '#8a6100', '#3d7fae', '#5c4aa0', '#5c6370'],
  verdicts: {
    contradiction: '#b3261e',
    'holds-within-rounding': '#8a6100',
    'cannot-tell': '#5c6370',
    holds: '#1f7a4d',
  },
  font: FONT,
};

/** On the dark ground of the workbench. */
export const DARK_PALETTE: ChartPalette = {
  ink: '#e8e6e1',
  inkSoft: '#b0b4b8',
  line: '#2d3338',
  ground: '#1a1e22',
  reference: '#8d9298',
  series: ['#7fbbe3', '#f0a35e', '#5fc9a5', '#e39cc8', '#e3c75b', '#4f93c0', '#b3a4ea', '#a3abb6'],
  verdicts: {
    contradiction: '#ff8f85',
    'holds-within-rounding': '#e3b75b',
    'cannot-tell': '#a3abb6',
    holds: '#6fcf97',
  },
  font: FONT,
};
