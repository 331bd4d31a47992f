import type { Incoming } from './importState.ts';

/** Required fields that no column of the table stands for yet, by their labels. Empty for other files. */
export function missingFields(item: Incoming): readonly string[] {
  const { preview, mapping } = item;
  if (preview === null || (preview.kind !== 'figures' && preview.kind !== 'series')) return [];
  const taken = new Set(Object.values(mapping));
  return preview.fields.filter((field) => field.required && !taken.has(field.field)).map((field) => field.label);
}
