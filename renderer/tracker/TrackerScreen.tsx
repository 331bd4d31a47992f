import './tracker.css';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { PledgeRow, PledgeStanding } from '../../shared/api.ts';
import { useActions } from '../keys/registry.ts';
import { go, openQuote, setParams, useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { PledgeItem, setStatus } from './PledgeItem.tsx';
import { byTopic, type PledgeKind, standingWords, summary } from './pledges.ts';

const TABS = [
  { id: 'target', title: 'Targets' },
  { id: 'commitment', title: 'Commitments' },
] as const satisfies readonly { readonly id: PledgeKind; readonly title: string }[];

/** What was promised, by topic: by whom, until when, how much, and what is missing to measure it. */
export function TrackerScreen(): ReactElement {
  const kind: PledgeKind = useParam('kind') === 'commitment' ? 'commitment' : 'target';
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const page = useQuery('grid.page', { table: kind, search, offset: 0, limit: 1000 }, [
    kind,
    'claim',
    'topic',
    'actor',
    'figure',
    'indicator',
    'findings',
  ]);
  const rows = useMemo(
    () => (page.data?.rows ?? []).filter((row): row is PledgeRow => 'partyNames' in row),
    [page.data],
  );
  const canEdit = !useProject((project) => project.state?.readOnly ?? false);
  const standings = useQuery(
    'pledge.standings',
    rows.length === 0 ? null : { table: kind, ids: rows.map((row) => row.id) },
    [kind, 'claim', 'figure', 'period', 'indicator', 'source', 'findings'],
  );
  const standingOf = (id: string): PledgeStanding | null => standings.data?.[id] ?? null;
  const topics = useMemo(() => byTopic(rows), [rows]);
  const unmeasurable = rows.filter((row) => row.missing.length > 0).length;

  const step = (by: 1 | -1): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-pledge]') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    items[Math.max(0, Math.min(items.length - 1, at + by))]?.focus();
  };
  const focused = (): PledgeRow | undefined => {
    const id = document.activeElement?.closest('[data-pledge]')?.getAttribute('data-pledge');
    return rows.find((one) => one.id === id);
  };
  const takeOver = (): void => {
    const row = focused();
    const standing = row === undefined ? null : standingOf(row.id);
    if (row === undefined || standing === null || standing.computed === null) return;
    if (standingWords(row.status, standing).differs) void setStatus(kind, row, standing.computed);
  };
  const openFocused = (): void => {
    const row = focused();
    if (row !== undefined && row.sourceId !== null) openQuote(row.sourceId, row.start, row.end);
  };
  useActions([
    {
      id: 'tracker.next',
      title: 'Next',
      keys: ['j', 'ArrowDown'],
      where: 'tracker',
      enabled: rows.length > 0,
      short: 'step',
      hidden: true,
      run: () => step(1),
    },
    {
      id: 'tracker.previous',
      title: 'Previous',
      keys: ['k', 'ArrowUp'],
      where: 'tracker',
      enabled: rows.length > 0,
      hidden: true,
      run: () => step(-1),
    },
    {
      id: 'tracker.open',
      title: 'Open the words in their source',
      keys: ['o'],
      where: 'tracker',
      enabled: rows.length > 0,
      short: 'source',
      run: openFocused,
    },
    {
      id: 'tracker.take',
      title: 'Set the status to what the figures say',
      keys: ['u'],
      where: 'tracker',
      enabled: canEdit,
      run: takeOver,
    },
  ]);

  // Nothing to count or to search in yet.
  const bare = page.data?.total === 0 && search === '';
  return (
    <div className="tracker">
      <div className="bar">
        <h1>Tracker</h1>
        <Tabs
          label="Tracker"
          tabs={TABS}
          current={kind}
          onChange={(next) => setParams({ kind: next })}
          panel="tracker-panel"
        />
        <span className="quiet num" role="status">
          {page.data === null || bare ? '' : summary(kind, page.data.total, rows.length, unmeasurable)}
        </span>
        <span className="space" />
        {bare ? null : (
          <input
            className="input tracker-search"
            type="search"
            placeholder="Search"
            aria-label={`Search ${kind}s`}
            maxLength={1000}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </div>
      <Busy on={page.loading} />
      <div
        className="tracker-list"
        id="tracker-panel"
        role="tabpanel"
        aria-label={kind === 'target' ? 'Targets by topic' : 'Commitments by topic'}
        ref={list}
      >
        {page.fault === null ? null : <FaultNote fault={page.fault} />}
        {topics.map(({ topic, pledges }) => (
          <section key={topic ?? ''} aria-label={topic ?? 'No topic'}>
            <h2>
              {topic ?? 'No topic'} <span className="num quiet">{pledges.length}</span>
            </h2>
            <ul>
              {pledges.map((row) => (
                <PledgeItem key={row.id} kind={kind} row={row} standing={standingOf(row.id)} canEdit={canEdit} />
              ))}
            </ul>
          </section>
        ))}
        {page.data !== null && rows.length === 0 && page.fault === null ? (
          <Nothing kind={kind} search={search} />
        ) : null}
      </div>
    </div>
  );
}

function Nothing({ kind, search }: { readonly kind: PledgeKind; readonly search: string }): ReactElement {
  if (search !== '') {
    return (
      <EmptyState icon="search" title="Nothing fits">
        No {kind} has these words.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="tracker"
      title={`No ${kind}s yet`}
      acts={
        <Button kind="go" onClick={() => go('sources')}>
          Go to Sources
        </Button>
      }
    >
      A claim of kind {kind} comes here with who answers for it, its threshold and its deadline, and with what is
      missing to measure it.
    </EmptyState>
  );
}
