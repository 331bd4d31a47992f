/** Prose to measure the reader on, made from the sample documents and the gold texts of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { generator } from './ledger-text.ts';

const GOLD = new URL('../gold/', import.meta.url);
const DOCUMENTS = ['seeds/cooperation-meeting.md', 'seeds/partnership-statement.md', 'README.md', 'CONTRIBUTING.md'];

/** About `size` UTF-16 units of ordinary prose: paragraphs of the sample documents and of the project's own pages. */
export function documentProse(size: number): string {
  return drawn(
    DOCUMENTS.flatMap((name) =>
      readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
        .split(/\n{2,}/)
        .filter((paragraph) => !/^[|`#-]/.test(paragraph)),
    ),
    size,
  );
}

/** The same of the gold texts, which hold a figure every few words. */
export function goldProse(size: number): string {
  const files = readdirSync(GOLD).filter((name) => name.endsWith('.yaml'));
  return drawn(
    files.sort().flatMap((name) => goldTexts(readFileSync(new URL(name, GOLD), 'utf8'))),
    size,
  );
}

/** Pieces in an order and with digits drawn anew each time, so that no two stretches are the same; always the same prose. */
function drawn(pieces: readonly string[], size: number): string {
  const random = generator(1);
  const made: string[] = [];
  let length = 0;
  while (length < size) {
    const piece = redrawn(pieces[Math.floor(random() * pieces.length)] ?? '', random);
    made.push(piece);
    length += piece.length + 2;
  }
  // Copied, so that it is one flat string as a file's text is.
  return JSON.parse(JSON.stringify(made.join('\n\n').slice(0, size))) as string;
}

function goldTexts(yaml: string): readonly string[] {
  return (parse(yaml) as readonly { readonly text: string }[]).map((entry) => entry.text);
}

/** Other digits in the same places; a first digit stays what it was, so that years stay years. */
function redrawn(text: string, random: () => number): string {
  return text.replace(/(?<=\d)\d/g, () => String(Math.floor(random() * 10)));
}
