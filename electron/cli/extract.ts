import { isReadLanguage } from '../../shared/exchange/languages.ts';
import { readText } from '../../shared/reading/read.ts';
import type { ReadFigure } from '../../shared/reading/types.ts';
import {
  type Arguments,
  badInput,
  done,
  faulty,
  firstWord,
  type Io,
  type Outcome,
  type RunCommand,
  wrongUse,
} from './command.ts';
import { readInput } from './import.ts';
import { linesOf, readAll } from './lines.ts';
import { dateValue } from './values.ts';

interface Options {
  readonly published: string | null;
  readonly language: string | null;
}

/** Line ends become LF, a byte order mark goes: what offsets count from here on. */
function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Null stands for unbounded, since JSON has no infinity. */
function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function figureJson(figure: ReadFigure) {
  const { start, end, surface, kind, role, value, printed, unit, currency, approx, period, speaker } = figure;
  const { basePeriod, indicator, subject, counterpart, basis, per, relation, reasons, confidence } = figure;
  return {
    start,
    end,
    surface,
    kind,
    role,
    value,
    low: finite(printed.low),
    high: finite(printed.high),
    unit,
    currency,
    approx,
    period,
    speaker,
    basePeriod,
    per,
    indicator,
    subject,
    counterpart,
    basis,
    relation,
    reasons,
    confidence,
  };
}

function figuresOf(text: string, options: Options) {
  return readText(normalised(text), options).figures.map(figureJson);
}

function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function extractOne(word: string, options: Options, io: Io): Promise<Outcome> {
  const bytes = word === '-' ? { ok: true as const, value: await readAll(io.input) } : await readInput(word);
  if (!bytes.ok) return faulty(bytes);
  const text = decode(bytes.value);
  if (text === null) return badInput('This is no text.', { file: word, expected: 'UTF-8 or UTF-16' });
  const figures = figuresOf(text, options);
  const table = figures.map(
    ({ start, end, kind, surface, value }) =>
      `${start}-${end}\t${kind}\t${value ?? ''}\t${surface.replace(/\s+/g, ' ')}`,
  );
  return done(figures, table.length === 0 ? 'No figures.' : table.join('\n'));
}

/** The record of one line, or what is wrong with it. */
function readRecord(
  line: string,
): { readonly id: unknown; readonly text: string; readonly published: string | null } | string {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return 'This is no JSON.';
  }
  if (typeof record !== 'object' || record === null) return 'This is no JSON object.';
  const text: unknown = Reflect.get(record, 'text');
  const published: unknown = Reflect.get(record, 'published') ?? null;
  if (typeof text !== 'string') return 'There is no "text".';
  if (published !== null && (typeof published !== 'string' || dateValue(published) === null)) {
    return '"published" is no date like 2026-01-15.';
  }
  return { id: Reflect.get(record, 'id') ?? null, text, published };
}

async function extractLines(word: string, options: Options, io: Io): Promise<Outcome> {
  let input = io.input;
  if (word !== '-') {
    const bytes = await readInput(word);
    if (!bytes.ok) return faulty(bytes);
    const { value } = bytes;
    input = (async function* () {
      yield value;
    })();
  }
  const file = word === '-' ? 'standard input' : word;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line === null) return badInput('This is no text.', { file, line: number, expected: 'UTF-8' });
    if (line.trim() === '') continue;
    const record = readRecord(line);
    if (typeof record === 'string') {
      return badInput(record, { file, line: number, expected: '{"id", "text", "published"?}' });
    }
    const figures = figuresOf(record.text, { ...options, published: record.published ?? options.published });
    await io.out(`${JSON.stringify({ id: record.id, figures })}\n`);
  }
  return { kind: 'done', exit: 0, json: undefined, text: '' };
}

function optionsOf(args: Arguments): Options | string {
  const published = args.text('published');
  if (published !== null && dateValue(published) === null) return '--published is a date like 2026-01-15.';
  const language = args.text('lang');
  if (!isReadLanguage(language ?? '')) return 'Only English (en) is read so far.';
  return { published, language };
}

/** `assay extract`: reads texts without a project. With --jsonl each answer is written as soon as its line was read. */
export const runExtract: RunCommand = async (args, io) => {
  const options = optionsOf(args);
  if (typeof options === 'string') return wrongUse(options);
  const word = firstWord(args);
  if (args.flag('jsonl')) return extractLines(word === '' ? '-' : word, options, io);
  if (word === '') return wrongUse('Which text? A file, or - for standard input.');
  return extractOne(word, options, io);
};
