import { SECURITY_HEADERS } from '../content-policy.ts';
import { readStatic } from '../static-files.ts';
import { APP_SCHEME, APP_URL } from './channels.ts';
import type { ElectronApi, SessionApi } from './electron-api.ts';

/** Makes app:// an origin of its own, with the rights of https. Electron wants this before it is ready. */
export function registerScheme(protocol: ElectronApi['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The answer to a request of app://assay/: a file of the built screen, and nothing else. */
export async function answerRequest(root: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const headers = { ...SECURITY_HEADERS, 'cache-control': 'no-store' };
  const nothing = (status: number): Response => new Response(null, { status, headers });
  if (request.method !== 'GET') return nothing(405);
  if (!request.url.startsWith(APP_URL)) return nothing(404);
  const path = request.url.slice(APP_URL.length - 1).split(/[?#]/, 1)[0] ?? '/';
  const file = await readStatic(root, path);
  if (file === null) return nothing(404);
  return new Response(file.bytes, { status: 200, headers: { ...headers, 'content-type': file.mediaType } });
}

/** Serves the built screen in `root` as app://assay/. */
export function installProtocol(session: SessionApi, root: string): void {
  session.protocol.handle(APP_SCHEME, (request) => answerRequest(root, request));
}
