/**
 * How fast the reader reads: `npm run bench:reading`. Varied prose beside the peers in the same run, then texts made to
 * have no end. How well it reads is `npm run gold`.
 */
import { readText } from '../../shared/reading/read.ts';
import { peers } from './peers.ts';
import { documentProse, goldProse } from './prose.ts';

if (process.argv.length > 2) {
  console.error('this measures speed and takes no file; for recall and precision: npm run gold -- FILE');
  process.exit(2);
}

const SIZE = 2_000_000;
const ROUNDS = 30;
/** The peers read whole documents of ordinary length; a longer text only slows them down further. */
const PEER_PIECE = 4000;
const PEER_PIECES = 8;

const ENDLESS: readonly (readonly [name: string, piece: string])[] = [
  ['digits', '1234567890'],
  ['commas', ','],
  ['digits and commas', '1,2,3,'],
  ['groups', '123,456,'],
  ['and a half', 'and a half '],
  ['two and a half and a half', 'two and a half and a half '],
  ['from', 'from '],
  ['from and numbers', 'from 5 '],
  ['from 5 to from', 'from 5 to from '],
  ['dollars', '$'],
  ['quotes', '" said he "'],
  ['brackets', '(('],
  ['the the', 'the '],
  ['dashes', '5-'],
  ['new lines', '\n1'],
  ['capitals', 'Ministry '],
  ['a single word', 'a'],
  ['spaces', ' '],
];

/** A figure every two to four words: what is read is work and no waste, so these are told apart. */
const CROWDED: readonly (readonly [name: string, piece: string])[] = [
  ['said', 'Anna said 5 '],
  ['last five years', 'last five years '],
  ['words', 'one hundred and '],
  ['list', '5 percent, '],
  ['dollars and digits', '$5 '],
];

/**
 * Processor time of one call on its thread in milliseconds, the least of several: other programs only ever slow it down.
 * What the runtime does on other threads meanwhile (it compiles, and collects garbage) is not counted.
 */
function least(rounds: number, work: () => void): number {
  let ms = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.threadCpuUsage();
    work();
    const used = process.threadCpuUsage(start);
    ms = Math.min(ms, (used.user + used.system) / 1000);
  }
  return ms;
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(52) + cells.map((cell) => cell.padStart(14)).join(''));
}

function measure(name: string, text: string): number {
  let figures = 0;
  const ms = least(ROUNDS, () => {
    figures = readText(text, { published: '2026-02-10' }).figures.length;
  });
  const rate = text.length / 1000 / ms;
  row(`${name}, a figure in ${Math.round(text.length / figures)} characters`, rate.toFixed(2));
  return rate;
}

const prose = documentProse(SIZE);
row(`${SIZE / 1e6} MB of prose`, 'MB/s', 'times slower');
const rate = measure('assay: documents', prose);
measure('assay: gold texts', goldProse(SIZE));

const pieces = Array.from({ length: PEER_PIECES }, (_, k) => prose.slice(k * PEER_PIECE, (k + 1) * PEER_PIECE));
for (const { name, read } of peers()) {
  read(pieces[0] ?? '');
  const took = least(1, () => {
    for (const piece of pieces) read(piece);
  });
  const speed = (PEER_PIECE * PEER_PIECES) / 1000 / took;
  row(`${name}: documents`, speed.toFixed(4), (rate / speed).toFixed(0));
}

console.log('\ntexts without end, 1 MB each');
row('', 'ms', 'times prose', 'figures');
const million = least(ROUNDS, () => readText(prose.slice(0, SIZE / 2)));
row('prose', million.toFixed(0), '1.0');
row('prose on one endless line', ...told(prose.slice(0, SIZE / 2).replaceAll('\n', ' ')));
for (const [name, piece] of ENDLESS) row(name, ...told(endless(piece)));
console.log('\na figure every few words, 1 MB each');
for (const [name, piece] of CROWDED) row(name, ...told(endless(piece)));

function endless(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / 2 / piece.length)).slice(0, SIZE / 2);
}

function told(text: string): readonly string[] {
  let found = 0;
  const took = least(3, () => {
    found = readText(text).figures.length;
  });
  return [took.toFixed(0), (took / million).toFixed(1), String(found)];
}
