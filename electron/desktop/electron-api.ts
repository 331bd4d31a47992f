import type * as Electron from 'electron';

/**
 * The few Electron APIs that the desktop shell uses. `main.ts` passes Electron itself where these are asked for, so the
 * compiler holds them against Electron's own types; tests pass a stand-in.
 */
export interface ElectronApi {
  readonly app: AppApi;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => WindowApi;
  readonly dialog: DialogApi;
  readonly ipcMain: IpcApi;
  readonly Menu: MenuApi;
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: { readonly defaultSession: SessionApi };
  readonly shell: Pick<Electron.Shell, 'openExternal'>;
}

type Preventable = Pick<Electron.Event, 'preventDefault'>;

export interface AppApi
  extends Pick<
    Electron.App,
    'addRecentDocument' | 'exit' | 'getPath' | 'isPackaged' | 'quit' | 'requestSingleInstanceLock' | 'whenReady'
  > {
  on(event: 'activate' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: Preventable) => void): unknown;
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown;
  on(event: 'second-instance', listener: (event: Preventable, argv: string[], folder: string) => void): unknown;
  on(event: 'web-contents-created', listener: (event: Preventable, contents: ContentsApi) => void): unknown;
}

export interface FrameApi extends Pick<Electron.WebFrameMain, 'url' | 'origin'> {}

export interface ContentsApi
  extends Pick<Electron.WebContents, 'executeJavaScript' | 'id' | 'send' | 'undo' | 'redo' | 'isDestroyed'> {
  readonly mainFrame: FrameApi;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  on(
    event: 'will-navigate' | 'will-redirect',
    listener: (details: Preventable & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-frame-navigate', listener: (details: Preventable & FrameNavigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
}

export interface FrameNavigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export interface WindowApi
  extends Pick<
    Electron.BrowserWindow,
    | 'close'
    | 'focus'
    | 'getNormalBounds'
    | 'isDestroyed'
    | 'isFocused'
    | 'isMaximized'
    | 'isMinimized'
    | 'loadURL'
    | 'maximize'
    | 'restore'
    | 'show'
  > {
  readonly webContents: ContentsApi;
  on(event: 'close' | 'closed' | 'focus', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
}

export interface DialogApi {
  showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  showMessageBox(options: Electron.MessageBoxOptions): Promise<Pick<Electron.MessageBoxReturnValue, 'response'>>;
}

/** Who sent a message: the frame is null where it is gone already. */
export interface Sender {
  readonly sender: Pick<ContentsApi, 'id' | 'mainFrame'>;
  readonly senderFrame: FrameApi | null;
}

export interface IpcApi {
  handle(channel: string, listener: (event: Sender, ...args: readonly unknown[]) => Promise<unknown>): void;
  on(channel: string, listener: (event: Sender, ...args: readonly unknown[]) => void): unknown;
}

export interface MenuApi {
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Electron.Menu;
  setApplicationMenu(menu: Electron.Menu | null): void;
}

export interface SessionApi
  extends Pick<
    Electron.Session,
    'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'
  > {
  readonly protocol: { handle(scheme: string, handler: (request: Request) => Promise<Response>): void };
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
        callback: (response: Electron.CallbackResponse) => void,
      ) => void,
    ): void;
  };
}

export type WindowOptions = Electron.BrowserWindowConstructorOptions;
export type MenuTemplate = Electron.MenuItemConstructorOptions[];
export type MenuItem = Electron.MenuItemConstructorOptions;
