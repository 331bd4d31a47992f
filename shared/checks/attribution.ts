import type { Finding, Hint } from '../model/finding.ts';
import { forecastHints, forecastKeys, forecastKeysOfClaim, runForecast } from './attribution-forecasts.ts';
import { namesOffice } from './attribution-offices.ts';
import { roleHints, roleKeys, runRoles } from './attribution-roles.ts';
import { runTimes, timeHints, timeKeysOfClaim, timeKeysOfFigure } from './attribution-times.ts';
import type { Check } from './types.ts';

/** Check 11: who people are told to be, and figures whose time cannot be, or has come. */
export const attribution: Check = {
  name: 'attribution',
  keysOfFigure: (facts, _context, company) => {
    const times = timeKeysOfFigure(facts);
    return times.length === 0 ? forecastKeys(facts, company) : [...times, ...forecastKeys(facts, company)];
  },
  keysOfClaim: (facts, context) => {
    const speaks = namesOffice(facts.claim.statement) || facts.quotes.some(namesOffice);
    const keys = [...timeKeysOfClaim(facts), ...forecastKeysOfClaim(facts)];
    if (speaks || (facts.speaker?.tenures.length ?? 0) > 1) keys.push(...roleKeys(facts, context));
    return keys;
  },
  // A forecast takes part by its claim as well; what was told needs one to be held against.
  compares: (key, sort) => key.startsWith('f:') && sort === 'figures',
  run: (key, members, context): readonly Finding[] => {
    switch (key.slice(0, 2)) {
      case 'r:':
        return runRoles(key, members, context);
      case 't:':
        return runTimes(key, members);
      default:
        return runForecast(key, members, context);
    }
  },
  hints: (finding, members, _context, lookup): readonly Hint[] => {
    switch (finding.key.slice(0, 2)) {
      case 'r:':
        return roleHints(finding);
      case 't:':
        return timeHints(finding);
      default:
        return forecastHints(finding, members, lookup);
    }
  },
};
