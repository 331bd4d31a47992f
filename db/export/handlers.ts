import { fail } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';

/** The channels of export. */
export const exportHandlers = {
  'export.render': () => fail('internal', 'Export is not there yet.'),
  'grid.export': () => fail('internal', 'Export is not there yet.'),
} satisfies Partial<Handlers>;
