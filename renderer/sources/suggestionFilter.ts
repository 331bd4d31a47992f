import type { Suggestion } from '../../shared/model/records.ts';
import { suggestedKind } from './marks.ts';

export const KIND_FILTERS = [
  { id: 'all', title: 'All kinds' },
  { id: 'figure', title: 'Figures' },
  { id: 'claim', title: 'Claims' },
  { id: 'speaker', title: 'Speakers' },
  { id: 'indicator', title: 'Indicators' },
  { id: 'money', title: 'Money' },
  { id: 'percent', title: 'Percent' },
  { id: 'multiple', title: 'Multiples' },
  { id: 'count', title: 'Counts' },
  { id: 'duration', title: 'Durations' },
] as const;
export type KindFilter = (typeof KIND_FILTERS)[number]['id'];

/** Sure enough to be taken together. */
export const SURE = 0.9;

/** Whether a suggestion is of the kind asked for. */
export function fits(suggestion: Suggestion, filter: KindFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'figure':
    case 'claim':
    case 'speaker':
    case 'indicator':
      return suggestion.kind === filter;
    case 'money':
    case 'percent':
    case 'multiple':
    case 'count':
    case 'duration':
      return suggestedKind(suggestion) === filter;
  }
}
