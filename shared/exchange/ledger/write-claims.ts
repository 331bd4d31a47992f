import type { Anchor, Records, Source } from '../../model/records.ts';
import type { Readers } from '../readers.ts';
import { isId } from '../yaml/fields.ts';
import type { YamlFields, YamlValue } from '../yaml/write.ts';
import { NameIndex } from './names.ts';
import { contextOf, findQuote, placeInside, type Span } from './places.ts';
import { overridesFor } from './quantity.ts';
import { byId, groupBy, type Snapshot } from './snapshot.ts';
import { filled, type LedgerNames, type PeriodWriter, type WriteOptions } from './write-names.ts';

const STEP = 200;

type Figure = Records['figure'];
type Claim = Records['claim'];

/** Writes claims as shortly as the reader of the file can find them again: it is asked at each quote and figure. */
export class ClaimWriter {
  readonly #snapshot: Snapshot;
  readonly #names: LedgerNames;
  readonly #periods: PeriodWriter;
  readonly #options: WriteOptions;
  readonly #readers: Readers;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #titles = new NameIndex();
  readonly #anchors: { readonly claim: Groups<Anchor>; readonly figure: Groups<Anchor> };
  readonly #figures: Groups<Figure>;
  readonly #pairs = new Map<string, string>();

  constructor(snapshot: Snapshot, names: LedgerNames, periods: PeriodWriter, options: WriteOptions) {
    this.#snapshot = snapshot;
    this.#names = names;
    this.#periods = periods;
    this.#options = options;
    this.#readers = options.readers;
    this.#sources = new Map(snapshot.source.map((source) => [source.id, source]));
    for (const { id, title, fileName } of snapshot.source) {
      this.#titles.add({ id, name: title, others: fileName === '' ? [] : [fileName] }, 'file');
    }
    this.#anchors = {
      claim: inPlace(groupBy(snapshot.anchor, ({ claimId }) => claimId)),
      figure: inPlace(groupBy(snapshot.anchor, ({ figureId }) => figureId)),
    };
    this.#figures = groupBy(snapshot.figure, ({ claimId }) => claimId);
  }

  all(): readonly YamlFields[] {
    const targets = groupBy(this.#snapshot.target, ({ claimId }) => claimId);
    const commitments = groupBy(this.#snapshot.commitment, ({ claimId }) => claimId);
    const claims = byId(this.#snapshot.claim);
    return claims.map((claim, index) => {
      if (index % STEP === 0) this.#options.onProgress?.(index, claims.length);
      return this.#claim(claim, targets.get(claim.id) ?? [], commitments.get(claim.id) ?? []);
    });
  }

  #claim(
    claim: Claim,
    targets: readonly Records['target'][],
    commitments: readonly Records['commitment'][],
  ): YamlFields {
    const anchors = this.#anchors.claim.get(claim.id) ?? [];
    const figures = this.#figures.get(claim.id) ?? [];
    const published = this.#published(anchors);
    const taken: Anchor[] = [];
    return {
      id: claim.id,
      kind: claim.kind,
      statement: claim.statement,
      speaker: this.#names.of('actor', claim.speakerId),
      topic: this.#names.of('topic', claim.topicId),
      event: this.#names.of('event', claim.eventId),
      period: this.#periods.of(claim.periodId, published),
      status: claim.status === 'unchecked' ? undefined : claim.status,
      confidence: claim.confidence ?? undefined,
      note: filled(claim.note),
      quotes: anchors.map((anchor) => this.#quote(anchor)),
      figures: figures.map((figure) => this.#figure(figure, anchors, taken)),
      target: oneOrList(targets.map((target) => this.#pledge(target, figures))),
      commitment: oneOrList(commitments.map((commitment) => this.#pledge(commitment, figures))),
    };
  }

  #figure(figure: Figure, claimAnchors: readonly Anchor[], taken: Anchor[]): YamlFields {
    const anchors = this.#anchors.figure.get(figure.id) ?? [];
    const published = this.#published(claimAnchors.length > 0 ? claimAnchors : anchors);
    const quote = this.#figureQuote(figure, anchors, claimAnchors, taken);
    taken.push(...anchors);
    const { kind, per, value, low, high, lowOpen, highOpen, wide, unit, currency, approx } = overridesFor(
      this.#readers.readQuantity(figure.text, { published }),
      figure,
    );
    return {
      id: figure.id,
      text: figure.text,
      quote,
      role: figure.role,
      indicator: this.#names.of('indicator', figure.indicatorId),
      subject: this.#names.of('actor', figure.subjectId),
      partner: this.#names.of('actor', figure.partnerId),
      place: this.#names.of('actor', figure.placeId),
      period: this.#periods.of(figure.periodId, published),
      basePeriod: this.#periods.of(figure.basePeriodId, published),
      basis: filled(figure.basis),
      per,
      pair: figure.pairId === null ? undefined : this.#pair(figure.pairId),
      end: figure.pairEnd ?? undefined,
      note: filled(figure.note),
      kind,
      value,
      low,
      high,
      lowOpen,
      highOpen,
      wide,
      unit,
      currency,
      approx,
    };
  }

  /** Pairs are named in the order in which they come. */
  #pair(id: string): string {
    const name = this.#pairs.get(id) ?? `pair ${this.#pairs.size + 1}`;
    this.#pairs.set(id, name);
    return name;
  }

  /** What stands under `quote`: nothing where the figure's own words lead to its place. */
  #figureQuote(
    figure: Figure,
    anchors: readonly Anchor[],
    claimAnchors: readonly Anchor[],
    taken: readonly Anchor[],
  ): YamlValue | undefined {
    const [anchor, ...more] = anchors;
    if (anchor === undefined) return claimAnchors.length === 0 ? undefined : null;
    if (more.length > 0) {
      return anchors.map((each, index) => {
        const before = [...taken, ...anchors.slice(0, index)];
        return this.#isAt(this.#inside(each.exact, claimAnchors, before), each) ? each.exact : this.#quote(each);
      });
    }
    if (this.#isAt(this.#inside(figure.text, claimAnchors, taken), anchor)) return undefined;
    if (anchor.exact !== '' && this.#isAt(this.#inside(anchor.exact, claimAnchors, taken), anchor)) return anchor.exact;
    return this.#quote(anchor);
  }

  /** A quote in full: its source, its words, and as much around them as the reader needs. */
  #quote(anchor: Anchor): YamlFields {
    const { sourceId, exact, start, end } = anchor;
    const source = this.#sourceName(sourceId);
    const text = this.#sources.get(sourceId)?.text ?? '';
    if (text.slice(start, end) !== exact || end !== start + exact.length) {
      return { source, exact, prefix: anchor.prefix, suffix: anchor.suffix, start, lost: true };
    }
    const isFound = (wanted: { readonly prefix: string | null; readonly suffix: string | null }): boolean => {
      const found = findQuote(text, { exact, start: null, ...wanted });
      return found.kind === 'at' && found.span.start === start && found.span.end === end;
    };
    if (isFound({ prefix: null, suffix: null })) return { source, exact };
    const { prefix, suffix } = contextOf(text, { start, end });
    if (isFound({ prefix, suffix })) return { source, exact, prefix, suffix };
    return { source, exact, start };
  }

  #inside(
    words: string,
    claimAnchors: readonly Anchor[],
    taken: readonly Anchor[],
  ): (Span & { readonly sourceId: string }) | null {
    for (const within of claimAnchors) {
      const text = this.#sources.get(within.sourceId)?.text ?? '';
      const others = taken.filter(({ sourceId }) => sourceId === within.sourceId);
      const span = placeInside(text, within, words, others);
      if (span !== null) return { ...span, sourceId: within.sourceId };
    }
    return null;
  }

  #isAt(place: (Span & { readonly sourceId: string }) | null, anchor: Anchor): boolean {
    if (place === null) return false;
    const text = this.#sources.get(anchor.sourceId)?.text ?? '';
    return (
      place.sourceId === anchor.sourceId &&
      place.start === anchor.start &&
      place.end === anchor.end &&
      text.slice(anchor.start, anchor.end) === anchor.exact
    );
  }

  #sourceName(id: string): string {
    const title = this.#sources.get(id)?.title ?? id;
    const match = isId(title) ? null : this.#titles.find(title);
    return match?.kind === 'one' && match.id === id ? title : id;
  }

  #published(anchors: readonly Anchor[]): string | null {
    const [first] = anchors;
    return first === undefined ? null : (this.#sources.get(first.sourceId)?.published ?? null);
  }

  #pledge(pledge: Records['target'], figures: readonly Figure[]): YamlFields {
    const figureName = (id: string | null): string | undefined => {
      if (id === null) return undefined;
      const text = figures.find((figure) => figure.id === id)?.text;
      const same = figures.filter((figure) => figure.text === text);
      return text === undefined || same.length > 1 || isId(text) ? id : text;
    };
    return {
      indicator: this.#names.of('indicator', pledge.indicatorId),
      comparator: pledge.comparator ?? undefined,
      threshold: figureName(pledge.thresholdId),
      baseline: figureName(pledge.baselineId),
      deadline: pledge.deadline ?? undefined,
      parties: pledge.parties.map((id) => this.#names.of('actor', id) ?? id),
      responsible: this.#names.of('actor', pledge.responsibleId),
      status: pledge.status,
      evidence: filled(pledge.evidence),
    };
  }
}

type Groups<R> = ReadonlyMap<string, readonly R[]>;

/** Anchors by their places, so that their order does not hang on their ids. */
function inPlace(groups: Groups<Anchor>): Groups<Anchor> {
  const key = ({ sourceId, start, end, exact }: Anchor): readonly [string, number, number, string] => [
    sourceId,
    start,
    end,
    exact,
  ];
  const compare = (a: Anchor, b: Anchor): number => {
    const [source, start, end, exact] = key(a);
    const [otherSource, otherStart, otherEnd, otherExact] = key(b);
    if (source !== otherSource) return source < otherSource ? -1 : 1;
    return start - otherStart || end - otherEnd || (exact < otherExact ? -1 : exact > otherExact ? 1 : 0);
  };
  return new Map([...groups].map(([id, anchors]) => [id, [...anchors].sort(compare)]));
}

function oneOrList(items: readonly YamlFields[]): YamlValue | undefined {
  const [first] = items;
  return items.length > 1 ? items : first;
}
