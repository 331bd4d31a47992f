import { change } from './change.ts';
import { compounding } from './compounding.ts';
import { measurability } from './measurability.ts';
import { sameFigure } from './same-figure.ts';
import { share } from './share.ts';
import { slip } from './slip.ts';
import type { Check } from './types.ts';

/** The checks in use, in the order of DESIGN section 4. */
export const ALL_CHECKS: readonly Check[] = [sameFigure, change, compounding, share, slip, measurability];
