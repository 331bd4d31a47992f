import { lookupAmong } from '../../../shared/checks/index.ts';
import type {
  AnchorFacts,
  CheckContext,
  ClaimFacts,
  FigureFacts,
  Lookup,
  Members,
  ObservationFacts,
  SourceFacts,
} from '../../../shared/checks/types.ts';
import type { Actor, Claim, Figure, Indicator, Period, Series, Target } from '../../../shared/model/records.ts';

/** A number of the printed interval, open or closed at its ends: [low, high], or with brackets as text "(4, 4.5]". */
export type Range = readonly [number | null, number | null] | string;

export interface FigureWords {
  readonly range: Range;
  readonly wide?: Range;
  readonly value?: number | null;
  readonly text?: string;
  readonly kind?: Figure['kind'];
  readonly role?: Figure['role'];
  readonly unit?: string | null;
  readonly currency?: string | null;
  readonly per?: Figure['per'];
  readonly approx?: Figure['approx'];
  readonly indicator?: string | null;
  readonly subject?: string;
  readonly partner?: string;
  readonly place?: string;
  readonly period?: Period | null;
  readonly base?: Period | null;
  readonly basis?: string;
}

export interface ClaimWords {
  readonly kind?: Claim['kind'];
  readonly source?: string;
  /** When its source was published; 2026-01-15 where nothing is said. */
  readonly published?: string | null;
  readonly speaker?: string;
  readonly period?: Period;
  readonly event?: { readonly name: string; readonly period: Period | null };
  readonly quotes?: readonly string[];
  readonly pledge?: Partial<Target>;
}

export interface SeriesWords {
  readonly indicator?: string | null;
  readonly subject?: string;
  readonly partner?: string;
  readonly unit?: string | null;
  readonly currency?: string | null;
  readonly basis?: string;
  readonly origin?: string;
}

interface Bound {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A year as a period. */
export function year(n: number): Period {
  return { id: uuid(`year ${n}`), rev: 1, text: String(n), start: `${n}-01-01`, end: `${n + 1}-01-01`, years: null };
}

/** Any dates as a period. */
export function dates(text: string, start: string | null, end: string | null, years: number | null = null): Period {
  return { id: uuid(`${text}${start}${end}`), rev: 1, text, start, end, years };
}

/** A length told without dates: "over five years". */
export function years(n: number, text = `${n} years`): Period {
  return dates(text, null, null, n);
}

/** A readable uuid: the same for the same name. */
export function uuid(name: string): string {
  let [a, b] = [7, 11];
  for (const c of name) {
    a = (Math.imul(a, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
    b = (Math.imul(b, 131) + (c.codePointAt(0) ?? 0)) >>> 0;
  }
  const hex = a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(1, 4)}-${hex.slice(0, 12)}`;
}

function bound(range: Range): Bound {
  if (typeof range !== 'string') return { low: range[0], high: range[1], lowOpen: false, highOpen: false };
  const [low, high] = range.slice(1, -1).split(',').map(Number);
  const finite = (n: number | undefined): number | null => (n !== undefined && Number.isFinite(n) ? n : null);
  return { low: finite(low), high: finite(high), lowOpen: range.startsWith('('), highOpen: range.endsWith(')') };
}

function eventOf({ name, period }: { readonly name: string; readonly period: Period | null }): ClaimFacts['event'] {
  const event = {
    id: uuid(`event ${name}`),
    rev: 1,
    name,
    periodId: period?.id ?? null,
    placeId: null,
    participants: [],
    topicId: null,
    note: '',
  };
  return { event, period };
}

function sourceOf({ source = 'brief', published = '2026-01-15' }: ClaimWords): SourceFacts {
  return { id: uuid(`source ${source}`), title: source, published };
}

function pledgeOf(claim: Claim, words: ClaimWords): Target | null {
  if (!words.pledge) return null;
  return {
    id: uuid(`pledge ${claim.id}`),
    rev: 1,
    claimId: claim.id,
    indicatorId: null,
    comparator: null,
    thresholdId: null,
    baselineId: null,
    deadline: null,
    parties: [],
    responsibleId: null,
    status: 'open',
    evidence: '',
    ...words.pledge,
  };
}

/** Builds the facts that checks read, without a store. Ids follow the order of building. */
export class Ledger {
  readonly #claims = new Map<string, { readonly claim: Claim; readonly words: ClaimWords }>();
  readonly #figures: FigureFacts[] = [];
  readonly #observations: ObservationFacts[] = [];
  readonly #anchors: AnchorFacts[] = [];
  readonly #indicators = new Map<string, Indicator>();
  readonly #actors = new Map<string, Actor>();

  /** An actor known to the project; speakers and parties that are only named have the same id, and no record. */
  actor(name: string, more: Partial<Actor> = {}): Actor {
    const id = uuid(`actor ${name}`);
    const made: Actor = { id, rev: 1, name, kind: 'state', aliases: [], tenures: [], note: '', ...more };
    this.#actors.set(id, made);
    return made;
  }

  /** A series with its values, one a period. */
  series(
    name: string,
    words: SeriesWords,
    values: readonly (readonly [Period, number])[],
  ): readonly ObservationFacts[] {
    const indicator = words.indicator ? this.indicator(words.indicator) : null;
    const who = (actor: string | undefined): string | null => (actor === undefined ? null : uuid(`actor ${actor}`));
    const series: Series = {
      id: uuid(`series ${name}`),
      rev: 1,
      name,
      indicatorId: indicator?.id ?? null,
      subjectId: who(words.subject),
      partnerId: who(words.partner),
      unit: words.unit ?? null,
      currency: words.currency === undefined ? (words.unit ? null : 'USD') : words.currency,
      basis: words.basis ?? '',
      origin: words.origin ?? '',
      note: '',
    };
    const added = values.map(([period, value], i): ObservationFacts => {
      const id = uuid(`observation ${name} ${i} ${period.id}`);
      return {
        observation: { id, rev: 1, seriesId: series.id, periodId: period.id, value, low: null, high: null },
        series,
        indicator,
        period,
      };
    });
    this.#observations.push(...added);
    return added;
  }

  /** An anchor that lost its place. */
  lostAnchor(
    owner: Claim | FigureFacts,
    exact: string,
    elsewhere: AnchorFacts['elsewhere'],
    source = 'brief',
  ): AnchorFacts {
    const isFigure = 'figure' in owner;
    const facts: AnchorFacts = {
      anchor: {
        id: uuid(`anchor ${this.#anchors.length}`),
        rev: 1,
        sourceId: uuid(`source ${source}`),
        claimId: isFigure ? null : owner.id,
        figureId: isFigure ? owner.figure.id : null,
        start: 0,
        end: exact.length,
        exact,
        prefix: '',
        suffix: '',
      },
      source: { id: uuid(`source ${source}`), title: source, published: '2026-01-15' },
      elsewhere,
    };
    this.#anchors.push(facts);
    return facts;
  }

  indicator(name: string, more: Partial<Indicator> = {}): Indicator {
    const found = this.#indicators.get(name);
    if (found && Object.keys(more).length === 0) return found;
    const id = uuid(`indicator ${name}`);
    const made: Indicator = {
      id,
      rev: 1,
      name,
      synonyms: [],
      dimension: 'money',
      unit: '',
      identities: [],
      note: '',
      ...found,
      ...more,
    };
    this.#indicators.set(name, made);
    return made;
  }

  claim(statement: string, words: ClaimWords = {}): Claim {
    const claim: Claim = {
      id: uuid(`claim ${this.#claims.size} ${statement}`),
      rev: 1,
      kind: words.kind ?? 'fact',
      statement,
      speakerId: words.speaker === undefined ? null : uuid(`actor ${words.speaker}`),
      topicId: null,
      eventId: null,
      periodId: words.period?.id ?? null,
      status: 'unchecked',
      confidence: null,
      note: '',
    };
    this.#claims.set(claim.id, { claim, words });
    return claim;
  }

  figure(claim: Claim, words: FigureWords): FigureFacts {
    return this.#add(claim, words, null, null);
  }

  /** A from-to pair in one claim. */
  pair(claim: Claim, base: FigureWords, end: FigureWords): readonly [FigureFacts, FigureFacts] {
    const pairId = uuid(`pair ${this.#figures.length}`);
    return [this.#add(claim, base, pairId, 'base'), this.#add(claim, end, pairId, 'end')];
  }

  #add(claim: Claim, words: FigureWords, pairId: string | null, pairEnd: 'base' | 'end' | null): FigureFacts {
    const printed = bound(words.range);
    const wide = bound(words.wide ?? words.range);
    const indicator =
      words.indicator === undefined || words.indicator === null ? null : this.indicator(words.indicator);
    const who = (name: string | undefined): string | null => (name === undefined ? null : uuid(`actor ${name}`));
    const middle = printed.low !== null && printed.high !== null ? (printed.low + printed.high) / 2 : null;
    const figure: Figure = {
      id: uuid(`figure ${this.#figures.length}`),
      rev: 1,
      claimId: claim.id,
      text: words.text ?? String(words.value ?? middle ?? 'some'),
      kind: words.kind ?? (words.unit === '%' ? 'percent' : words.unit === 'x' ? 'multiple' : 'money'),
      role: words.role ?? 'level',
      value: words.value === undefined ? middle : words.value,
      ...printed,
      wideLow: wide.low,
      wideHigh: wide.high,
      wideLowOpen: wide.lowOpen,
      wideHighOpen: wide.highOpen,
      unit: words.unit ?? null,
      currency: words.currency === undefined ? (words.unit ? null : 'USD') : words.currency,
      approx: words.approx ?? null,
      per: words.per ?? null,
      indicatorId: indicator?.id ?? null,
      subjectId: who(words.subject),
      partnerId: who(words.partner),
      placeId: who(words.place),
      periodId: words.period?.id ?? null,
      basePeriodId: words.base?.id ?? null,
      basis: words.basis ?? '',
      pairId,
      pairEnd,
      note: '',
    };
    const told = this.#claims.get(claim.id)?.words;
    const facts: FigureFacts = {
      figure,
      claim,
      indicator,
      period: words.period ?? null,
      basePeriod: words.base ?? null,
      source: sourceOf(told ?? {}),
    };
    this.#figures.push(facts);
    return facts;
  }

  get members(): Members {
    const byClaim = new Map<string, FigureFacts[]>();
    for (const facts of this.#figures) byClaim.set(facts.claim.id, [...(byClaim.get(facts.claim.id) ?? []), facts]);
    const figure = (id: string | null): FigureFacts | null => this.#figures.find((f) => f.figure.id === id) ?? null;
    const claims = [...this.#claims.values()].map(({ claim, words }): ClaimFacts => {
      const pledge = pledgeOf(claim, words);
      return {
        claim,
        pledge,
        figures: byClaim.get(claim.id) ?? [],
        period: words.period ?? null,
        source: sourceOf(words),
        speaker: this.#actors.get(claim.speakerId ?? '') ?? null,
        event: words.event ? eventOf(words.event) : null,
        quotes: words.quotes ?? [],
        threshold: figure(pledge?.thresholdId ?? null),
        baseline: figure(pledge?.baselineId ?? null),
      };
    });
    return { figures: this.#figures, claims, observations: this.#observations, anchors: this.#anchors };
  }

  get context(): CheckContext {
    const indicators = new Map([...this.#indicators.values()].map((i) => [i.id, i]));
    const published = [...this.#claims.values()].flatMap(({ words }) => sourceOf(words).published ?? []);
    return {
      observed: new Set(this.#observations.flatMap(({ series }) => series.indicatorId ?? [])),
      latest: published.sort().at(-1) ?? null,
      indicators,
      actors: this.#actors,
      indicatorNamed: (name) => {
        const wanted = name.toLowerCase();
        const fits = [...indicators.values()].filter((i) =>
          [i.name, ...i.synonyms].some((n) => n.toLowerCase() === wanted),
        );
        return fits.length === 1 ? (fits[0] ?? null) : null;
      },
    };
  }

  get lookup(): Lookup {
    return lookupAmong(this.#figures, this.#observations, this.#actors);
  }
}
