import type { Figure, Indicator } from '../../model/records.ts';
import { type QuantityFields, usualRole } from '../../reading/quantity-fields.ts';
import { refuse } from '../input-fault.ts';
import { isId, type Located } from '../yaml/fields.ts';
import { clip } from '../yaml/node.ts';
import type { ContentIds } from './content-ids.ts';
import { countryKind } from './country-names.ts';
import type { DraftClaim, DraftFigure, DraftPledge, DraftQuote, Reference } from './draft.ts';
import { completeQuantity } from './quantity.ts';
import type { Measure, NameResolver } from './resolve-names.ts';
import type { PeriodResolver } from './resolve-periods.ts';
import { type Place, QuoteResolver, type QuoteTools } from './resolve-quotes.ts';

export interface ClaimTools extends QuoteTools {
  readonly ids: ContentIds;
  readonly names: NameResolver;
  readonly periods: PeriodResolver;
}

/** How often progress is told, in claims. */
const STEP = 200;

/** Takes claims with their quotes, figures, targets and commitments. */
export class ClaimResolver {
  readonly #tools: ClaimTools;
  readonly #quotes: QuoteResolver;
  /** Ids of claims and figures of the file: none may stand twice. */
  readonly #seen = new Set<string>();
  /** The ids of the file's claims and figures, and whether the project may have them. */
  readonly #ids: ReadonlyMap<DraftClaim | DraftFigure, RecordId>;
  readonly #pairs: ReadonlyMap<string, string>;

  constructor(tools: ClaimTools) {
    this.#tools = tools;
    this.#quotes = new QuoteResolver(tools);
    this.#ids = this.#recordIds();
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
    const { id, stored } = this.#ownId(claim);
    const kept = claim.quotes.filter((quote) => quote.optional && !this.#quotes.isThere(quote));
    const places = claim.quotes.filter((quote) => !kept.includes(quote)).map((quote) => this.#quotes.place(quote, []));
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
    this.#quotes.anchor('claimId', id, places, stored);
    const taken: Place[] = [];
    const figures = claim.figures.map((figure) => {
      const figureId = this.#takeFigure(figure, { id, published, places, taken });
      return { id: figureId, text: figure.text };
    });
    for (const [table, pledges] of [['target', claim.targets] as const, ['commitment', claim.commitments] as const]) {
      const old = stored ? options.project.pledgesOf(table, id) : [];
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
    const { id, stored } = this.#ownId(figure);
    const places = this.#figurePlaces(figure, claim.places, claim.taken);
    claim.taken.push(...places);
    const published = claim.places.length > 0 ? claim.published : (places[0]?.source.published ?? claim.published);
    const read = options.readers.readQuantity(figure.text, { published });
    const quantity = completeQuantity(read, figure.quantity);
    this.#checkQuantity(figure, quantity, read === null);
    const role = figure.role ?? read?.role ?? usualRole(quantity.kind);
    const measure = measureOf(quantity, role);
    wish.add('figure', {
      id,
      claimId: claim.id,
      text: figure.text,
      ...quantity,
      role,
      indicatorId: names.indicator(figure.indicator, measure),
      subjectId: names.actor(figure.subject, countryKind),
      partnerId: names.actor(figure.partner, countryKind),
      placeId: names.actor(figure.place, 'region'),
      periodId: periods.idOf(figure.period, published),
      basePeriodId: periods.idOf(figure.basePeriod, published),
      basis: figure.basis,
      pairId: figure.pair === null ? null : (this.#pairs.get(figure.pair) ?? null),
      pairEnd: figure.end,
      note: figure.note,
    });
    this.#quotes.anchor('figureId', id, places, stored);
    return id;
  }

  #figurePlaces(figure: DraftFigure, claimPlaces: readonly Place[], taken: readonly Place[]): readonly Place[] {
    if (figure.quotes === 'none') return [];
    if (figure.quotes !== 'by-text' && figure.quotes !== 'by-text-if-there') {
      // The same words twice are two places.
      const own: Place[] = [];
      for (const quote of figure.quotes) own.push(this.#quotes.place(quote, claimPlaces, [...taken, ...own]));
      return own;
    }
    const place = this.#quotes.inside(figure.text, claimPlaces, taken);
    if (place !== null) return [place];
    if (claimPlaces.length === 0 || figure.quotes === 'by-text-if-there') return [];
    return this.#refuse(figure, `“${clip(figure.text)}” does not stand in the quotes of its claim`, {
      expected: 'quote: the words as they stand in the source, or quote: null',
    });
  }

  /** Ids of the file's pairs by their names in it; a pair whose figures are in the project keeps its id. */
  #pairIds(): ReadonlyMap<string, string> {
    const { draft, options } = this.#tools;
    const pairs = new Map<string, string>();
    const figures = draft.claims.flatMap((claim) => claim.figures.filter(({ pair }) => pair !== null));
    for (const figure of figures) {
      const { pair } = figure;
      if (pair === null || pairs.has(pair)) continue;
      const own = this.#ids.get(figure);
      const old = own?.stored === true ? options.project.find('figure', own.id) : null;
      const known = isId(pair) ? pair : (old?.pairId ?? null);
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

  /** All ids, given or made, in the order of the file. */
  #recordIds(): ReadonlyMap<DraftClaim | DraftFigure, RecordId> {
    const { draft, ids } = this.#tools;
    const made = new Map<DraftClaim | DraftFigure, RecordId>();
    for (const claim of draft.claims) {
      const own = claim.id === null ? ids.idOf('claim', claimContent(claim)) : { id: claim.id, stored: true };
      made.set(claim, own);
      for (const figure of claim.figures) {
        const content = figureContent(figure, own.id, draft.whole);
        made.set(figure, figure.id === null ? ids.idOf('figure', content) : { id: figure.id, stored: true });
      }
    }
    return made;
  }

  #ownId(record: DraftClaim | DraftFigure): RecordId {
    const own = this.#ids.get(record) ?? { id: this.#tools.options.newId(), stored: false };
    if (this.#seen.has(own.id)) this.#refuse(record, `the id ${own.id} stands twice`, { expected: 'each id once' });
    this.#seen.add(own.id);
    return own;
  }

  #checkQuantity(figure: DraftFigure, quantity: QuantityFields, unread: boolean): void {
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

interface RecordId {
  readonly id: string;
  /** Whether the project may have the record already. */
  readonly stored: boolean;
}

/** What tells a claim from others. Its topic, status, confidence and note are its own to change: it stays the same claim. */
function claimContent(claim: DraftClaim): unknown {
  const { kind, statement, speaker, event, period, date, quotes } = claim;
  return [kind, statement, speaker?.value, event?.value, period?.value.text, date, quotes.map(quoteContent)];
}

/**
 * What tells a figure from others: its claim, its words and where they stand. Rows of tables often share a claim and have bare
 * numbers for words: there, what the figure speaks of tells as well.
 */
function figureContent(figure: DraftFigure, claimId: string, whole: boolean): unknown {
  const { text, quotes, indicator, subject, partner, place, period, basePeriod, basis } = figure;
  const words = [claimId.slice(14), text, typeof quotes === 'string' ? quotes : quotes.map(quoteContent)];
  if (whole) return words;
  const names = [indicator, subject, partner, place].map((name) => name?.value);
  return [...words, ...names, period?.value.text, basePeriod?.value.text, basis];
}

function quoteContent({ source, exact, prefix, suffix, start }: DraftQuote): unknown {
  return [source?.value, exact, prefix, suffix, start];
}

/** A quote that has no place in the project, as a line of a note. */
function quoteNote({ source, exact }: DraftQuote): string {
  const words = exact === '' ? '' : `“${exact}”`;
  return source === null ? words : `Source: ${source.value}${words === '' ? '' : `, ${words}`}`;
}

/** What an indicator measures, guessed from the figure that names it first. */
function measureOf(quantity: QuantityFields, role: Figure['role']): Measure {
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
        // A plain percentage is a share of something, unless no share can be that large.
        return role === 'share' || (role === 'level' && quantity.value !== null && Math.abs(quantity.value) <= 100)
          ? 'share'
          : 'other';
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
