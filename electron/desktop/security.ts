import { APP_ORIGIN, APP_URL } from './channels.ts';
import type { ContentsApi, DialogApi, ElectronApi, Sender, SessionApi } from './electron-api.ts';

/** What a window may load: the app's own files, and what its page made itself. */
function mayLoad(url: string, packaged: boolean): boolean {
  if (url.startsWith(APP_URL) || url.startsWith(`blob:${APP_URL}`) || url.startsWith('data:image/')) return true;
  return !packaged && url.startsWith('devtools://');
}

/** Who asks for a permission. */
interface Asker {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string | undefined;
}

/** The one permission there is: the app's own page may put text on the clipboard, after a key or a click. All others are denied. */
function mayHave(permission: string, { isMainFrame, requestingUrl }: Asker): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && requestingUrl?.startsWith(APP_URL) === true;
}

/** Denies every other permission, and every request that leaves the app. */
export function secureSession(session: SessionApi, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide, asker) => decide(mayHave(permission, asker)));
  session.setPermissionCheckHandler((_contents, permission, _origin, asker) => mayHave(permission, asker));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, packaged) }));
}

/** The address as the system's browser may get it: https, without a name and password in it. Else null. */
export function externalAddress(given: string): string | null {
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}

/** Opens a link in the system's browser, after the person saw where it leads and agreed. */
export async function openExternally(
  given: string,
  { dialog, shell }: { readonly dialog: DialogApi; readonly shell: ElectronApi['shell'] },
): Promise<boolean> {
  const address = externalAddress(given);
  if (address === null) return false;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this address in your browser?',
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1) return false;
  await shell.openExternal(address);
  return true;
}

/** The page itself, loaded again: the only way that it may go. */
function isReload(url: string): boolean {
  return url.split('#', 1)[0] === APP_URL;
}

/** Keeps a page where it is: no navigation, no redirect, no window, no webview. Links to the web are offered to the browser. */
export function secureContents(contents: ContentsApi, openExternal: (url: string) => Promise<unknown>): void {
  const offer = (url: string): void => void openExternal(url).catch(() => {});
  contents.on('will-navigate', (details) => {
    if (isReload(details.url)) return;
    details.preventDefault();
    offer(details.url);
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    // Frames hold previews, which the page writes itself; they go nowhere else.
    const own = details.isMainFrame
      ? isReload(details.url)
      : details.url.startsWith('about:') || details.url.startsWith(`blob:${APP_URL}`);
    if (!own) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: 'deny' };
  });
}

/** Whether a message comes from the app's own page, in the main frame of its window. */
export function isTrusted(event: Sender): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && frame === event.sender.mainFrame && frame.origin === APP_ORIGIN && frame.url.startsWith(APP_URL)
  );
}
