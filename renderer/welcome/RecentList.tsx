import { Fragment, type KeyboardEvent, type ReactElement } from 'react';
import type { Contents, RecentProject } from '../../shared/app.ts';
import type { Fault } from '../../shared/model/result.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { ageWords, dayWords, localDay, localTime } from '../words/dates.ts';
import { plural } from '../words/plural.ts';

interface RecentListProps {
  /** Null while they are read. */
  readonly recent: readonly RecentProject[] | null;
  readonly fault: Fault | null;
  readonly onOpen: (path: string) => void;
  readonly onForget: (path: string) => void;
  readonly onSample: () => void;
}

/** What a project holds, in words; nothing about what it has none of. */
function contentsWords(contents: Contents | null): string {
  if (contents === null) return '';
  const parts = [
    contents.sources === 0 ? '' : plural(contents.sources, 'source'),
    contents.figures === 0 ? '' : plural(contents.figures, 'figure'),
    contents.contradictions === 0 ? '' : plural(contents.contradictions, 'contradiction'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Empty' : parts.join(' · ');
}

function when(opened: string): string {
  const age = ageWords(opened);
  return age === 'Today' || age === 'Yesterday' ? localTime(opened) : dayWords(localDay(opened));
}

/** The projects opened before, the newest first, by when that was. Arrows step, Enter opens, Delete takes off the list. */
export function RecentList({ recent, fault, onOpen, onForget, onSample }: RecentListProps): ReactElement {
  if (fault !== null) return <FaultNote fault={fault} />;
  // The room of a few entries is kept while they are read, so that nothing moves.
  if (recent === null) return <div className="recent-waiting" aria-hidden="true" />;
  if (recent.length === 0) {
    return (
      <div className="recent-none">
        <p>
          Projects that you open are listed here. To see what Assay does, look at the sample: two statements about one
          partnership, and the contradictions between them.
        </p>
        <Button kind="go" onClick={onSample}>
          Open the sample
        </Button>
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const entries: readonly HTMLElement[] = [
      ...event.currentTarget.querySelectorAll<HTMLElement>('.recent-entry:not(:disabled)'),
    ];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    if (step !== undefined) {
      event.preventDefault();
      entries[Math.max(0, Math.min(entries.length - 1, at + step))]?.focus();
    } else if (event.key === 'Delete' && at >= 0) {
      const path = entries[at]?.dataset['path'];
      if (path === undefined) return;
      event.preventDefault();
      (entries[at + 1] ?? entries[at - 1])?.focus();
      onForget(path);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows step between the buttons in it
    <div className="recent" onKeyDown={onKeyDown} data-own-keys="">
      {recent.map((project, index) => {
        const age = ageWords(project.opened);
        const before = recent[index - 1];
        return (
          <Fragment key={project.path}>
            {before !== undefined && ageWords(before.opened) === age ? null : <h3>{age}</h3>}
            <div className="recent-row">
              <button
                type="button"
                className="recent-entry"
                data-path={project.path}
                onClick={() => onOpen(project.path)}
                title={project.path}
              >
                <span className="recent-line">
                  <b className="clip">{project.name}</b>
                  <span className="quiet num">{when(project.opened)}</span>
                </span>
                <small className="clip">
                  {project.missing ? (
                    <em>Not found in {project.folder} any more</em>
                  ) : (
                    [contentsWords(project.contents), project.folder].filter(Boolean).join(' · ')
                  )}
                </small>
              </button>
              <IconButton
                icon="close"
                label={`Take ${project.name} off the list`}
                onClick={() => onForget(project.path)}
              />
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}
