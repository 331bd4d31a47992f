/** The readers that Assay is measured beside, each doing as much of the same job as it can. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Suite {
  readonly recognizeNumber: Recogniser;
  readonly recognizeOrdinal: Recogniser;
  readonly recognizePercentage: Recogniser;
  readonly recognizeCurrency: Recogniser;
  readonly recognizeDimension: Recogniser;
  readonly recognizeTemperature: Recogniser;
  readonly recognizeAge: Recogniser;
  readonly recognizeDateTime: Recogniser;
}
type Recogniser = (text: string, culture: string) => readonly unknown[];

type Compromise = (text: string) => { numbers(): { json(): readonly unknown[] } };

/** A peer: its name, and what reads a text and answers how many things it found. */
export interface Peer {
  readonly name: string;
  readonly read: (text: string) => number;
}

/** The peers, loaded. The packages are development dependencies of this benchmark only. */
export function peers(): readonly Peer[] {
  const suite = require('@microsoft/recognizers-text-suite') as Suite;
  const compromise = require('compromise') as Compromise;
  const all: readonly Recogniser[] = [
    suite.recognizeNumber,
    suite.recognizeOrdinal,
    suite.recognizePercentage,
    suite.recognizeCurrency,
    suite.recognizeDimension,
    suite.recognizeTemperature,
    suite.recognizeAge,
    suite.recognizeDateTime,
  ];
  const count = (functions: readonly Recogniser[], text: string): number =>
    functions.reduce((sum, recognise) => sum + recognise(text, 'en-us').length, 0);
  return [
    { name: 'recognizers-text-suite, all models', read: (text) => count(all, text) },
    { name: 'recognizers-text-suite, numbers only', read: (text) => suite.recognizeNumber(text, 'en-us').length },
    { name: 'compromise, numbers', read: (text) => compromise(text).numbers().json().length },
  ];
}
