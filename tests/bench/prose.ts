/** Prose to measure the reader on, made from the sample documents and the gold texts of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { generator } from './ledger-text.ts';

const GOLD = new URL('../gold/', import.meta.url);
const DOCUMENTS = ['cooperation-meeting.md', 'partnership-statement.md'];

/**
 * About `size` UTF-16 units of varied prose: documents and gold texts in an order and with digits drawn anew each time
 * round, so that no two stretches are the same. The same seed gives the same prose.
 */
export function variedProse(size: number, seed = 1): string {
  const random = generator(seed);
  const pieces = [
    ...DOCUMENTS.flatMap((name) =>
      readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8').split(/\n{2,}/),
    ),
    ...readdirSync(GOLD)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .flatMap((name) => goldTexts(readFileSync(new URL(name, GOLD), 'utf8'))),
  ];
  const made: string[] = [];
  let length = 0;
  while (length < size) {
    const piece = redrawn(pieces[Math.floor(random() * pieces.length)] ?? '', random);
    made.push(piece);
    length += piece.length + 2;
  }
  return made.join('\n\n').slice(0, size);
}

function goldTexts(yaml: string): readonly string[] {
  return (parse(yaml) as readonly { readonly text: string }[]).map((entry) => entry.text);
}

/** Other digits in the same places; a first digit stays what it was, so that years stay years. */
function redrawn(text: string, random: () => number): string {
  return text.replace(/(?<=\d)\d/g, () => String(Math.floor(random() * 10)));
}
