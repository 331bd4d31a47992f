import type { Api, Shell } from '../../shared/api.ts';
import type { App } from '../../shared/app.ts';
import './bridge.ts';
import { desktopHost } from './desktop.ts';
import { servedApi, servedApp, servedShell } from './served.ts';

const bridge = typeof window === 'undefined' ? undefined : window.assay;
const host = bridge === undefined ? { api: servedApi, app: servedApp, shell: servedShell } : desktopHost(bridge);

/** The store behind the screen. Screens read with `useQuery` and write with `runCommand` and `runJob`. */
export const api: Api = host.api;
/** What belongs to the person and not to the project: settings, recent projects, backups. */
export const app: App = host.app;
/** The program around the screen: saving files, the native menu. */
export const shell: Shell = host.shell;
