import { type ReactElement, useEffect, useState } from 'react';
import type { RecentProject } from '../../shared/app.ts';
import { faultText } from '../../shared/model/result.ts';
import { app } from '../host/api.ts';
import { closeOverlay } from '../keys/overlays.ts';
import { openAnother, useApp, useOpening } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { openPath } from './projects.ts';

/** Asks for the name of a new project, where the program has no dialog of the system. */
export function NewProjectDialog(): ReactElement {
  const folder = useApp((state) => state.info?.projectsFolder ?? '');
  const busy = useOpening((state) => state.busy);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    if (name.trim() === '') {
      setRefused('Give the project a name.');
      return;
    }
    const answer = await openAnother(() => app.call('project.new', { path: name.trim() }));
    if (answer.ok) closeOverlay();
    else setRefused(faultText(answer.fault));
  };
  return (
    <Dialog
      title="New project"
      onClose={closeOverlay}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={closeOverlay}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy}>
            Make the project
          </Button>
        </>
      }
    >
      <Field label="Name" hint={`One file in ${folder}; a whole path puts it elsewhere.`} error={refused}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={name}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setName(event.target.value);
              setRefused(null);
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}

/** Asks for the path of a project, where the program has no dialog of the system. */
export function OpenProjectDialog(): ReactElement {
  const folder = useApp((state) => state.info?.projectsFolder ?? '');
  const busy = useOpening((state) => state.busy);
  const [path, setPath] = useState('');
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    let stopped = false;
    void app.call('recent.list', {}).then((answer) => {
      if (!stopped && answer.ok) setRecent(answer.value.filter((project) => !project.missing));
    });
    return () => {
      stopped = true;
    };
  }, []);
  const submit = async (): Promise<void> => {
    if (path.trim() === '') {
      setRefused('Give the path of a project, such as ~/Documents/Trade.assay.');
      return;
    }
    const answer = await openPath(path.trim());
    if (answer.ok) closeOverlay();
    else setRefused(faultText(answer.fault));
  };
  return (
    <Dialog
      title="Open a project"
      onClose={closeOverlay}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={closeOverlay}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy}>
            Open
          </Button>
        </>
      }
    >
      <Field label="Path of the project" hint={`A name alone is looked for in ${folder}.`} error={refused}>
        {(control) => (
          <input
            {...control}
            type="text"
            list="known-projects"
            value={path}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setPath(event.target.value);
              setRefused(null);
            }}
          />
        )}
      </Field>
      <datalist id="known-projects">
        {recent.map((project) => (
          <option key={project.path} value={project.path} />
        ))}
      </datalist>
    </Dialog>
  );
}
