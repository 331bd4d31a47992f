import type { Verdict } from '../model/vocabulary.ts';

export type RulerTint = 'money' | 'percent' | 'multiple' | 'duration' | 'count';

/** All colours of a ruler as CSS colours: plain values, or custom properties where a style sheet gives them. */
export interface RulerPalette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly lineStrong: string;
  /** What the picture stands on. */
  readonly ground: string;
  /** The bars of what is stated, tinted like figures of that kind in text. */
  readonly stated: { readonly [K in RulerTint]: string };
  readonly verdicts: { readonly [V in Verdict]: { readonly ink: string; readonly soft: string } };
  readonly font: string;
}

const FONT = "'Inter Variable', Inter, 'Segoe UI', system-ui, sans-serif";

/** The tokens of the page's style sheet: follows its theme. */
export const TOKEN_PALETTE: RulerPalette = {
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-2)',
  inkFaint: 'var(--ink-3)',
  lineStrong: 'var(--line-strong)',
  ground: 'var(--raised)',
  stated: {
    money: 'var(--money)',
    percent: 'var(--percent)',
    multiple: 'var(--multiple)',
    duration: 'var(--duration)',
    count: 'var(--count)',
  },
  verdicts: {
    contradiction: { ink: 'var(--contra)', soft: 'var(--contra-soft)' },
    'holds-within-rounding': { ink: 'var(--round)', soft: 'var(--round-soft)' },
    'cannot-tell': { ink: 'var(--untold)', soft: 'var(--untold-soft)' },
    holds: { ink: 'var(--holds)', soft: 'var(--holds-soft)' },
  },
  font: 'var(--font-ui)',
};

/** For a picture of its own on a light ground. */
export const LIGHT_RULER: RulerPalette = {
  ink: '#1d1f21',
  inkSoft: '#55585c',
  inkFaint: '#72757a',
  lineStrong: '#c9c5b8',
  ground: '#ffffff',
  stated: { money: '#cfe3f2', percent: '#dcecd4', multiple: '#ecdff4', duration: '#f3e6d2', count: '#e3e6ea' },
  verdicts: {
    contradiction: { ink: '#b3261e', soft: '#fae3e0' },
    'holds-within-rounding': { ink: '#8a6100', soft: '#f8edcf' },
    'cannot-tell': { ink: '#5c6370', soft: '#e9ebee' },
    holds: { ink: '#1f7a4d', soft: '#e1f1e8' },
  },
  font: FONT,
};

/** For a picture of its own on a dark ground. */
export const DARK_RULER: RulerPalette = {
  ink: '#e8e6e1',
  inkSoft: '#b0b4b8',
  inkFaint: '#8d9298',
  lineStrong: '#454d54',
  ground: '#22272c',
  stated: { money: '#1f4259', percent: '#2b4526', multiple: '#42305a', duration: '#4c3c22', count: '#363c44' },
  verdicts: {
    contradiction: { ink: '#ff8f85', soft: '#451f1d' },
    'holds-within-rounding': { ink: '#e3b75b', soft: '#3a3019' },
    'cannot-tell': { ink: '#a3abb6', soft: '#2b3138' },
    holds: { ink: '#6fcf97', soft: '#17352a' },
  },
  font: FONT,
};
