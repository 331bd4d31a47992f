import type { Anchor } from '../../model/records.ts';
import { refuse } from '../input-fault.ts';
import { clip } from '../yaml/node.ts';
import type { Draft, DraftQuote } from './draft.ts';
import { contextOf, findQuote, placeInside, type Span } from './places.ts';
import type { KnownSource, SourceResolver } from './resolve-sources.ts';
import type { ResolveOptions, WishList } from './wish-list.ts';

/** A quote that was found. */
export interface Place extends Span {
  readonly source: KnownSource;
  readonly exact: string;
  readonly context: { readonly prefix: string; readonly suffix: string } | null;
}

export interface QuoteTools {
  readonly draft: Draft;
  readonly options: ResolveOptions;
  readonly wish: WishList;
  readonly sources: SourceResolver;
}

/** Finds quotes in their sources and makes anchors of them. */
export class QuoteResolver {
  readonly #tools: QuoteTools;

  constructor(tools: QuoteTools) {
    this.#tools = tools;
  }

  /** The place of a figure's words inside the quotes of its claim; null where they stand in none. */
  inside(words: string, claimPlaces: readonly Place[], taken: readonly Place[]): Place | null {
    for (const within of claimPlaces) {
      const others = taken.filter(({ source }) => source.id === within.source.id);
      const span = placeInside(this.#tools.sources.text(within.source.id), within, words, others);
      if (span !== null) return { ...span, source: within.source, exact: words, context: null };
    }
    return null;
  }

  /** The place of a quote: inside the places given where its words stand there, else anywhere in its source. */
  place(quote: DraftQuote, claimPlaces: readonly Place[], taken: readonly Place[] = []): Place {
    const { sources } = this.#tools;
    const bare = quote.prefix === null && quote.suffix === null && quote.start === null && quote.source === null;
    const inside = bare ? this.inside(quote.exact, claimPlaces, taken) : null;
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
  isThere({ source, ...quote }: DraftQuote): boolean {
    const { sources } = this.#tools;
    const known = source === null ? null : sources.findTitled(source.value);
    return known !== null && quote.exact !== '' && findQuote(sources.text(known.id), quote).kind === 'at';
  }

  /** Makes the places of a claim or figure its anchors; those that are there keep their ids. */
  anchor(owner: 'claimId' | 'figureId', id: string, places: readonly Place[], stored: boolean): void {
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

  #refuse(quote: DraftQuote, message: string, { expected }: { readonly expected: string }): never {
    return refuse(message, { file: this.#tools.draft.file, ...quote.at, expected });
  }
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
