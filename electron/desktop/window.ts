import type { WindowApi, WindowOptions } from './electron-api.ts';
import type { WindowPlace } from './memory.ts';

/** The grids and the inspector stand side by side from here on. */
const USUAL_SIZE = { width: 1440, height: 900 };
const LEAST_SIZE = { minWidth: 880, minHeight: 560 };

/** How every window of the app is made: sandboxed, isolated, without Node, without anything that a page could switch on. */
export function windowOptions(
  title: string,
  place: WindowPlace | null,
  preload: string,
  packaged: boolean,
): WindowOptions {
  return {
    title,
    ...USUAL_SIZE,
    ...(place === null ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
    ...LEAST_SIZE,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from a server.
      spellcheck: false,
      devTools: !packaged,
    },
  };
}

/** The place of a window, to be remembered. */
export function placeOf(window: WindowApi): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Brings a window to the front. */
export function bringForward(window: WindowApi): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
