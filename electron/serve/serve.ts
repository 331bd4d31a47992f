import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail } from '../../shared/model/result.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { SECURITY_HEADERS } from '../content-policy.ts';
import { RENDERER_ROOT } from '../paths.ts';
import { readStatic } from '../static-files.ts';
import { readBody } from './body.ts';
import type { Door } from './door.ts';
import { createEventStreams } from './events.ts';
import { createGuard } from './guard.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Is given another address where a browser comes without a session and none waits for it. */
  readonly tellFresh?: (url: string) => void;
  /** Another folder than the built screen, for tests. */
  readonly root?: string;
}

export interface Served {
  /** With a token that opens one session, once. */
  readonly url: string;
  readonly port: number;
  /** Another address with a fresh token, for another browser. */
  newUrl(): string;
  /** Ends the server and every stream; the project stays open. */
  close(): Promise<void>;
}

const PLAIN = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const NO_SESSION = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Assay</title>
<p>This address has been used, or the server was started anew.
<p><a href="/">Try again</a>, or open the last address that the terminal shows.`;

/**
 * Serves the screen and the contract of a project, or the welcome screen, on 127.0.0.1. Only a browser that was given the token gets in.
 * Rejects where the port cannot be had.
 */
export async function serve(door: Door, options: ServeOptions): Promise<Served> {
  const root = options.root ?? RENDERER_ROOT;
  // Loaded here: Node's HTTP takes a tenth of the start of a command that serves nothing.
  const { createServer } = await import('node:http');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const guard = createGuard(port);
  const events = createEventStreams(door);

  const reply = (
    response: ServerResponse,
    status: number,
    type: string,
    body: string | Uint8Array,
    more: Readonly<Record<string, string>> = {},
  ): void => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...more });
    response.end(body);
  };

  const post = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return reply(response, 415, PLAIN, 'The body must be application/json.');
    }
    const body = await readBody(request);
    if (body.kind === 'aborted') return;
    if (body.kind === 'too-large') {
      // The rest of the body is not read, so the connection cannot be used again.
      const fault = fail('bad-input', 'That is more than can be taken at once (300 MB).');
      return reply(response, 413, JSON_TYPE, encodeWire(fault), { connection: 'close' });
    }
    let message: unknown;
    try {
      message = body.kind === 'text' ? decodeWire(body.text) : null;
    } catch {
      message = null;
    }
    if (typeof message !== 'object' || message === null) {
      return reply(response, 400, JSON_TYPE, encodeWire(fail('bad-input', 'The body is not a JSON object.')));
    }
    if (path === '/api/cancel') {
      const jobId: unknown = Reflect.get(message, 'jobId');
      if (typeof jobId === 'string') door.cancel(jobId);
      return reply(response, 200, JSON_TYPE, 'null');
    }
    const name: unknown = Reflect.get(message, 'name');
    const input: unknown = Reflect.get(message, 'input');
    const result =
      path === '/api/app'
        ? ((await door.callApp?.(name, input)) ?? fail('not-found', 'There is only this project here.'))
        : await door.invokeUnknown(name, input, Reflect.get(message, 'project'));
    reply(response, 200, JSON_TYPE, encodeWire(result));
  };

  const get = async (
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const token = path === '/' ? query.get('token') : null;
    if (token !== null) {
      const session = guard.redeem(token);
      if (session !== null) return reply(response, 303, PLAIN, '', { location: '/', 'set-cookie': session });
      // Opened again from the history of the browser that used it.
      if (guard.hasSession(request)) return reply(response, 303, PLAIN, '', { location: '/' });
    }
    // Browsers ask for it on their own; the page has its icon elsewhere.
    if (path === '/favicon.ico') return reply(response, 204, PLAIN, '');
    if (!guard.hasSession(request)) {
      // An address opens one browser once; who wants in again finds a fresh one where the first was shown, and only there.
      if (path === '/' && !guard.hasToken()) options.tellFresh?.(newUrl());
      return reply(response, 401, 'text/html; charset=utf-8', NO_SESSION);
    }
    if (path === '/api/events') {
      if (!guard.isFromUs(request)) return reply(response, 403, PLAIN, 'Not from this page.');
      return events.add(response);
    }
    const file = path.startsWith('/api/') ? null : await readStatic(root, path);
    if (file === null) return reply(response, 404, PLAIN, 'There is nothing here.');
    // Files under assets/ carry a hash of their content in their name.
    const caching = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
    reply(response, 200, file.mediaType, file.bytes, { 'cache-control': caching });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!guard.isForUs(request)) return reply(response, 421, PLAIN, 'This server answers to 127.0.0.1 only.');
    // The path is kept as it came: a URL would resolve "/../" and hide it from the check of the real place.
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    switch (request.method) {
      case 'GET':
        return get(path, new URLSearchParams(query), request, response);
      case 'POST':
        if (!guard.isFromUs(request))
          return reply(response, 403, PLAIN, 'Not from this page.', { connection: 'close' });
        if (!guard.hasSession(request)) {
          const fault = fail('internal', 'The session has ended. Open the last address that the terminal shows.');
          return reply(response, 401, JSON_TYPE, encodeWire(fault), { connection: 'close' });
        }
        if (path !== '/api/invoke' && path !== '/api/cancel' && path !== '/api/app') {
          return reply(response, 404, PLAIN, 'There is nothing here.', { connection: 'close' });
        }
        return post(path, request, response);
      default:
        return reply(response, 405, PLAIN, 'Only GET and POST.', { allow: 'GET, POST', connection: 'close' });
    }
  };

  server.on('request', (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else reply(response, 500, PLAIN, 'Something went wrong.');
    });
  });

  const newUrl = (): string => `http://127.0.0.1:${port}/?token=${guard.issueToken()}`;
  return {
    url: newUrl(),
    port,
    newUrl,
    close: () =>
      new Promise((resolve) => {
        events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
