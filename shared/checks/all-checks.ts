import { anchors } from './anchors.ts';
import { attribution } from './attribution.ts';
import { change } from './change.ts';
import { composition } from './composition.ts';
import { compounding } from './compounding.ts';
import { identities } from './identities.ts';
import { measurability } from './measurability.ts';
import { mirror } from './mirror.ts';
import { reference } from './reference.ts';
import { sameFigure } from './same-figure.ts';
import { share } from './share.ts';
import { slip } from './slip.ts';
import { targets } from './targets.ts';
import type { Check } from './types.ts';

/** The checks in use, in the order of DESIGN section 4. */
export const ALL_CHECKS: readonly Check[] = [
  sameFigure,
  change,
  compounding,
  share,
  composition,
  identities,
  targets,
  slip,
  reference,
  mirror,
  attribution,
  measurability,
  anchors,
];
