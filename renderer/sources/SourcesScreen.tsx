import type { ReactElement } from 'react';
import './sources.css';
import './side.css';
import './reading.css';
import type { SourceSummary } from '../../shared/api.ts';
import type { Reads } from '../state/changes.ts';
import { go, useParam } from '../state/navigation.ts';
import { readAhead, useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { pasteText, pickFiles } from './import/importState.ts';
import { Reading } from './Reading.tsx';
import { SourceList } from './SourceList.tsx';
import { readSourceAhead, useSource } from './useSource.ts';

/** Sources whose reading takes long enough to be felt: then marks are drawn ahead of it and it waits for a short pause. */
const LARGE_LENGTH = 400_000;
const LARGE_SUGGESTIONS = 1500;
const LARGE_SETTLE_MS = 400;

function isLarge(source: SourceSummary | undefined): boolean {
  return source !== undefined && (source.length > LARGE_LENGTH || source.openSuggestions > LARGE_SUGGESTIONS);
}

const LIST_READS: readonly Reads[] = ['source', 'figure', 'claim', 'suggestion', 'anchor'];

/** Reads ahead what the screen shows first, while nothing else is to be done. */
export async function warmSources(): Promise<void> {
  const first = (await readAhead('source.list', {}, LIST_READS))?.[0];
  if (first !== undefined && !isLarge(first)) await readSourceAhead(first.id);
}

/** The sources: the list, the reader with its marks, and beside it what is suggested or selected. */
export function SourcesScreen(): ReactElement {
  const wanted = useParam('source');
  const sources = useQuery('source.list', {}, LIST_READS);
  const list = sources.data;
  const known = list?.some((source) => source.id === wanted) ?? false;
  const currentId = known ? wanted : (list?.[0]?.id ?? null);
  const beside = useParam('beside');
  const settleOf = (id: string | null): number =>
    isLarge(list?.find((source) => source.id === id)) ? LARGE_SETTLE_MS : 0;
  const { detail, fault, loading } = useSource(currentId, settleOf(currentId));
  const besideId = beside !== currentId && list?.some((source) => source.id === beside) === true ? beside : null;

  if (list === null)
    return sources.fault === null ? <Busy on={sources.loading} /> : <FaultNote fault={sources.fault} />;
  if (list.length === 0) return <NoSources />;
  return (
    <div className={`src${besideId === null ? '' : ' src-beside'}`}>
      <SourceList
        sources={list}
        currentId={currentId}
        onPick={(id) => go('sources', besideId === null ? { source: id } : { source: id, beside: besideId })}
      />
      {detail === null ? (
        <div className="read">
          <Busy on={loading} />
          {fault === null ? null : <FaultNote fault={fault} />}
        </div>
      ) : (
        <Reading key={detail.source.id} detail={detail} sources={list} besideId={besideId} />
      )}
      {besideId === null ? (
        <>
          <Splitter name="sources.list" of="list of sources" column={1} edge="right" usual={252} keys="Mod+Shift+L" />
          <Splitter name="sources.side" of="side pane" column={3} edge="left" usual={330} keys="Mod+Shift+D" />
        </>
      ) : null}
    </div>
  );
}

function NoSources(): ReactElement {
  return (
    <div className="src-empty">
      <EmptyState
        icon="sources"
        level={1}
        title="Begin with a document"
        acts={
          <>
            <Button kind="go" keys="Mod+I" onClick={pickFiles}>
              Import files
            </Button>
            <Button keys="p" onClick={pasteText}>
              Paste a text
            </Button>
          </>
        }
      >
        Drop a text, Markdown or HTML file anywhere on this window. Assay finds the figures in it and proposes them one
        by one beside their words; nothing enters the ledger until you accept it. Tables (CSV) and ledger files (YAML)
        come in the same way.
      </EmptyState>
    </div>
  );
}
