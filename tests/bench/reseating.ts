/**
 * What becomes of quotes when their document is edited: `npm run bench:reseating`. Texts edited at random that know where each
 * quote went, then how long a document of a megabyte with 2,000 quotes takes.
 */
import { createSeater } from '../../shared/reseating/reseat.ts';
import { editedText } from '../shared/reseating/edited-text.ts';
import { addTo, emptyTally } from '../shared/reseating/tally.ts';
import { generator } from './ledger-text.ts';

const TEXTS = Number(process.argv[2] ?? 400);
const show = process.argv.includes('--wrong');

const tally = emptyTally();
for (let seed = 1; seed <= TEXTS; seed += 1) {
  const random = generator(seed);
  const words = 60 + Math.floor(random() * 1200);
  const text = editedText(random, { words, quotes: 40, edits: 1 + Math.floor(random() * words * 0.06) });
  addTo(tally, text, (n, seat, truth) => {
    if (!show) return;
    const quote = text.quotes[n];
    if (quote === undefined) return;
    const around = (of: string, { start, end }: { start: number; end: number }): string =>
      `${of.slice(Math.max(0, start - 70), start)}[${of.slice(start, end)}]${of.slice(end, end + 70)}`.replaceAll(
        '\n',
        '¶',
      );
    console.log(
      `seed ${seed} ${seat.kind} (${truth.fate})\n  was  ${around(text.before, quote)}\n  put  ${seat.kind === 'lost' ? 'nowhere' : around(text.after, seat)}`,
    );
    for (const place of truth.places) console.log(`  is   ${around(text.after, place)}`);
  });
}
const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`.padStart(9);
console.log(`${TEXTS} texts, ${tally.survived + tally.reworded + tally.gone} quotes`);
console.log(
  `re-seated where the quote survives        ${share(tally.survivedRight, tally.survived)} of ${tally.survived}`,
);
console.log(
  `re-seated, up to a fifth of words changed ${share(tally.rewordedRight, tally.reworded)} of ${tally.reworded}`,
);
console.log(`told as lost where the quote is gone      ${share(tally.goneTold, tally.gone)} of ${tally.gone}`);
console.log(`attached to wrong words, shown to look at ${String(tally.wrongShown).padStart(9)}`);
console.log(`attached to wrong words silently          ${String(tally.wrongSilently).padStart(9)}`);

const large = editedText(generator(7), { words: 165_000, quotes: 2000, edits: 6000 });
const began = performance.now();
const { seat } = createSeater(large.before, large.after);
const read = performance.now();
const seats = large.quotes.map(seat);
const done = performance.now();
const seated = seats.filter(({ kind }) => kind !== 'lost').length;
console.log(
  `${(large.before.length / 1e6).toFixed(2)} MB, 2,000 quotes, 6,000 edits: ${Math.round(done - began)} ms (${Math.round(read - began)} ms to read and align both), ${seated} seated`,
);
if (tally.wrongSilently > 0) process.exitCode = 1;
