import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The kinds of file that a build of the screen holds. Anything else is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * The file that the path of a URL (still percent-encoded) names below `root`; "/" is index.html. Null where there is
 * none, where its kind is not served, or where its real place, after links, is outside of the root.
 */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | null> {
  try {
    const path = decodeURIComponent(urlPath);
    if (!path.startsWith('/') || /[\0\\]/.test(path)) return null;
    const relative = path === '/' ? 'index.html' : path.slice(1);
    const mediaType = MEDIA_TYPES[extname(relative).toLowerCase()];
    if (mediaType === undefined) return null;
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, relative));
    if (!real.startsWith(realRoot + sep) || !(await stat(real)).isFile()) return null;
    return { bytes: new Uint8Array(await readFile(real)), mediaType };
  } catch {
    return null;
  }
}
