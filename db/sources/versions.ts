import type { DocumentMeta, DocumentPreview } from '../../shared/api.ts';
import { sharedShare } from '../../shared/reseating/versions.ts';
import type { ReadHandle, Row } from '../context.ts';
import { fold } from '../fold.ts';

/** A document of the same address or title must share so much, one that only reads alike so much more. */
const LEAST_NAMED = 0.2;
const LEAST_ALIKE = 0.6;
/** Texts compared by their words alone, and how much longer one may be: enough for one person's shelf, and quick. */
const MOST_COMPARED = 40;
const MOST_LONGER = 2.5;

/** The source that a document seems to be another version of: of the same address, else the same title, else the same words. */
export function versionOf(
  read: ReadHandle,
  text: string,
  meta: Pick<DocumentMeta, 'title' | 'url'>,
): DocumentPreview['versionOf'] {
  const heads = read.all('SELECT id, title, url, textLength FROM source ORDER BY rowId DESC');
  const url = plainAddress(meta.url);
  const title = fold(meta.title.trim());
  const by = (row: Row): 'address' | 'title' | null =>
    url !== '' && plainAddress(String(row['url'])) === url
      ? 'address'
      : title !== '' && fold(String(row['title']).trim()) === title
        ? 'title'
        : null;
  const named = heads.flatMap((row) => {
    const why = by(row);
    return why === null ? [] : [{ row, why }];
  });
  for (const { row, why } of named.toSorted((a, b) => (a.why === b.why ? 0 : a.why === 'address' ? -1 : 1))) {
    const share = shareOf(read, row, text);
    if (share >= LEAST_NAMED) return { id: String(row['id']), title: String(row['title']), by: why, share };
  }
  const alike = heads
    .filter((row) => isAsLong(Number(row['textLength']), text.length))
    .slice(0, MOST_COMPARED)
    .map((row) => ({ row, share: shareOf(read, row, text) }))
    .sort((a, b) => b.share - a.share)[0];
  if (alike === undefined || alike.share < LEAST_ALIKE) return null;
  return { id: String(alike.row['id']), title: String(alike.row['title']), by: 'words', share: alike.share };
}

function shareOf(read: ReadHandle, row: Row, text: string): number {
  return sharedShare(String(read.get('SELECT text FROM source WHERE id = ?', String(row['id']))?.['text'] ?? ''), text);
}

function isAsLong(a: number, b: number): boolean {
  return a <= b * MOST_LONGER && b <= a * MOST_LONGER;
}

/** An address without what differs from visit to visit. */
function plainAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}
