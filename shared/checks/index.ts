export { ALL_CHECKS } from './all-checks.ts';
export { ANY_COMPANY } from './company.ts';
export { type Bounds, factsInterval, fingerprintOf } from './facts.ts';
export { findingId, hash128 } from './hash.ts';
export { type Identity, readIdentity } from './identity.ts';
export { fullKey, hintsOf, keysOf, lookupAmong, NO_MEMBERS, runAll, runKeys } from './run.ts';
