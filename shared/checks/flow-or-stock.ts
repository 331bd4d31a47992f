import type { Indicator, Period } from '../model/records.ts';

/**
 * How values of single months make that of their year: a flow adds up, a stock is what there is at the end, and a ratio (a share, a
 * price, an index) does neither. Where the name does not say, nobody knows.
 */
export type Gathering = 'flow' | 'stock' | 'ratio' | 'unknown';

const RATIO =
  /\b(rates?|shares?|ratios?|index|indices|prices?|averages?|mean|median|per \p{L}+|percent|growth|rank|costs? of living|wages?|salar(?:y|ies)|yields?|productivity|density|expectancy|temperature)\b/u;
const STOCK =
  /\b(stocks?|debts?|reserves?|liabilit(?:y|ies)|assets|deposits?|savings|holdings?|population|inhabitants|residents|employees|workforce|staff|headcount|fleet|herd|capacity|area|number of (?:people|inhabitants|employees|enterprises|companies|firms|members|students|residents|schools|hospitals)|unemployed|employed|outstanding|accumulated|cumulative|at the end|end of (?:the )?(?:year|quarter|month|period)|year[- ]end|loans?|balance sheet|capitali[sz]ation|inventor(?:y|ies))\b/;
const FLOW =
  /\b(exports?|imports?|turnover|trade|sales|revenues?|receipts|income|earnings|profits?|losses|investments?|inflows?|outflows?|spending|expenditures?|output|production|harvest|gdp|gross domestic product|value added|remittances|transfers|deliveries|shipments?|purchases|consumption|generation|freight|cargo|traffic|arrivals|departures|visits|visitors|tourists|trips|births|deaths|marriages|registrations|taxes|aid|issuance)\b/;

/** How values of an indicator gather over time, by its name; `basis` may say more ("end of year"). */
export function gatheringOf(indicator: Indicator | null, basis = ''): Gathering {
  if (indicator === null) return 'unknown';
  const { dimension } = indicator;
  if (dimension === 'share' || dimension === 'ratio' || dimension === 'duration') return 'ratio';
  const name = `${indicator.name} ${basis}`.toLowerCase();
  if (RATIO.test(name)) return 'ratio';
  // "Investment stock" and "stock of exports": what there is wins over what comes and goes.
  if (STOCK.test(name)) return 'stock';
  return FLOW.test(name) ? 'flow' : 'unknown';
}

/** Of a day and not of a stretch of time: "at the end of 2024", "as of 1 January 2025". What is there then is no part of what came in a year. */
const MOMENT = /\b(?:end|close|beginning|start) of\b|\bas (?:of|at|on)\b/i;

/** Whether a period's words name a moment; `null` names nothing. */
export function isMoment(period: Period | null): boolean {
  return period !== null && MOMENT.test(period.text);
}
