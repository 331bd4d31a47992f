/**
 * How well and how fast the reader reads: `node tests/bench/reading.ts [gold.jsonl]`.
 *
 * With a gold file ({id, text, published?, expect: [{start, end, surface, kind, value, low, high, unit, currency, approx}]}
 * a line) it prints recall and precision per kind, what is missed, and what is found beyond the gold. The speed is
 * always measured, on prose made here and on text that has no end.
 */
import { readFileSync } from 'node:fs';
import { readText } from '../../shared/reading/read.ts';
import type { ReadFigure } from '../../shared/reading/types.ts';

interface Expected {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly currency: string | null;
}

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly expect: readonly Expected[];
}

/** Kinds that the gold of the two documents leaves out; finding them counts neither way. */
const UNLISTED = new Set(['date', 'ordinal']);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function agrees(found: ReadFigure, wanted: Expected): boolean {
  if (found.kind !== wanted.kind) return false;
  if (wanted.value !== null && (found.value === null || !near(found.value, wanted.value))) return false;
  if (wanted.low !== null && !near(found.printed.low, wanted.low)) return false;
  if (wanted.high !== null && !near(found.printed.high, wanted.high)) return false;
  return found.kind === 'money'
    ? found.currency === wanted.currency
    : wanted.unit === null || found.unit === wanted.unit;
}

interface Tally {
  wanted: number;
  hit: number;
  found: number;
  right: number;
}

function score(gold: readonly Gold[]): void {
  const tallies = new Map<string, Tally>();
  const tally = (kind: string): Tally => {
    const known = tallies.get(kind) ?? { wanted: 0, hit: 0, found: 0, right: 0 };
    tallies.set(kind, known);
    return known;
  };
  for (const { id, text, published, expect } of gold) {
    const { figures } = readText(text, { published: published ?? null });
    const used = new Set<ReadFigure>();
    for (const wanted of expect) {
      const match = figures.find((f) => f.start < wanted.end && f.end > wanted.start && agrees(f, wanted));
      tally(wanted.kind).wanted += 1;
      if (match) {
        tally(wanted.kind).hit += 1;
        used.add(match);
      } else {
        const other = figures.find((f) => f.start < wanted.end && f.end > wanted.start);
        console.log(`missed  ${id} ${wanted.start} "${wanted.surface}"`, other ? `read as ${brief(other)}` : '');
      }
    }
    for (const figure of figures) {
      if (UNLISTED.has(figure.kind) && !used.has(figure)) continue;
      tally(figure.kind).found += 1;
      if (used.has(figure)) tally(figure.kind).right += 1;
      else console.log(`beyond  ${id} ${figure.start} ${brief(figure)}`);
    }
  }
  const all: Tally = { wanted: 0, hit: 0, found: 0, right: 0 };
  for (const one of tallies.values()) {
    all.wanted += one.wanted;
    all.hit += one.hit;
    all.found += one.found;
    all.right += one.right;
  }
  const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);
  for (const [kind, one] of [...tallies, ['all', all] as const]) {
    const recall = `${percent(one.hit, one.wanted)} of ${one.wanted}`;
    console.log(
      `${kind.padEnd(10)} recall ${recall.padEnd(16)} precision ${percent(one.right, one.found)} of ${one.found}`,
    );
  }
}

function brief(f: ReadFigure): string {
  return `${f.kind} "${f.surface}" ${f.value} [${f.printed.low}, ${f.printed.high}] ${f.unit ?? f.currency ?? ''} (${f.confidence})`;
}

const PROSE = `The ministry said on Monday that exports of machinery rose by 12.4% to $3.7 billion in the first nine months of 2025,
compared with nearly $3.3 billion a year earlier. About 1,250 companies took part, and at least 40 of them opened a plant abroad.
"We have doubled our deliveries and will reach 5 million tonnes by 2030," the deputy minister added. The weather in the valleys
stayed mild, so that the roads could be mended before the winter, and nobody complained about the noise of the works at night.
Officials from both sides walked along the river, talked about schools and hospitals, and promised to meet again in the spring.\n\n`;

const SIZE = 1_000_000;

const ENDLESS: readonly (readonly [string, string])[] = [
  ['prose', PROSE],
  ['digits', '1234567890'],
  ['digits and commas', '1,2,3,'],
  ['groups', '123,456,'],
  ['and a half', 'two and a half and a half '],
  ['from', 'from 5 to from '],
  ['dollars', '$'],
  ['quotes', '" said he "'],
  ['brackets', '(('],
  ['the the', 'the '],
  ['said', 'Anna said 5 '],
  ['dashes', '5-'],
  ['last five years', 'last five years '],
  ['words', 'one hundred and '],
  ['new lines', '\n1'],
  ['a single word', 'a'],
];

function speed(): void {
  for (const [name, piece] of ENDLESS) {
    const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
    let ms = Number.POSITIVE_INFINITY;
    let count = 0;
    // Processor time, the best of three: other programs on the machine only ever slow it down.
    for (let round = 0; round < 3; round++) {
      const start = process.cpuUsage();
      count = readText(text).figures.length;
      const used = process.cpuUsage(start);
      ms = Math.min(ms, (used.user + used.system) / 1000);
    }
    console.log(
      `${name.padEnd(18)} ${(SIZE / 1e3 / ms).toFixed(1).padStart(6)} MB/s ${ms.toFixed(0).padStart(5)} ms  ${count} figures`,
    );
  }
}

const file = process.argv[2];
if (file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  score(lines.map((line) => JSON.parse(line) as Gold));
}
speed();
