/** The messages between the desktop's screen and its host, by their name in Electron. The preload script sends no other. */
export const INVOKE = 'assay:invoke';
export const APP_CALL = 'assay:app';
export const CANCEL = 'assay:cancel';
export const SAVE = 'assay:save';
export const EVENT = 'assay:event';
export const MENU = 'assay:menu';

/** The only origin that a window of the app ever shows. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://assay';
export const APP_URL = `${APP_ORIGIN}/`;
