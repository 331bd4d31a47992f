import { EventEmitter } from 'node:events';
import type {
  ElectronApi,
  FrameApi,
  MenuItem,
  MenuTemplate,
  Sender,
  WindowOptions,
} from '../../electron/desktop/electron-api.ts';

/** Who asks for a permission, as Electron tells it. */
interface Asker {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string;
}

type Handler = (event: Sender, ...args: readonly unknown[]) => unknown;

/** The contents of a window that only remembers what was done to it. */
export class StandInContents extends EventEmitter {
  static #next = 1;
  readonly id = StandInContents.#next++;
  readonly mainFrame: FrameApi = { url: 'app://assay/', origin: 'app://assay' };
  readonly sent: (readonly [string, unknown])[] = [];
  readonly fieldEdits: string[] = [];
  openHandler: ((details: { readonly url: string }) => { action: 'deny' }) | null = null;
  isDestroyed = (): boolean => false;
  /** Whether the page was told that a person acts, without which it may not ask for files. */
  isActivated = false;
  async executeJavaScript(_code: string, userGesture = false): Promise<void> {
    if (userGesture) this.isActivated = true;
  }
  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
  }
  undo(): void {
    this.fieldEdits.push('undo');
  }
  redo(): void {
    this.fieldEdits.push('redo');
  }
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void {
    this.openHandler = handler;
  }
}

/** A window that is never shown. */
export class StandInWindow extends EventEmitter {
  static readonly all: StandInWindow[] = [];
  readonly webContents = new StandInContents();
  readonly options: WindowOptions;
  readonly calls: string[] = [];
  url = '';
  destroyed = false;
  focused = false;
  minimized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    StandInWindow.all.push(this);
  }
  isDestroyed = (): boolean => this.destroyed;
  isFocused = (): boolean => this.focused;
  isMaximized = (): boolean => false;
  isMinimized = (): boolean => this.minimized;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  maximize = (): void => void this.calls.push('maximize');
  restore = (): void => void this.calls.push('restore');
  show = (): void => void this.calls.push('show');
  focus(): void {
    this.calls.push('focus');
    for (const window of StandInWindow.all) window.focused = window === this;
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.emit('ready-to-show');
    this.focus();
  }
  close(): void {
    this.emit('close');
    this.destroyed = true;
    this.emit('closed');
  }
}

/** An Electron that remembers; what a person would answer is set beforehand. */
export function createStandIn(folder: string) {
  StandInWindow.all.length = 0;
  const app = new EventEmitter();
  const handlers = new Map<string, Handler>();
  const ipc = new EventEmitter();
  const log: string[] = [];
  const answers = {
    open: [] as string[],
    save: '',
    message: 0,
    lock: true,
    messages: [] as string[],
    opened: [] as string[],
  };
  let menu: MenuTemplate = [];
  let permissionRequest: (name: string, asker: Asker, decide: (granted: boolean) => void) => void = () => {};
  const session = {
    permissionCheck: (_name: string, _asker: Asker): boolean => true,
    devicePermission: (): boolean => true,
    request: (_url: string): boolean => true,
    protocol: new Map<string, (request: Request) => Promise<Response>>(),
  };
  const schemes: string[] = [];

  const electron = {
    app: Object.assign(app, {
      isPackaged: true,
      addRecentDocument: (path: string) => void log.push(`recent ${path}`),
      exit: (code: number) => void log.push(`exit ${code}`),
      quit: () => void log.push('quit'),
      getPath: () => folder,
      requestSingleInstanceLock: () => answers.lock,
      whenReady: async () => {},
    }),
    BrowserWindow: class extends StandInWindow {
      constructor(options: WindowOptions) {
        super(options);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    dialog: {
      showOpenDialog: async () => ({ canceled: answers.open.length === 0, filePaths: answers.open }),
      showSaveDialog: async () => ({ canceled: answers.save === '', filePath: answers.save }),
      showMessageBox: async (options: { readonly message: string; readonly detail?: string }) => {
        answers.messages.push(`${options.message} ${options.detail ?? ''}`);
        return { response: answers.message };
      },
    },
    ipcMain: {
      handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
      on: (channel: string, handler: Handler) => ipc.on(channel, handler),
    },
    Menu: {
      buildFromTemplate: (template: MenuTemplate) => template,
      setApplicationMenu: (built: MenuTemplate) => {
        menu = built;
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (given: readonly { readonly scheme: string }[]) =>
        void schemes.push(...given.map(({ scheme }) => scheme)),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (
          handler: (c: null, name: string, decide: (granted: boolean) => void, asker: Asker) => void,
        ) => {
          permissionRequest = (name, asker, decide) => handler(null, name, decide, asker);
        },
        setPermissionCheckHandler: (handler: (c: null, name: string, origin: string, asker: Asker) => boolean) => {
          session.permissionCheck = (name, asker) => handler(null, name, 'app://assay/', asker);
        },
        setDevicePermissionHandler: (handler: () => boolean) => {
          session.devicePermission = handler;
        },
        protocol: {
          handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
            void session.protocol.set(scheme, handler),
        },
        webRequest: {
          onBeforeRequest: (
            listener: (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void,
          ) => {
            session.request = (url) => {
              let allowed = false;
              listener({ url }, ({ cancel }) => {
                allowed = cancel !== true;
              });
              return allowed;
            };
          },
        },
      },
    },
    shell: { openExternal: async (url: string) => void answers.opened.push(url) },
  };

  const senderOf = (contents: StandInContents, frame: FrameApi | null = contents.mainFrame): Sender => ({
    sender: contents,
    senderFrame: frame,
  });
  return {
    // Electron's overloads and classes are wider than what is stood in for; the members are those the shell uses.
    electron: electron as unknown as ElectronApi,
    app,
    answers,
    log,
    session,
    schemes,
    windows: () => StandInWindow.all,
    menu: () => menu,
    permission: (name: string, asker: Asker): boolean => {
      let granted = true;
      permissionRequest(name, asker, (answer) => {
        granted = answer;
      });
      return granted;
    },
    /** Sends as the page of these contents would. */
    invoke: async (contents: StandInContents, channel: string, args: readonly unknown[], frame?: FrameApi | null) =>
      (await handlers.get(channel)?.(
        senderOf(contents, frame === undefined ? contents.mainFrame : frame),
        ...args,
      )) as {
        readonly ok: boolean;
        readonly value?: unknown;
        readonly fault?: { readonly code: string };
      },
    post: (contents: StandInContents, channel: string, ...args: readonly unknown[]) =>
      void ipc.emit(channel, senderOf(contents), ...args),
  };
}

/** The item of a menu with this id, at any depth. */
export function menuItem(template: MenuTemplate, id: string): MenuItem | null {
  for (const item of template) {
    if (item.id === id) return item;
    const found = Array.isArray(item.submenu) ? menuItem(item.submenu, id) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A preventable event. */
export function happening(url = ''): { url: string; isMainFrame: boolean; prevented: boolean; preventDefault(): void } {
  return {
    url,
    isMainFrame: true,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}
