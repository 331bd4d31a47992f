import type { Finding } from '../model/finding.ts';
import { multiply } from '../quantity/interval.ts';
import { type Bounds, byId, compareText, factsInterval, fingerprintOf, informs, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import { isLevel, isPairEnd, type Stated } from './pairing.ts';
import { bar, combine, deciding, type Judgement, judge, part, relationWords, ruler, statedBar } from './relation.ts';
import { lengthOf, middle } from './spans.ts';
import type { FigureFacts } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  list,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

const MOST_STEPS = 6;
const MOST_FINDINGS = 6;
/** Of one series no more ways through its changes are followed than these. */
const MOST_PATHS = 200;

/** A change from the middle of one period to that of another, with the one factor that its words allow. */
interface Edge {
  readonly facts: FigureFacts;
  readonly from: string;
  readonly to: string;
  readonly factor: Bounds;
}

/** Changes that follow on each other, and what they multiply by together. */
interface Path {
  readonly edges: readonly Edge[];
  readonly factor: Bounds;
}

/**
 * Changes of single years that follow on each other, two to six of them: with the level of the first year they lead to that of the
 * last, and together to the change over all of them. Since years may be counted differently, what does not fit is never a
 * contradiction; it says what is not known.
 */
export function growthInSteps(
  key: string,
  figures: readonly FigureFacts[],
  stated: readonly Stated[],
): readonly Finding[] {
  const edges = edgesAmong(stated);
  if (edges.length < 2) return [];
  const levels = levelsAmong(figures);
  const findings: Finding[] = [];
  for (const path of pathsThrough(edges)) {
    const [first, last] = [path.edges[0], path.edges.at(-1)];
    if (!first || !last) continue;
    const [base, end] = [levels.get(first.from), levels.get(last.to)];
    // Where more changes follow, the longest way tells it.
    const isLast = end !== undefined || !edges.some((e) => e.from === last.to && path.edges.length < MOST_STEPS);
    if (base && isLast && sameUnit(base, end)) findings.push(...levelBySteps(key, base, end ?? null, path));
    for (const whole of edges) {
      if (whole.from === first.from && whole.to === last.to) findings.push(wholeBySteps(key, whole, path));
    }
  }
  return findings.slice(0, MOST_FINDINGS);
}

function sameUnit(a: FigureFacts, b: FigureFacts | undefined): boolean {
  return b === undefined || (a.figure.unit === b.figure.unit && a.figure.currency === b.figure.currency);
}

/** One change from each year to each other; where two figures tell it in different ways, which to follow is not known. */
function edgesAmong(stated: readonly Stated[]): readonly Edge[] {
  const all = new Map<string, Edge | null>();
  for (const { facts, way, readings, span } of stated) {
    const [factor, another] = readings;
    if (way !== 'factor' || another || !factor || span.rolling || standingOf(facts) !== 'told') continue;
    if (span.start === null || span.end === null || span.start >= span.end) continue;
    const [from, to] = [span.start.toFixed(2), span.end.toFixed(2)];
    const known = all.get(`${from} ${to}`);
    const same = known === undefined || (known !== null && JSON.stringify(known.factor) === JSON.stringify(factor));
    all.set(`${from} ${to}`, same ? (known ?? { facts, from, to, factor }) : null);
  }
  return [...all.keys()].sort(compareText).flatMap((name) => all.get(name) ?? []);
}

/** The one level of each year, by its middle. */
function levelsAmong(figures: readonly FigureFacts[]): ReadonlyMap<string, FigureFacts> {
  const all = new Map<string, FigureFacts | null>();
  for (const facts of byId(figures)) {
    const years = lengthOf(facts.period);
    if (!isLevel(facts) || isPairEnd(facts) || standingOf(facts) !== 'told' || facts.figure.per !== null) continue;
    const at = middle(facts.period)?.toFixed(2) ?? null;
    if (at === null || years === null || Math.abs(years - 1) > 0.1) continue;
    if (!informs(factsInterval(facts.figure).printed) || factsInterval(facts.figure).widest.low < 0) continue;
    all.set(at, all.has(at) ? null : facts);
  }
  return new Map([...all].flatMap(([at, facts]) => (facts ? [[at, facts] as const] : [])));
}

/** All paths of two changes and more, in a fixed order. */
function pathsThrough(edges: readonly Edge[]): readonly Path[] {
  const after = new Map<string, Edge[]>();
  for (const edge of edges) after.set(edge.from, [...(after.get(edge.from) ?? []), edge]);
  const paths: Path[] = [];
  let grown: readonly Path[] = edges.map((edge) => ({ edges: [edge], factor: edge.factor }));
  for (let steps = 2; steps <= MOST_STEPS; steps++) {
    grown = grown.slice(0, MOST_PATHS).flatMap((path) =>
      (after.get(path.edges.at(-1)?.to ?? '') ?? []).flatMap((edge) => {
        const factor = combine(path.factor, edge.factor, multiply);
        return factor && informs(factor.printed) ? [{ edges: [...path.edges, edge], factor }] : [];
      }),
    );
    paths.push(...grown);
  }
  return paths;
}

function factorsText(path: Path, judgement: Judgement | null): string {
  return path.edges
    .map(({ factor }) => bracket(judgement === null ? factor.printed : deciding(factor, judgement)))
    .join(' × ');
}

const NOT_TOLD = 'whether all years are counted alike';

/** A level and the changes after it, held against the level that they lead to, or leading to one that nobody tells. */
function levelBySteps(key: string, base: FigureFacts, end: FigureFacts | null, path: Path): readonly Finding[] {
  const known = factsInterval(base.figure);
  const derived = combine(known, path.factor, multiply);
  if (!derived || !informs(derived.printed)) return [];
  const told = end && factsInterval(end.figure);
  const judgement = told && judge(derived, told);
  const pick = (b: Bounds): Bounds['printed'] => (judgement ? deciding(b, judgement) : b.printed);
  const { unit, currency } = base.figure;
  const size = scaleOf(pick(known), pick(derived));
  const money = scaleUnit(size, unit, currency);
  const by = list(path.edges.map((e) => quote(e.facts)));
  const follows = inWords(pick(derived), unit, currency);
  const name = capital(nameOf(base));
  const start = `${name} of ${quote(base)}${forPeriod(base)} and growth by ${by}`;
  const line = `${bracket(pick(known), size)} × ${factorsText(path, judgement)} = ${computed(pick(derived), told && pick(told), size)}${money}`;
  const changes = path.edges.map((e) => part(e.facts, 'change'));
  const facts = [base, ...path.edges.map((e) => e.facts), ...(end ? [end] : [])];
  return [
    {
      id: findingId('change', 'steps to level', ...facts.map((f) => f.figure.id)),
      check: 'change',
      verdict: judgement === 'contradiction' || judgement === null ? 'cannot-tell' : judgement,
      title: end ? 'Level against growth' : 'Derived in steps',
      summary: end
        ? `${start} lead to ${follows}, which ${agreement(judgement)} ${quote(end)}${forPeriod(end)}.${judgement === 'contradiction' ? ` It is not told ${NOT_TOLD}.` : ''}`
        : `${start} lead to ${follows}; no figure for that time is known.`,
      working: told && judgement ? `${line} ${relationWords(judgement)} ${bracket(pick(told), size)}${money}` : line,
      figures: [part(base, 'start'), ...changes, ...(end ? [part(end, 'end')] : [])],
      claimIds: [],
      ruler: ruler(unit, currency, [
        ...(end && told ? [statedBar(`stated: ${asWritten(end)}`, end, told.printed)] : []),
        bar('worked out step by step', derived.printed, 'computed'),
      ]),
      key,
      missing: end ? (judgement === 'contradiction' ? [NOT_TOLD] : []) : ['a figure for the end'],
      fingerprint: fingerprintOf(facts),
    },
  ];
}

/** Changes of single years held against one that is told of all of them. */
function wholeBySteps(key: string, whole: Edge, path: Path): Finding {
  const judgement = judge(path.factor, whole.factor);
  const [total, told] = [deciding(path.factor, judgement), deciding(whole.factor, judgement)];
  const facts = [...path.edges.map((e) => e.facts), whole.facts];
  const by = list(path.edges.map((e) => quote(e.facts)));
  return {
    id: findingId('change', 'steps to change', ...facts.map((f) => f.figure.id)),
    check: 'change',
    verdict: judgement === 'contradiction' ? 'cannot-tell' : judgement,
    title: 'Change against its steps',
    summary: `${capital(nameOf(whole.facts))}: ${by} one after the other make ${inWords(total, 'x', null)}, which ${agreement(judgement)} ${quote(whole.facts)} for all that time.${judgement === 'contradiction' ? ` It is not told ${NOT_TOLD}.` : ''}`,
    working: `${factorsText(path, judgement)} = ${computed(total, told)} ${relationWords(judgement)} ${computed(told)}`,
    figures: [...path.edges.map((e) => part(e.facts, 'change')), part(whole.facts, 'stated change')],
    claimIds: [],
    ruler: ruler('x', null, [
      bar(`stated: ${asWritten(whole.facts)}`, whole.factor.printed, 'stated', whole.facts),
      bar('its steps together', path.factor.printed, 'computed'),
    ]),
    key,
    missing: judgement === 'contradiction' ? [NOT_TOLD] : [],
    fingerprint: fingerprintOf(facts),
  };
}

function agreement(judgement: Judgement | null): string {
  switch (judgement) {
    case 'contradiction':
      return 'does not agree with';
    case 'holds-within-rounding':
      return 'agrees only within rounding with';
    default:
      return 'agrees with';
  }
}
