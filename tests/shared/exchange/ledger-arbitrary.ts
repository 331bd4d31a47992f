import fc from 'fast-check';
import { contextOf } from '../../../shared/exchange/ledger/places.ts';
import { completeQuantity } from '../../../shared/exchange/ledger/quantity.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../shared/exchange/ledger/snapshot.ts';
import type { Readers, WordsOfFigure } from '../../../shared/exchange/readers.ts';
import type { Anchor, Figure, Records } from '../../../shared/model/records.ts';
import {
  ACTOR_KINDS,
  APPROXIMATIONS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COMPARATORS,
  DISPOSITIONS,
  FIGURE_KINDS,
  FIGURE_ROLES,
  PLEDGE_STATUSES,
} from '../../../shared/model/vocabulary.ts';
import { interval } from '../../../shared/quantity/interval.ts';
import { NAUGHTY } from './naughty.ts';

/** Readers that know "N" and "N bn USD", and the years: enough to tell what words decide from what a file must say. */
export const PLAIN_READERS: Readers = {
  readQuantity(text): WordsOfFigure | null {
    const match = /^(\d{1,6})( bn USD| %)?$/.exec(text);
    if (match === null) return null;
    const isMoney = match[2] === ' bn USD';
    const value = Number(match[1]) * (isMoney ? 1e9 : 1);
    const half = isMoney ? 0.5e9 : 0.5;
    return {
      kind: isMoney ? 'money' : match[2] === ' %' ? 'percent' : 'count',
      value,
      printed: interval(value - half, value + half),
      widest: interval(value - 2 * half, value + 2 * half, true, false),
      unit: match[2] === ' %' ? '%' : null,
      currency: isMoney ? 'USD' : null,
      approx: null,
      role: 'level',
      per: null,
    };
  },
  readPeriod(text, published) {
    const year =
      text === 'last year' && published !== null
        ? Number(published.slice(0, 4)) - 1
        : Number(/^\d{4}$/.exec(text)?.[0]);
    if (!(year > 1000 && year < 9000)) return null;
    return { text, start: `${year}-01-01`, end: `${year + 1}-01-01`, years: null };
  },
};

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

const words = fc.oneof(
  { weight: 3, arbitrary: pick(NAUGHTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => text.isWellFormed()) },
);
const filledWords = words.map((text) => (text === '' ? 'x' : text));
/** Names that often collide, in case or wholly. */
const name = fc.oneof(
  filledWords,
  pick(['Anna', 'anna', 'ANNA ', 'Minsk', '2025', '0190a000-0000-7000-8000-000000000001']),
);
const sourceText = fc.oneof(
  fc
    .array(pick(['5 ', '15', '5', ' %', 'a', '\n', '😀', '  ', 'é', '\t', 'nearly ', '"x: y"', ' #', '\u202e']), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
  words,
);
const date = pick([null, '2025-12-30', '2019-01-01', '0001-01-01']);
const number = fc
  .oneof(fc.integer({ min: -5, max: 300 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of);

function idOf(table: number, index: number): string {
  return `0190a${table.toString(16).padStart(3, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** One record of each table that refers to nothing, by its index; references are drawn from what is there. */
export const ledgers: fc.Arbitrary<Snapshot> = fc.gen().map((gen) => {
  const g = <T>(of: fc.Arbitrary<T>): T => gen(() => of);
  const many = <T>(make: (index: number) => T): readonly T[] =>
    Array.from({ length: g(fc.integer({ min: 0, max: 3 })) }, (_, index) => make(index));
  const refTo = (records: readonly { readonly id: string }[]): string | null =>
    g(pick([null, ...records.map(({ id }) => id)]));
  const rev = 0;

  const source = many((index): Records['source'] => ({
    id: idOf(1, index),
    rev,
    title: g(name),
    publisher: g(words),
    author: g(words),
    url: g(words),
    published: g(date),
    retrieved: g(date),
    language: g(words),
    fileName: g(words),
    mediaType: g(pick(['text/plain', 'text/html', ''])),
    sha256: 'ab'.repeat(32),
    text: g(sourceText),
    note: g(words),
  }));
  const actor = many((index): Records['actor'] => ({
    id: idOf(2, index),
    rev,
    name: g(name),
    kind: g(pick(ACTOR_KINDS)),
    note: g(words),
    aliases: many(() => ({ name: g(name), from: g(date), until: g(date) })).slice(),
    tenures: many(() => ({ role: g(words), affiliation: g(words), from: g(date), until: g(date) })).slice(),
  }));
  const topic: Records['topic'][] = [];
  for (const index of [0, 1, 2])
    topic.push({ id: idOf(3, index), rev, name: g(name), parentId: refTo(topic), note: g(words) });
  topic.reverse();
  const period = many((index): Records['period'] => {
    const text = g(fc.oneof(name, pick(['2024', 'last year', 'x'])));
    const [start, end] = g(
      pick([
        [null, null],
        ['2024-01-01', '2025-01-01'],
        ['2018-01-01', null],
      ] as const),
    );
    return { id: idOf(4, index), rev, text, start, end, years: g(pick([null, 1, 0.75])) };
  });
  const indicator = many((index): Records['indicator'] => ({
    id: idOf(5, index),
    rev,
    name: g(name),
    synonyms: many(() => g(name)).slice(),
    dimension: g(pick(['money', 'share', 'other'] as const)),
    unit: g(words),
    identities: many(() => g(filledWords)).slice(),
    note: g(words),
  }));
  const event = many((index): Records['event'] => ({
    id: idOf(6, index),
    rev,
    name: g(name),
    periodId: refTo(period),
    placeId: refTo(actor),
    topicId: refTo(topic),
    note: g(words),
    participants: actor.map(({ id }) => id),
  }));
  const claim = many((index): Records['claim'] => ({
    id: idOf(7, index),
    rev,
    kind: g(pick(CLAIM_KINDS)),
    statement: g(filledWords),
    speakerId: refTo(actor),
    topicId: refTo(topic),
    eventId: refTo(event),
    periodId: refTo(period),
    status: g(pick(CLAIM_STATUSES)),
    confidence: g(pick([null, 0, 0.5, 1])),
    note: g(words),
  }));
  const pairs = [idOf(20, 1), idOf(20, 2)];
  const figure =
    claim.length === 0
      ? []
      : many((index): Figure => {
          const text = g(fc.oneof(pick(['5', '15', '5 %', '3 bn USD']), filledWords));
          const low = g(maybe(number));
          const high = g(maybe(number));
          const [from, to] = low !== null && high !== null && low > high ? [high, low] : [low, high];
          const own = {
            kind: g(pick(FIGURE_KINDS)),
            value: g(maybe(number)),
            low: from,
            high: to,
            lowOpen: g(fc.boolean()),
            highOpen: g(fc.boolean()),
            wideLow: from,
            wideHigh: g(pick([to, null])),
            wideLowOpen: g(fc.boolean()),
            wideHighOpen: g(fc.boolean()),
            unit: g(maybe(words)),
            currency: g(pick([null, 'USD', 'EUR'])),
            approx: g(pick([null, ...APPROXIMATIONS])),
            per: g(pick([null, 'year', 'month'] as const)),
          };
          const read = completeQuantity(PLAIN_READERS.readQuantity(text), {});
          const quantity =
            g(fc.boolean()) && read.value !== null
              ? { ...read, ...(g(fc.boolean()) ? { value: own.value } : {}) }
              : own;
          return {
            id: idOf(8, index),
            rev,
            claimId: claim[g(fc.nat({ max: claim.length - 1 }))]?.id ?? '',
            text,
            ...quantity,
            value: quantity.value ?? (quantity.low === null && quantity.high === null ? 7 : null),
            role: g(pick(FIGURE_ROLES)),
            indicatorId: refTo(indicator),
            subjectId: refTo(actor),
            partnerId: refTo(actor),
            placeId: refTo(actor),
            periodId: refTo(period),
            basePeriodId: refTo(period),
            basis: g(words),
            pairId: g(pick([null, ...pairs])),
            pairEnd: g(pick([null, 'base', 'end'] as const)),
            note: g(words),
          };
        });
  const anchor: Anchor[] = [];
  for (const owner of [...claim, ...figure]) {
    if (source.length === 0) break;
    for (let count = g(fc.nat({ max: 2 })); count > 0; count--) {
      const from = source[g(fc.nat({ max: source.length - 1 }))];
      if (from === undefined) continue;
      const isFigure = 'claimId' in owner;
      const own = isFigure ? from.text.indexOf(owner.text) : -1;
      const [start, end] =
        own >= 0 && g(fc.boolean())
          ? [own, own + (isFigure ? owner.text.length : 0)]
          : [g(fc.nat({ max: from.text.length })), g(fc.nat({ max: from.text.length }))].sort((a, b) => a - b);
      const span = { start: start ?? 0, end: end ?? 0 };
      const exact = from.text.slice(span.start, span.end);
      if (!exact.isWellFormed()) continue;
      const lost = g(fc.nat({ max: 9 })) === 0;
      anchor.push({
        id: idOf(9, anchor.length),
        rev,
        sourceId: from.id,
        claimId: isFigure ? null : owner.id,
        figureId: isFigure ? owner.id : null,
        ...span,
        ...(lost ? { exact: 'lost words', end: span.start + 10 } : { exact }),
        ...contextOf(from.text, span),
      });
    }
  }
  const series = many((index): Records['series'] => ({
    id: idOf(10, index),
    rev,
    name: g(name),
    indicatorId: refTo(indicator),
    subjectId: refTo(actor),
    partnerId: refTo(actor),
    unit: g(maybe(words)),
    currency: g(pick([null, 'USD'])),
    basis: g(words),
    origin: g(words),
    note: g(words),
  }));
  const observation = series.flatMap((of, outer) =>
    period.slice(0, g(fc.nat({ max: 3 }))).map((during, index): Records['observation'] => ({
      id: idOf(11, outer * 10 + index),
      rev,
      seriesId: of.id,
      periodId: during.id,
      value: g(number),
      low: null,
      high: g(maybe(fc.constant(1e300))),
    })),
  );
  const pledge = (id: string): Records['target'][] =>
    claim.slice(0, g(fc.nat({ max: 2 }))).map((of, index) => ({
      id: `${id.slice(0, -2)}${index}0`,
      rev,
      claimId: of.id,
      indicatorId: refTo(indicator),
      comparator: g(pick([null, ...COMPARATORS])),
      thresholdId: refTo(figure),
      baselineId: refTo(figure),
      deadline: g(date),
      parties: actor.map((party) => party.id),
      responsibleId: refTo(actor),
      status: g(pick(PLEDGE_STATUSES)),
      evidence: g(words),
    }));
  const disposition = many((index): Records['disposition'] => ({
    id: idOf(14, index),
    rev,
    findingId: idOf(15, index),
    state: g(pick(DISPOSITIONS)),
    reason: g(words),
    fingerprint: g(words),
  }));
  return {
    ...EMPTY_SNAPSHOT,
    source,
    actor,
    topic,
    period,
    indicator,
    event,
    claim,
    figure,
    anchor,
    series,
    observation,
    target: pledge(idOf(12, 0)),
    commitment: pledge(idOf(13, 0)),
    disposition,
  };
});
