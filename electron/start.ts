import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultText, type Result } from '../shared/model/result.ts';
import { ensureRenderer } from './build/renderer.ts';
import { wholeNumber } from './cli/values.ts';
import { desktopBinary } from './electron-binary.ts';
import { PROJECT_ROOT } from './paths.ts';
import { ensureSample, projectsFolder } from './sample.ts';
import { freshWords, keepServing, NO_BROWSER } from './serve/keep-serving.ts';
import { openServedPlace } from './serve/open-place.ts';
import { accountName } from './who.ts';

const say = (line: string): void => console.log(line);

/** The project to open: the one named, else the sample. */
async function chooseProject(named: string | undefined): Promise<Result<string>> {
  if (named !== undefined) return { ok: true, value: resolve(named) };
  const path = join(projectsFolder(), 'Sample.assay');
  const sample = await ensureSample(path, accountName());
  if (!sample.ok) return sample;
  say(sample.value.made ? `Made the sample project ${path}` : `Opening ${path}`);
  return { ok: true, value: path };
}

/** Runs the desktop app until it is quit. Gives its exit status. */
async function runDesktop(binary: string, project: string): Promise<number> {
  const { ensureHost } = await import('./build/host.ts');
  await ensureHost(say);
  const child = spawn(binary, [PROJECT_ROOT, project], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(`Electron could not be started: ${error.message}`);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 0));
  });
}

async function runServed(project: string, port: number, open: boolean): Promise<number> {
  const place = await openServedPlace();
  const opened = await place.open({ path: project });
  if (!opened.ok) {
    console.error(faultText(opened.fault));
    return 3;
  }
  const ended = await keepServing(
    place,
    { port, open },
    {
      url(url) {
        say(`Assay is served at ${url}`);
        say('Press Ctrl+C to end.');
      },
      fresh: (url) => say(freshWords(url)),
      noBrowser: () => say(NO_BROWSER),
    },
  );
  if (!ended.ok) console.error(faultText(ended.fault));
  return ended.ok ? 0 : 3;
}

const USAGE = 'usage: npm start -- [PROJECT.assay] [--serve] [--port N] [--no-open]';

interface Words {
  readonly named: string | undefined;
  readonly port: number;
  readonly serve: boolean;
  readonly open: boolean;
}

/** What was asked for, or what is wrong with it. */
function readWords(): Words | string {
  try {
    const { values, positionals } = parseArgs({
      options: { port: { type: 'string' }, serve: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [named, more] = positionals;
    if (more !== undefined) return `What is "${more}" for?`;
    const port = values.port === undefined ? 0 : wholeNumber(values.port, 0, 65535);
    if (port === null) return '--port is a number up to 65535.';
    return { named, port, serve: values.serve === true, open: values['no-open'] !== true };
  } catch (error) {
    // Node's message goes on to explain "--".
    return error instanceof Error ? `${error.message.split('. ', 1)[0]}.`.replace(/\.\.$/, '.') : String(error);
  }
}

/** `npm start`: the desktop app where Electron can run, else the served workbench, on the named project or the sample. */
async function start(): Promise<number> {
  const words = readWords();
  if (typeof words === 'string') {
    console.error(`${words}\n${USAGE}`);
    return 2;
  }
  const { named, port, serve, open } = words;
  await ensureRenderer(say);
  const project = await chooseProject(named);
  if (!project.ok) {
    console.error(faultText(project.fault));
    return 3;
  }
  if (!serve) {
    const desktop = desktopBinary();
    if ('path' in desktop) return runDesktop(desktop.path, project.value);
    say(`${desktop.why}; the workbench is served instead.`);
  }
  return runServed(project.value, port, open);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
