import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Equal in a time that does not tell where they differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function cookie(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** Who may talk to the loopback server. Other programs and web pages of the same machine may not. */
export interface Guard {
  /** A token that opens one session, once. */
  issueToken(): string;
  /** Whether a token waits that no browser has used. */
  hasToken(): boolean;
  /** The `Set-Cookie` of a new session for a live token, which is then dead; null for any other. */
  redeem(token: string): string | null;
  hasSession(request: IncomingMessage): boolean;
  /** The Host header names this server: a page that rebound its own name to 127.0.0.1 fails here. */
  isForUs(request: IncomingMessage): boolean;
  /** The request comes from our own page. */
  isFromUs(request: IncomingMessage): boolean;
}

/** A guard for the server on the given port. */
export function createGuard(port: number): Guard {
  // Cookies do not tell ports apart, so the name does: two projects may be served at once.
  const cookieName = `assay-${port}`;
  const hosts: readonly string[] = [`127.0.0.1:${port}`, `localhost:${port}`];
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  const find = (known: ReadonlySet<string>, given: string): string | null => {
    let found: string | null = null;
    for (const each of known) if (same(each, given)) found = each;
    return found;
  };
  return {
    issueToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    hasToken: () => tokens.size > 0,
    redeem(given) {
      const token = find(tokens, given);
      if (token === null) return null;
      tokens.delete(token);
      const session = secret();
      sessions.add(session);
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    hasSession(request) {
      const given = cookie(request, cookieName);
      return given !== null && find(sessions, given) !== null;
    },
    isForUs: (request) => hosts.includes(request.headers.host ?? ''),
    isFromUs(request) {
      const { origin, host } = request.headers;
      if (origin !== undefined) return origin === `http://${host}` && hosts.includes(host ?? '');
      // A browser leaves Origin out of a GET to its own origin, and says so in another header that pages cannot set.
      return request.method === 'GET' && request.headers['sec-fetch-site'] === 'same-origin';
    },
  };
}
