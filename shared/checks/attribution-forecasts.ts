import type { Finding, Hint } from '../model/finding.ts';
import { amountRole } from './amounts.ts';
import { ANY_COMPANY } from './company.ts';
import { byId, compareText, factsInterval, fingerprintOf, representatives, seriesKey, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import { needed } from './hint-tools.ts';
import { deciding, judge, part, relationWords, ruler, statedBar } from './relation.ts';
import { datesOf } from './spans.ts';
import type { CheckContext, ClaimFacts, Company, FigureFacts, Lookup, Members } from './types.ts';
import { asWritten, bracket, capital, excerpt, forPeriod, nameOf, quote, scaleOf, scaleUnit, shown } from './words.ts';

const MOST_FORECASTS = 6;
const MOST_ACTUALS = 2;

/** A forecast and what was told of the same thing and time afterwards, which says nothing alone. */
export function forecastKeys(facts: FigureFacts, company: Company): readonly string[] {
  if (!company.expected) return [];
  const dates = datesOf(facts.period);
  const role = amountRole(facts);
  const { indicatorId, unit, currency, per } = facts.figure;
  const standing = standingOf(facts);
  if (dates === null || role === null || indicatorId === null || standing === 'wished' || standing === 'denied')
    return [];
  return [`f:|${seriesKey(facts)}|${role}|${unit ?? ''}|${currency ?? ''}|${per ?? ''}|${dates}`];
}

/** A forecast takes part as a claim too, by its figures or by its own date: whether it is due rests on what is known by now. */
export function forecastKeysOfClaim(facts: ClaimFacts): readonly string[] {
  if (facts.claim.kind !== 'forecast') return [];
  const keys = [...new Set(facts.figures.flatMap((figure) => forecastKeys(figure, ANY_COMPANY)))];
  return keys.length > 0 || datesOf(facts.period) === null ? keys : [`e:${facts.claim.id}`];
}

/** Forecasts whose time has come. */
export function runForecast(key: string, members: Members, context: CheckContext): readonly Finding[] {
  if (key.startsWith('e:')) {
    return [...members.claims]
      .sort((a, b) => compareText(a.claim.id, b.claim.id))
      .flatMap((claim) => (isDue(claim.period?.end, claim.source?.published, context) ? [unmeasured(key, claim)] : []));
  }
  const figures = byId(members.figures);
  const due = figures.filter((f) => standingOf(f) === 'expected' && isDue(f.period?.end, f.source?.published, context));
  if (due.length === 0) return [];
  const told = figures.filter((f) => standingOf(f) === 'told');
  return due.slice(0, MOST_FORECASTS).flatMap((forecast) => {
    const actuals = representatives(told, MOST_ACTUALS);
    return actuals.length > 0 ? actuals.map((actual) => compare(key, forecast, actual)) : [open(key, forecast)];
  });
}

function isDue(
  end: string | null | undefined,
  published: string | null | undefined,
  { latest }: CheckContext,
): boolean {
  if (!end) return false;
  return (latest !== null && end <= latest) || (typeof published === 'string' && end <= published);
}

function compare(key: string, forecast: FigureFacts, actual: FigureFacts): Finding {
  const [a, b] = [factsInterval(forecast.figure), factsInterval(actual.figure)];
  const judgement = judge(a, b);
  const [x, y] = [deciding(a, judgement), deciding(b, judgement)];
  const { unit, currency } = forecast.figure;
  const size = scaleOf(x, y);
  const off = judgement === 'contradiction';
  const name = capital(nameOf(forecast));
  const way = y.low >= x.high ? 'higher' : 'lower';
  return {
    id: findingId('attribution', 'forecast', forecast.figure.id, actual.figure.id),
    check: 'attribution',
    verdict: off ? 'cannot-tell' : judgement,
    title: off ? 'Forecast came out otherwise' : 'Forecast came true',
    summary: off
      ? `${name} was forecast at ${quote(forecast)}${forPeriod(forecast)} and is told as ${quote(actual)}, which is ${way}: ${shown(actual)}.`
      : `${name} was forecast at ${quote(forecast)}${forPeriod(forecast)}, and ${quote(actual)} agrees${judgement === 'holds' ? '' : ' within rounding'}.`,
    working: `forecast ${bracket(x, size)} ${relationWords(judgement)} ${bracket(y, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(forecast, 'forecast'), part(actual, 'actual')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`forecast: ${asWritten(forecast)}`, forecast, a.printed),
      statedBar(`actual: ${asWritten(actual)}`, actual, b.printed),
    ]),
    key,
    missing: off ? ['a figure that agrees'] : [],
    fingerprint: fingerprintOf([forecast, actual]),
  };
}

function open(key: string, forecast: FigureFacts): Finding {
  return {
    id: findingId('attribution', 'due', forecast.figure.id),
    check: 'attribution',
    verdict: 'cannot-tell',
    title: 'Forecast due',
    summary: `The time of the forecast of ${nameOf(forecast)} at ${quote(forecast)}${forPeriod(forecast)} is over; no figure for it is known.`,
    working: `period over on ${forecast.period?.end ?? '–'}`,
    figures: [part(forecast, 'forecast')],
    claimIds: [],
    ruler: null,
    key,
    missing: ['the actual figure'],
    fingerprint: fingerprintOf([forecast], ['due']),
  };
}

function unmeasured(key: string, { claim, period }: ClaimFacts): Finding {
  return {
    id: findingId('attribution', 'due', claim.id),
    check: 'attribution',
    verdict: 'cannot-tell',
    title: 'Forecast due',
    summary: `The time of this forecast is over: “${excerpt(claim.statement, 90)}”`,
    working: `period over on ${period?.end ?? '–'}`,
    figures: [],
    claimIds: [claim.id],
    ruler: null,
    key,
    missing: ['the outcome'],
    fingerprint: fingerprintOf([], ['due', claim.statement, period?.end ?? '']),
  };
}

/** Where a forecast came out otherwise: what it would have had to be, and what lies there. */
export function forecastHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (finding.title !== 'Forecast came out otherwise') return [];
  const [forecast, actual] = finding.figures.map((p) => members.figures.find((f) => f.figure.id === p.figureId));
  return forecast && actual ? [needed(forecast, factsInterval(actual.figure).printed, finding, lookup)] : [];
}
