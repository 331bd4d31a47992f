import type { Anchor, Figure, Indicator } from '../../model/records.ts';
import { refuse } from '../input-fault.ts';
import { isId, type Located } from '../yaml/fields.ts';
import { clip } from '../yaml/node.ts';
import type { Draft, DraftClaim, DraftFigure, DraftPledge, DraftQuote, Reference } from './draft.ts';
import { contextOf, findQuote, placeInside, type Span } from './places.ts';
import { completeQuantity, defaultRole, type FigureQuantity } from './quantity.ts';
import type { ResolveOptions, WishList } from './resolve.ts';
import type { Measure, NameResolver } from './resolve-names.ts';
import type { PeriodResolver } from './resolve-periods.ts';
import type { KnownSource, SourceResolver } from './resolve-sources.ts';

export interface ClaimTools {
  readonly draft: Draft;
  readonly options: ResolveOptions;
  readonly wish: WishList;
  readonly sources: SourceResolver;
  readonly names: NameResolver;
  readonly periods: PeriodResolver;
}

/** A quote that was found. */
interface Place extends Span {
  readonly source: KnownSource;
  readonly exact: string;
  readonly context: { readonly prefix: string; readonly suffix: string } | null;
}

/** How often progress is told, in claims. */
const STEP = 200;

/** Takes claims with their quotes, figures, targets and commitments. */
export class ClaimResolver {
  readonly #tools: ClaimTools;
  /** Ids of claims and figures of the file: none may stand twice. */
  readonly #seen = new Set<string>();
  readonly #pairs: ReadonlyMap<string, string>;

  constructor(tools: ClaimTools) {
    this.#tools = tools;
    this.#pairs = this.#pairIds();
  }

  take(): void {
    const { draft, options } = this.#tools;
    for (const [index, claim] of draft.claims.entries()) {
      if (index % STEP === 0) options.onProgress?.(index, draft.claims.length);
      this.#takeClaim(claim);
    }
  }

  #takeClaim(claim: DraftClaim): void {
    const { options, wish, names, periods } = this.#tools;
    const id = this.#ownId(claim);
    const kept = claim.quotes.filter((quote) => quote.optional && !this.#isThere(quote));
    const places = claim.quotes.filter((quote) => !kept.includes(quote)).map((quote) => this.#place(quote, []));
    const published = places[0]?.source.published ?? claim.date;
    wish.add('claim', {
      id,
      kind: claim.kind,
      statement: claim.statement,
      speakerId: names.actor(claim.speaker, 'person'),
      topicId: names.topic(claim.topic),
      eventId: names.event(claim.event),
      periodId: periods.idOf(claim.period, published),
      status: claim.status,
      confidence: claim.confidence,
      note: [claim.note, ...kept.map(quoteNote)].filter((line) => line !== '').join('\n'),
    });
    this.#anchor('claimId', id, places, claim.id !== null);
    const taken: Place[] = [];
    const figures = claim.figures.map((figure) => {
      const figureId = this.#takeFigure(figure, { id, published, places, taken });
      return { id: figureId, text: figure.text };
    });
    for (const [table, pledges] of [['target', claim.targets] as const, ['commitment', claim.commitments] as const]) {
      const old = claim.id === null ? [] : options.project.pledgesOf(table, claim.id);
      for (const [index, pledge] of pledges.entries()) {
        wish.add(table, { id: old[index]?.id ?? options.newId(), claimId: id, ...this.#pledge(pledge, figures) });
      }
    }
  }

  #takeFigure(
    figure: DraftFigure,
    claim: {
      readonly id: string;
      readonly published: string | null;
      readonly places: readonly Place[];
      readonly taken: Place[];
    },
  ): string {
    const { options, wish, names, periods } = this.#tools;
    const id = this.#ownId(figure);
    const places = this.#figurePlaces(figure, claim.places, claim.taken);
    claim.taken.push(...places);
    const published = claim.places.length > 0 ? claim.published : (places[0]?.source.published ?? claim.published);
    const read = options.readers.readQuantity(figure.text, { published });
    const quantity = completeQuantity(read, figure.quantity);
    this.#checkQuantity(figure, quantity, read === null);
    const measure = measureOf(quantity, figure.role);
    wish.add('figure', {
      id,
      claimId: claim.id,
      text: figure.text,
      ...quantity,
      role: figure.role ?? read?.role ?? defaultRole(quantity.kind),
      indicatorId: names.indicator(figure.indicator, measure),
      subjectId: names.actor(figure.subject, 'state'),
      partnerId: names.actor(figure.partner, 'state'),
      placeId: names.actor(figure.place, 'region'),
      periodId: periods.idOf(figure.period, published),
      basePeriodId: periods.idOf(figure.basePeriod, published),
      basis: figure.basis,
      pairId: figure.pair === null ? null : (this.#pairs.get(figure.pair) ?? null),
      pairEnd: figure.end,
      note: figure.note,
    });
    this.#anchor('figureId', id, places, figure.id !== null);
    return id;
  }

  #figurePlaces(figure: DraftFigure, claimPlaces: readonly Place[], taken: readonly Place[]): readonly Place[] {
    if (figure.quotes === 'none') return [];
    if (figure.quotes !== 'by-text' && figure.quotes !== 'by-text-if-there')
      return figure.quotes.map((quote) => this.#place(quote, claimPlaces, taken));
    const place = this.#inside(figure.text, claimPlaces, taken);
    if (place !== null) return [place];
    if (claimPlaces.length === 0 || figure.quotes === 'by-text-if-there') return [];
    return this.#refuse(figure, `“${clip(figure.text)}” does not stand in the quotes of its claim`, {
      expected: 'quote: the words as they stand in the source, or quote: null',
    });
  }

  #inside(words: string, claimPlaces: readonly Place[], taken: readonly Place[]): Place | null {
    for (const within of claimPlaces) {
      const others = taken.filter(({ source }) => source.id === within.source.id);
      const span = placeInside(this.#tools.sources.text(within.source.id), within, words, others);
      if (span !== null) return { ...span, source: within.source, exact: words, context: null };
    }
    return null;
  }

  /** The place of a quote: inside the places given where its words stand there, else anywhere in its source. */
  #place(quote: DraftQuote, claimPlaces: readonly Place[], taken: readonly Place[] = []): Place {
    const { sources } = this.#tools;
    const bare = quote.prefix === null && quote.suffix === null && quote.start === null && quote.source === null;
    const inside = bare ? this.#inside(quote.exact, claimPlaces, taken) : null;
    if (inside !== null) return inside;
    const source = quote.source === null ? (claimPlaces[0]?.source ?? sources.only()) : sources.find(quote.source);
    if (source === null) return this.#refuse(quote, 'a quote without its source', { expected: 'source: a title' });
    if (quote.lost) return lostPlace(quote, source);
    const text = sources.text(source.id);
    const found = findQuote(text, quote);
    switch (found.kind) {
      case 'at':
        return { ...found.span, source, exact: text.slice(found.span.start, found.span.end), context: null };
      case 'missing':
        return this.#refuse(quote, `“${clip(quote.exact)}” does not stand in “${clip(source.title)}”`, {
          expected: 'words as they stand in the source',
        });
      case 'several':
        return this.#refuse(quote, `“${clip(quote.exact)}” stands ${found.count} times in “${clip(source.title)}”`, {
          expected: 'a prefix or suffix: the words before or after',
        });
    }
  }

  /** Whether the source of a quote is known and holds its words once. */
  #isThere({ source, ...quote }: DraftQuote): boolean {
    const { sources } = this.#tools;
    const known = source === null ? null : sources.findTitled(source.value);
    return known !== null && quote.exact !== '' && findQuote(sources.text(known.id), quote).kind === 'at';
  }

  #anchor(owner: 'claimId' | 'figureId', id: string, places: readonly Place[], stored: boolean): void {
    const { draft, options, wish, sources } = this.#tools;
    const old: Anchor[] = stored ? [...options.project.anchorsOf(owner, id)] : [];
    for (const place of places) {
      const { start, end, exact } = place;
      const index = old.findIndex(
        (anchor) => anchor.sourceId === place.source.id && anchor.start === start && anchor.end === end,
      );
      const [same] = index < 0 ? [] : old.splice(index, 1);
      const context = place.context ?? contextOf(sources.text(place.source.id), place);
      wish.add('anchor', {
        id: same?.id ?? options.newId(),
        sourceId: place.source.id,
        claimId: owner === 'claimId' ? id : null,
        figureId: owner === 'figureId' ? id : null,
        start,
        end,
        exact,
        // A place that was there keeps its context, however long its maker took it.
        prefix: same?.prefix ?? context.prefix,
        suffix: same?.suffix ?? context.suffix,
      });
    }
    if (draft.whole) for (const anchor of old) wish.gone.push({ table: 'anchor', id: anchor.id, rev: anchor.rev });
  }

  /** Ids of the file's pairs by their names in it; a pair whose figures are in the project keeps its id. */
  #pairIds(): ReadonlyMap<string, string> {
    const { draft, options } = this.#tools;
    const pairs = new Map<string, string>();
    const figures = draft.claims.flatMap((claim) => claim.figures.filter(({ pair }) => pair !== null));
    for (const { id, pair } of figures) {
      if (pair === null || pairs.has(pair)) continue;
      const known = isId(pair) ? pair : id === null ? null : (options.project.find('figure', id)?.pairId ?? null);
      if (known !== null) pairs.set(pair, known);
    }
    for (const { pair } of figures) if (pair !== null && !pairs.has(pair)) pairs.set(pair, options.newId());
    return pairs;
  }

  #pledge(pledge: DraftPledge, figures: readonly { readonly id: string; readonly text: string }[]) {
    const { names } = this.#tools;
    return {
      indicatorId: names.indicator(pledge.indicator, null),
      comparator: pledge.comparator,
      thresholdId: this.#figureId(pledge.threshold, figures),
      baselineId: this.#figureId(pledge.baseline, figures),
      deadline: pledge.deadline,
      parties: pledge.parties.map((party) => names.actor(party, 'organisation')),
      responsibleId: names.actor(pledge.responsible, 'organisation'),
      status: pledge.status,
      evidence: pledge.evidence,
    };
  }

  #figureId(reference: Reference, figures: readonly { readonly id: string; readonly text: string }[]): string | null {
    if (reference === null) return null;
    const { value } = reference;
    if (isId(value)) {
      if (this.#knowsFigure(value)) return value;
      return this.#refuse(reference, `no figure has the id ${value}`, { expected: 'the text or id of a figure' });
    }
    const [first, second] = figures.filter(({ text }) => text === value);
    if (first !== undefined && second === undefined) return first.id;
    return this.#refuse(
      reference,
      `${first === undefined ? 'no figure' : 'more than one figure'} of the claim is written “${clip(value)}”`,
      {
        expected:
          first === undefined
            ? `one of ${figures.map(({ text }) => `“${clip(text)}”`).join(', ') || 'the figures of the claim'}`
            : 'the id of a figure',
      },
    );
  }

  #knowsFigure(id: string): boolean {
    const { draft, options } = this.#tools;
    if (this.#seen.has(id) || options.project.find('figure', id) !== null) return true;
    // A figure of a claim further down: looked for only here, since hardly any file does this.
    return draft.claims.some((claim) => claim.figures.some((figure) => figure.id === id));
  }

  #ownId(record: DraftClaim | DraftFigure): string {
    const id = record.id ?? this.#tools.options.newId();
    if (this.#seen.has(id)) this.#refuse(record, `the id ${id} stands twice`, { expected: 'each id once' });
    this.#seen.add(id);
    return id;
  }

  #checkQuantity(figure: DraftFigure, quantity: FigureQuantity, unread: boolean): void {
    const { low, high, wideLow, wideHigh, value } = quantity;
    const given = figure.quantity;
    const says = value !== null || low !== null || high !== null || Object.keys(given).length > 0;
    if (unread && !says) {
      this.#refuse(figure, `“${clip(figure.text)}” holds no quantity`, {
        expected: 'words such as “nearly $8.9 billion”, or a value',
      });
    }
    if (
      (low !== null && high !== null && low > high) ||
      (wideLow !== null && wideHigh !== null && wideLow > wideHigh)
    ) {
      this.#refuse(figure, `the interval of “${clip(figure.text)}” ends before it begins`, {
        expected: 'low not above high',
      });
    }
  }

  #refuse(
    record: { readonly at: Located<unknown>['at'] },
    message: string,
    { expected }: { readonly expected: string },
  ): never {
    return refuse(message, { file: this.#tools.draft.file, ...record.at, expected });
  }
}

/** A quote that has no place in the project, as a line of a note. */
function quoteNote({ source, exact }: DraftQuote): string {
  const words = exact === '' ? '' : `“${exact}”`;
  return source === null ? words : `Source: ${source.value}${words === '' ? '' : `, ${words}`}`;
}

function lostPlace(quote: DraftQuote, source: KnownSource): Place {
  const start = quote.start ?? 0;
  return {
    start,
    end: start + quote.exact.length,
    source,
    exact: quote.exact,
    context: { prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
  };
}

/** What an indicator measures, guessed from the figure that names it first. */
function measureOf(quantity: FigureQuantity, role: Figure['role'] | null): Measure {
  const dimension = (): Indicator['dimension'] => {
    switch (quantity.kind) {
      case 'money':
        return 'money';
      case 'count':
        return 'count';
      case 'duration':
        return 'duration';
      case 'dimension':
        return 'quantity';
      case 'percent':
        return role === 'share' ? 'share' : 'other';
      case 'multiple':
      case 'ordinal':
      case 'date':
        return 'other';
    }
  };
  const of = dimension();
  return {
    dimension: of,
    unit: of === 'money' ? (quantity.currency ?? '') : of === 'other' ? '' : (quantity.unit ?? ''),
  };
}
