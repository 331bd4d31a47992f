import { fail } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';

/** The channels of import. */
export const importHandlers = {
  'import.preview': () => fail('internal', 'Import is not there yet.'),
  'import.run': () => fail('internal', 'Import is not there yet.'),
} satisfies Partial<Handlers>;
