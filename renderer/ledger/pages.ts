import type { Page, View } from '../../shared/api.ts';
import type { Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { useProject } from '../state/project.ts';

/** Pages kept: a grid that is returned to, a search that is taken back and a scroll back find their rows here. */
const KEEP = 60;

const pages = new Map<string, Page>();
let of = -1;

/** A page of a view. It stays true until the next edit: until then it is asked for once. */
export async function pageOf(view: View, offset: number, limit: number): Promise<Result<Page>> {
  const seq = useProject.getState().state?.seq ?? -1;
  if (seq !== of) pages.clear();
  of = seq;
  const key = JSON.stringify([view.table, view.search, view.filters, view.sort, offset, limit]);
  const known = pages.get(key);
  if (known !== undefined) return { ok: true, value: known };
  const answer = await api.invoke('grid.page', { ...view, offset, limit });
  // What was read while an edit went in may be of before or after it.
  if (answer.ok && useProject.getState().state?.seq === seq) {
    pages.set(key, answer.value);
    const oldest = pages.keys().next().value;
    if (pages.size > KEEP && oldest !== undefined) pages.delete(oldest);
  }
  return answer;
}

/** Forgets what was read: the store may have gone on without telling. */
export function forgetPages(): void {
  pages.clear();
}

/** Long enough after rows for whoever types or sorts on. */
const AFTER_ROWS_MS = 250;
/** A view with fewer rows than this is put in order for each page as quickly as once for all. */
const LARGE = 1000;

let waiting: ReturnType<typeof setTimeout> | null = null;
let warmed = '';

/** Has the store put a large view in order ahead, once the screen is quiet: the first jump far down then only reads rows. */
export function warmOrder(view: View, total: number): void {
  const key = JSON.stringify([of, view]);
  if (total <= LARGE || key === warmed) return;
  if (waiting !== null) clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = null;
    warmed = key;
    void api.invoke('grid.page', { ...view, offset: total - 1, limit: 1 });
  }, AFTER_ROWS_MS);
}

/** A word that stands nowhere: to find that out reads what every search reads first. */
const NOWHERE = 'xqzjv';

let searchable = -1;

/** Has the store make itself ready to search a large view, as the person goes to the field and before the first letter. */
export function warmSearch(view: View, total: number): void {
  const seq = useProject.getState().state?.seq ?? -1;
  if (total <= LARGE || searchable === seq) return;
  searchable = seq;
  void api.invoke('grid.page', { ...view, search: NOWHERE, filters: [], offset: 0, limit: 1 });
}
