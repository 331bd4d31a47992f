import type { ImportKind } from '../api.ts';

/** The family of a file by its name and first characters: it decides how its bytes are read. */
export type FileFamily = 'document' | 'delimited' | 'yaml';

/**
 * Tells documents, delimited tables and YAML by the ending of the name, else by how the text begins. A given kind goes
 * first: "as figures" reads anything but YAML as a delimited table.
 */
export function fileFamily(name: string, head: string, as: ImportKind | undefined): FileFamily {
  if (as === 'document') return 'document';
  if (as === 'ledger') return 'yaml';
  const yaml = /\.ya?ml$/i.test(name);
  if (as === 'figures' || as === 'series') return yaml ? 'yaml' : 'delimited';
  if (yaml) return 'yaml';
  if (/\.(?:csv|tsv|tab|psv)$/i.test(name)) return 'delimited';
  if (/\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(name)) return 'document';
  return /^\ufeff?(?:#[^\n]*\n)*assay:[ \t]*\d/.test(head) ? 'yaml' : 'document';
}
