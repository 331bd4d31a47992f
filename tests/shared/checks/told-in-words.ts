import { NO_MEMBERS, runAll } from '../../../shared/checks/index.ts';
import type { CheckContext, ClaimFacts, FigureFacts, Members } from '../../../shared/checks/types.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Claim, Figure, Indicator, Period } from '../../../shared/model/records.ts';
import { readText } from '../../../shared/reading/read.ts';
import type { ReadClaim, ReadFigure, ReadPeriod } from '../../../shared/reading/types.ts';
import { uuid } from './ledger-builder.ts';

/** What a text tells once everything the reader finds in it is taken into the ledger. */
export interface Told {
  readonly members: Members;
  readonly context: CheckContext;
  readonly findings: readonly Finding[];
}

/**
 * Reads a text, takes all its figures and runs every check over them, as a person does who accepts every suggestion. A text whose day
 * of writing is not known is published null.
 */
export function toldIn(text: string, published: string | null = '2025-03-01'): Told {
  const { figures, claims } = readText(text, published === null ? {} : { published });
  const indicators = new Map<string, Indicator>();
  const facts = figures.map((f, i) => factsOf(text, f, i, claims, indicators, published));
  const byClaim = new Map<string, FigureFacts[]>();
  for (const f of facts) byClaim.set(f.claim.id, [...(byClaim.get(f.claim.id) ?? []), f]);
  const members: Members = {
    ...NO_MEMBERS,
    figures: facts,
    claims: [...byClaim.values()].map((some): ClaimFacts => {
      const [first] = some;
      if (!first) throw new Error('a claim without figures');
      return {
        claim: first.claim,
        pledge: null,
        figures: some,
        period: null,
        source: first.source,
        speaker: null,
        event: null,
        quotes: [],
        threshold: null,
        baseline: null,
      };
    }),
  };
  const context: CheckContext = {
    indicators: new Map([...indicators.values()].map((i) => [i.id, i])),
    actors: new Map(),
    observed: new Set(),
    latest: published,
    indicatorNamed: (name) => indicators.get(name.toLowerCase()) ?? null,
  };
  return { members, context, findings: runAll(members, context) };
}

function factsOf(
  text: string,
  f: ReadFigure,
  index: number,
  claims: readonly ReadClaim[],
  indicators: Map<string, Indicator>,
  published: string | null,
): FigureFacts {
  const [from, to] = f.sentence;
  const read = claims.find((c) => c.start === from && c.end === to);
  const speaker = f.speaker ?? read?.speaker ?? null;
  const claim: Claim = {
    id: uuid(`claim at ${from}`),
    rev: 1,
    kind: read?.kind ?? 'fact',
    statement: text.slice(from, to),
    speakerId: speaker === null ? null : uuid(`actor ${speaker}`),
    topicId: null,
    eventId: null,
    periodId: null,
    status: 'unchecked',
    confidence: null,
    note: '',
  };
  const indicator = f.indicator === null ? null : indicatorOf(f.indicator, indicators);
  const period = periodOf(f.period);
  const basePeriod = periodOf(f.basePeriod);
  const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);
  const figure: Figure = {
    id: uuid(`figure ${index}`),
    rev: 1,
    claimId: claim.id,
    text: f.surface,
    kind: f.kind,
    role: f.role,
    value: f.value,
    low: finite(f.printed.low),
    high: finite(f.printed.high),
    lowOpen: f.printed.lowOpen,
    highOpen: f.printed.highOpen,
    wideLow: finite(f.widest.low),
    wideHigh: finite(f.widest.high),
    wideLowOpen: f.widest.lowOpen,
    wideHighOpen: f.widest.highOpen,
    unit: f.unit,
    currency: f.currency,
    approx: f.approx,
    per: f.per,
    indicatorId: indicator?.id ?? null,
    subjectId: f.subject === null ? null : uuid(`actor ${f.subject}`),
    partnerId: f.counterpart === null ? null : uuid(`actor ${f.counterpart}`),
    placeId: null,
    periodId: period?.id ?? null,
    basePeriodId: basePeriod?.id ?? null,
    basis: f.basis ?? '',
    pairId: f.pair ? uuid(`pair ${f.pair.number}`) : null,
    pairEnd: f.pair?.end ?? null,
    note: '',
  };
  return { figure, claim, indicator, period, basePeriod, source: { id: uuid('the text'), title: 'text', published } };
}

function periodOf(read: ReadPeriod | null): Period | null {
  return read && { id: uuid(JSON.stringify(read)), rev: 1, ...read };
}

function indicatorOf(name: string, indicators: Map<string, Indicator>): Indicator {
  const key = name.toLowerCase();
  const known = indicators.get(key);
  if (known) return known;
  const made: Indicator = {
    id: uuid(`indicator ${key}`),
    rev: 1,
    name,
    synonyms: [],
    dimension: 'other',
    unit: '',
    identities: [],
    note: '',
  };
  indicators.set(key, made);
  return made;
}
