import type { Opened } from '../../shared/app.ts';
import { faultText, type Result } from '../../shared/model/result.ts';
import { app, shell } from '../host/api.ts';
import { openOverlay } from '../keys/overlays.ts';
import { takeFiles } from '../sources/import/importState.ts';
import { openAnother, useApp } from '../state/app.ts';
import { dropToast, showToast } from '../state/toasts.ts';

function tell(answer: Result<Opened>): Result<Opened> {
  if (!answer.ok) showToast(faultText(answer.fault), { kind: 'fault' });
  return answer;
}

/** Begins a new project: the desktop asks for its place, a served page for its name. */
export function newProject(): void {
  if (shell.kind === 'served') openOverlay('new-project');
  else void openAnother(() => app.call('project.new', {})).then(tell);
}

/** Opens a project that is not in the list. */
export function openProject(): void {
  if (shell.kind === 'served') openOverlay('open-project');
  else void openAnother(() => app.call('project.open', {})).then(tell);
}

/** Opens the sample project, which is made where it is not there yet. */
export function openSample(): void {
  const taken = showToast('Opening the sample…', { slot: 'opening' });
  void openAnother(() => app.call('project.sample', {})).then((answer) => {
    dropToast(taken);
    return tell(answer);
  });
}

/** Closes the project and shows the welcome screen. */
export function closeProject(): void {
  void openAnother(() => app.call('project.close', {})).then(tell);
}

/** Opens a project by its path; to read only where somebody else holds it. */
export function openPath(path: string, readOnly = false): Promise<Result<Opened>> {
  return openAnother(() => app.call('project.open', { path, readOnly }));
}

/** A name for a project made of the first document of it. */
function nameFrom(file: File): string {
  const words = file.name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ()&,_-]+/gu, ' ')
    .trim();
  return words === '' ? 'New project' : words.slice(0, 80);
}

/**
 * Files dropped where no project is open: a project is opened, documents begin a new project that is named after the first
 * of them, and are then shown for import.
 */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const project = files.find((file) => file.name.toLowerCase().endsWith('.assay'));
  if (project !== undefined) {
    const path = app.pathOf(project);
    if (path !== null) tell(await openPath(path));
    else {
      openOverlay('open-project');
      showToast(`A browser does not tell where “${project.name}” lies. Give its path.`);
    }
    return;
  }
  const [first] = files;
  if (first === undefined) return;
  const answer = await openAnother(() => newNamed(nameFrom(first)));
  if (tell(answer).ok) takeFiles(files);
}

/** A new project of this name in the usual folder; a name that is taken gets a number. */
async function newNamed(name: string): Promise<Result<Opened>> {
  const folder = useApp.getState().info?.projectsFolder ?? '';
  const separator = folder.includes('\\') ? '\\' : '/';
  for (let n = 1; ; n += 1) {
    const path = `${folder}${separator}${n === 1 ? name : `${name} ${n}`}.assay`;
    const answer = await app.call('project.new', { path });
    const taken = !answer.ok && answer.fault.code === 'bad-input' && answer.fault.message.includes('there already');
    if (!taken || n >= 99) return answer;
  }
}
