/**
 * How well the reader does on gold: `npm run gold [-- FILE... ] [--misses]`.
 *
 * Without files it takes every tests/gold/*.yaml; a .jsonl file of outside gold is scored on its figures only. With --misses
 * it also prints each thing that was missed, read beyond the gold or read wrongly.
 */
import { parseArgs } from 'node:util';
import { goldFiles, readEntry } from './files.ts';
import { GoldError, loadGold } from './load.ts';
import { type Mistake, type Score, scoreEntries } from './score.ts';
import { BUCKET_EDGES, f1, precision, recall, type Tallies, type Tally } from './tally.ts';

const percent = (part: number | null): string => (part === null ? '–' : (100 * part).toFixed(1));

function row(name: string, tally: Tally): string {
  const numbers = [tally.gold, tally.read, tally.hit].map((n) => String(n).padStart(6));
  const parts = [precision(tally), recall(tally), f1(tally)].map((part) => percent(part).padStart(7));
  return `  ${name.padEnd(16)}${numbers.join('')}${parts.join('')}`;
}

function printTallies(title: string, tallies: Tallies, total: string | null): void {
  const rows = tallies.entries();
  if (rows.length === 0) return;
  console.log(`\n${title.padEnd(18)}  gold  read right      P      R     F1`);
  for (const [name, tally] of rows) console.log(row(name, tally));
  if (total !== null) console.log(row(total, tallies.total()));
}

function printCalibration(calibration: Score['calibration']): void {
  const heads = BUCKET_EDGES.map((edge) => `≥${Math.round(edge * 100)}`.padStart(9));
  console.log(`\n${'right of read, by confidence'.padEnd(30)}\n${' '.repeat(12)}${heads.join('')}   at 90 and above`);
  for (const [kind, one] of calibration) {
    const cells = one.buckets.map(({ read, right }) => (read === 0 ? '–' : `${right}/${read}`).padStart(9));
    const sure = one.from(0.9);
    const part = sure.read === 0 ? null : sure.right / sure.read;
    console.log(`  ${kind.padEnd(10)}${cells.join('')}   ${percent(part)}`);
  }
}

function printMistakes(mistakes: readonly Mistake[]): void {
  console.log('');
  for (const { id, what, words, wanted, read } of mistakes) {
    console.log(`${what.padEnd(7)} ${id}  "${words.replaceAll('\n', ' ')}"  wanted ${wanted}  read ${read}`);
  }
}

function print(score: Score, misses: boolean): void {
  if (misses) printMistakes(score.mistakes);
  console.log(`\n${score.entries} entries`);
  printTallies('figures', score.figures, 'all');
  printTallies('roles', score.roles, 'all');
  printTallies('context', score.context, null);
  printTallies('claims', score.claims, 'all');
  const { judged, violated } = score.exclusions;
  if (judged > 0) console.log(`\nread as figures though they are none: ${violated} of ${judged}`);
  printCalibration(score.calibration);
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { misses: { type: 'boolean' } }, allowPositionals: true });
  const files = positionals.length > 0 ? positionals : goldFiles();
  try {
    const entries = files.flatMap((file) => loadGold(file));
    print(scoreEntries(entries, readEntry), values.misses ?? false);
    return 0;
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    console.error(error.message);
    return 3;
  }
}

process.exitCode = main();
