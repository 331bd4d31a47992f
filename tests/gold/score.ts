import type { ReadClaim, ReadFigure, Reading, ReadPeriod } from '../../shared/reading/types.ts';
import { agrees, isTold, overlaps, samePeriod, sameSpeaker } from './agree.ts';
import type { GoldClaim, GoldEntry, GoldFigure, GoldPeriod, GoldSpeaker } from './entries.ts';
import { Calibration, Tallies } from './tally.ts';

/** What went wrong at a place of an entry; `wanted` and `read` are for people. */
export interface Mistake {
  readonly id: string;
  readonly what: 'missed' | 'extra' | 'none' | 'approx' | 'role' | 'period' | 'base' | 'speaker' | 'claim';
  readonly words: string;
  readonly wanted: string;
  readonly read: string;
}

/** How a reader did on gold. */
export interface Score {
  readonly entries: number;
  /** By kind: words overlap, and kind, value, stated bounds, unit and currency agree. */
  readonly figures: Tallies;
  /** By role, over the figures that agree, without dates; the total is the F1 of roles. */
  readonly roles: Tallies;
  /** 'approx', 'period', 'base', 'speaker', 'claim speaker', over what agrees, dates excluded. */
  readonly context: Tallies;
  /** By kind of claim, over the sentences that the gold judges. */
  readonly claims: Tallies;
  /** Words that are no figure, and how many of them were read as one. */
  readonly exclusions: { readonly judged: number; readonly violated: number };
  /** By kind, and 'all'. */
  readonly calibration: ReadonlyMap<string, Calibration>;
  readonly mistakes: readonly Mistake[];
}

/** Reads every entry with `read` and compares the reading with the gold. */
export function scoreEntries(entries: readonly GoldEntry[], read: (entry: GoldEntry) => Reading): Score {
  const scorer = new Scorer();
  for (const entry of entries) scorer.compare(entry, read(entry));
  return scorer.score(entries.length);
}

class Scorer {
  readonly #figures = new Tallies();
  readonly #roles = new Tallies();
  readonly #context = new Tallies();
  readonly #claims = new Tallies();
  readonly #calibration = new Map<string, Calibration>([['all', new Calibration()]]);
  readonly #mistakes: Mistake[] = [];
  #judged = 0;
  #violated = 0;

  score(entries: number): Score {
    return {
      entries,
      figures: this.#figures,
      roles: this.#roles,
      context: this.#context,
      claims: this.#claims,
      exclusions: { judged: this.#judged, violated: this.#violated },
      calibration: this.#calibration,
      mistakes: this.#mistakes,
    };
  }

  compare(entry: GoldEntry, { figures, claims }: Reading): void {
    const taken = new Map<ReadFigure, GoldFigure>();
    for (const gold of entry.figures) {
      const match = figures.find((read) => !taken.has(read) && agrees(read, gold));
      if (match) taken.set(match, gold);
      if (gold.optional) continue;
      this.#figures.add(gold.kind, true, false, match !== undefined);
      if (match) continue;
      const instead = figures.filter((read) => overlaps(read, gold) && !taken.has(read)).map(showRead);
      this.#mistake(entry, 'missed', gold.words, showGold(gold), instead.join(' + ') || 'nothing');
    }
    const missed = entry.figures.filter((gold) => ![...taken.values()].includes(gold));
    for (const read of figures) {
      this.#judge(
        entry,
        read,
        taken.get(read),
        missed.some((gold) => overlaps(gold, read)),
      );
    }
    for (const gold of entry.exclusions) {
      this.#judged += 1;
      const read = figures.find((figure) => overlaps(figure, gold) && !taken.has(figure));
      if (!read) continue;
      this.#violated += 1;
      this.#mistake(entry, 'none', gold.words, 'no figure', showRead(read));
    }
    for (const gold of entry.claims)
      this.#compareClaim(
        entry,
        gold,
        claims.find((read) => overlaps(read, gold)),
      );
  }

  /** A figure that was read, with the gold that it agrees with; `shown` where a missed figure already shows it. */
  #judge(entry: GoldEntry, read: ReadFigure, gold: GoldFigure | undefined, shown: boolean): void {
    if (gold === undefined) {
      if (entry.unlisted.has(read.kind)) return;
      if (entry.figures.some((figure) => figure.optional && overlaps(figure, read))) return;
      this.#figures.add(read.kind, false, true, false);
      this.#calibrate(read, false);
      if (!shown) this.#mistake(entry, 'extra', read.surface, 'nothing', showRead(read));
      return;
    }
    if (!gold.optional) this.#figures.add(gold.kind, false, true, false);
    this.#calibrate(read, true);
    if (gold.approx !== undefined) {
      this.#compareWord(entry, 'approx', gold.words, gold.approx ?? null, read.approx);
    }
    if (gold.kind === 'date' || gold.optional) return;
    this.#compareRole(entry, read, gold);
    this.#comparePeriod(entry, 'period', gold, gold.period, read.period);
    this.#comparePeriod(entry, 'base', gold, gold.base, read.basePeriod);
    this.#compareSpeaker(entry, 'speaker', gold.words, gold.speaker, read.speaker);
  }

  #calibrate(read: ReadFigure, right: boolean): void {
    for (const name of ['all', read.kind]) {
      const known = this.#calibration.get(name) ?? new Calibration();
      this.#calibration.set(name, known);
      known.add(read.confidence, right);
    }
  }

  #compareRole(entry: GoldEntry, read: ReadFigure, gold: GoldFigure): void {
    const [first] = gold.roles;
    if (first === undefined) return;
    if (gold.roles.includes(read.role)) {
      this.#roles.add(read.role, true, true, true);
      return;
    }
    this.#roles.add(first, true, false, false);
    this.#roles.add(read.role, false, true, false);
    this.#mistake(entry, 'role', gold.words, gold.roles.join(' or '), read.role);
  }

  #comparePeriod(
    entry: GoldEntry,
    what: 'period' | 'base',
    { words }: GoldFigure,
    gold: GoldPeriod,
    read: ReadPeriod | null,
  ): void {
    if (gold === null) return;
    const told = isTold(read);
    const hit = told && samePeriod(read, gold);
    if (gold.length === 0 && !told) return;
    this.#context.add(what, gold.length > 0, told, hit);
    if (hit) return;
    const wanted = gold.map(([start, end]) => `${start ?? '…'} – ${end ?? '…'}`).join(' or ');
    this.#mistake(entry, what, words, wanted || 'none', told ? showPeriod(read) : 'none');
  }

  #compareSpeaker(
    entry: GoldEntry,
    what: 'speaker' | 'claim speaker',
    words: string,
    gold: GoldSpeaker,
    read: string | null,
  ): void {
    if (gold === undefined || (gold === null && read === null)) return;
    const hit = gold !== null && read !== null && sameSpeaker(read, gold);
    this.#context.add(what, gold !== null, read !== null, hit);
    if (!hit) this.#mistake(entry, 'speaker', words, gold ?? 'nobody', read ?? 'nobody');
  }

  #compareWord(entry: GoldEntry, what: 'approx', words: string, gold: string | null, read: string | null): void {
    if (gold === null && read === null) return;
    this.#context.add(what, gold !== null, read !== null, gold === read);
    if (gold !== read) this.#mistake(entry, what, words, gold ?? 'none', read ?? 'none');
  }

  #compareClaim(entry: GoldEntry, gold: GoldClaim, read: ReadClaim | undefined): void {
    const hit = read?.kind === gold.kind;
    if (gold.kind !== 'none') this.#claims.add(gold.kind, true, false, hit);
    if (read) this.#claims.add(read.kind, false, true, false);
    if (read && gold.kind !== 'none') {
      this.#compareSpeaker(entry, 'claim speaker', gold.words, gold.speaker, read.speaker);
    }
    if (!hit && (read || gold.kind !== 'none')) {
      this.#mistake(entry, 'claim', gold.words, gold.kind, read?.kind ?? 'no claim');
    }
  }

  #mistake(entry: GoldEntry, what: Mistake['what'], words: string, wanted: string, read: string): void {
    this.#mistakes.push({ id: entry.id, what, words, wanted, read });
  }
}

function showRead(read: ReadFigure): string {
  const value = read.value === null ? `[${read.printed.low}, ${read.printed.high}]` : `${read.value}`;
  const bounds = read.approx === null ? '' : ` ${read.approx} [${read.printed.low}, ${read.printed.high}]`;
  const sure = Math.round(read.confidence * 100);
  return `${read.kind} "${read.surface}" ${value} ${read.currency ?? read.unit ?? ''}${bounds} (${sure} %)`;
}

function showGold(gold: GoldFigure): string {
  const bounds = gold.low === null && gold.high === null ? '' : ` [${gold.low ?? '…'}, ${gold.high ?? '…'}]`;
  return `${gold.kind} ${gold.value ?? '–'} ${gold.currency ?? gold.unit ?? ''}${gold.approx ? ` ${gold.approx}` : ''}${bounds}`;
}

function showPeriod(period: ReadPeriod): string {
  return `${period.start ?? '…'} – ${period.end ?? '…'} "${period.text}"`;
}
