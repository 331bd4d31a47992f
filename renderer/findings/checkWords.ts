import type { CheckName } from '../../shared/model/finding.ts';

/** The checks as people call them. */
export const CHECK_WORDS: Readonly<Record<CheckName, string>> = {
  'same-figure': 'The same figure twice',
  change: 'Change',
  compounding: 'Compounding',
  share: 'Share',
  composition: 'Composition',
  identity: 'Identity',
  target: 'Target',
  slip: 'Unit and scale',
  reference: 'Reference data',
  mirror: 'Mirror statistics',
  attribution: 'Attribution and time',
  measurability: 'Measurability',
  anchor: 'Lost place',
};
