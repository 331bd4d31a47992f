import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../electron/host/host.ts';
import { type Served, serve } from '../../electron/serve/serve.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { openFakeHost } from './fake-host.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder = '';
let host: Host;
let served: Served;
let cookie = '';
/** The fresh addresses that the terminal showed. */
const told: string[] = [];

/** A request as any program could send it: every header and the very path are the caller's. */
function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: served.port, method, path, headers: { host: `127.0.0.1:${served.port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const ours = () => ({
  cookie,
  origin: `http://127.0.0.1:${served.port}`,
  'content-type': 'application/json',
});
const state = () => encodeWire({ name: 'project.state', input: {} });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-serve-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<title>Assay</title>');
  await writeFile(join(folder, 'web/assets/a.js'), '1');
  await writeFile(join(folder, 'web/secret.assay'), 'no');
  await writeFile(join(folder, 'outside.html'), 'outside');
  await symlink(join(folder, 'outside.html'), join(folder, 'web/link.html'));
  host = await openFakeHost();
  served = await serve(host, { port: 0, root: join(folder, 'web'), tellFresh: (url) => void told.push(url) });
  const entry = await send('GET', new URL(served.url).pathname + new URL(served.url).search);
  cookie = (entry.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
});

afterAll(async () => {
  await served.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the served workbench', () => {
  it('trades its token once for a session that scripts cannot read', async () => {
    const { search } = new URL(served.newUrl());
    const first = await send('GET', `/${search}`);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await send('GET', `/${search}`);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect((await send('GET', `/${search}`, { cookie })).status).toBe(303);
  });

  it('tells a fresh address, in the terminal only, to who comes with a used one; one until that is used', async () => {
    const { search } = new URL(served.newUrl());
    await send('GET', `/${search}`);
    for (const url of told.splice(0)) await send('GET', `/${new URL(url).search}`);
    const page = await send('GET', `/${search}`);
    expect(page.status).toBe(401);
    await send('GET', '/');
    await send('GET', '/assets/a.js');
    expect(told).toHaveLength(1);
    const fresh = new URL(told[0] ?? '');
    expect(page.body).not.toContain(fresh.search);
    expect((await send('GET', `/${fresh.search}`)).status).toBe(303);
    // Another site, or another name, gets nobody an address.
    await send('GET', '/', { host: `example.org:${served.port}` });
    expect(told).toHaveLength(1);
  });

  it('shows the page to a session only, under a policy that starts from nothing', async () => {
    expect((await send('GET', '/')).status).toBe(401);
    expect((await send('GET', '/', { cookie: `assay-${served.port}=guess` })).status).toBe(401);
    const page = await send('GET', '/', { cookie });
    expect(page).toMatchObject({ status: 200, body: '<title>Assay</title>' });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await send('GET', '/assets/a.js', { cookie })).headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('answers calls of its own page', async () => {
    const answer = await send('POST', '/api/invoke', ours(), state());
    expect(answer.status).toBe(200);
    expect(decodeWire(answer.body)).toMatchObject({ ok: true, value: { name: 'fake.assay' } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('refuses calls from other pages, programs and names, whatever else they know', async () => {
    const { cookie: _, ...noCookie } = ours();
    const { origin: __, ...noOrigin } = ours();
    const refused: readonly (readonly [number, Readonly<Record<string, string>>])[] = [
      [401, noCookie],
      [403, noOrigin],
      [403, { ...ours(), origin: 'https://example.org' }],
      [403, { ...ours(), origin: 'null' }],
      [403, { ...ours(), origin: `http://localhost:${served.port}` }],
      [421, { ...ours(), host: 'example.org' }],
      [421, { ...ours(), host: `example.org:${served.port}`, origin: `http://example.org:${served.port}` }],
      [415, { ...ours(), 'content-type': 'text/plain' }],
    ];
    for (const [status, headers] of refused) {
      expect((await send('POST', '/api/invoke', headers, state())).status).toBe(status);
    }
    expect((await send('PUT', '/api/invoke', ours(), state())).status).toBe(405);
    expect((await send('OPTIONS', '/api/invoke', ours())).status).toBe(405);
    expect((await send('POST', '/api/other', ours(), state())).status).toBe(404);
    expect((await send('GET', '/api/invoke', { cookie })).status).toBe(404);
  });

  it('answers bad bodies with a reason', async () => {
    for (const body of ['', '{', '5', '"x"', '{"$bytes":"~"}']) {
      expect((await send('POST', '/api/invoke', ours(), body)).status).toBe(400);
    }
    const wrong = await send('POST', '/api/invoke', ours(), encodeWire({ name: 'search', input: { text: 5 } }));
    expect(decodeWire(wrong.body)).toMatchObject({ ok: false, fault: { code: 'bad-input' } });
    const huge = await send('POST', '/api/invoke', { ...ours(), 'content-length': '300000001' }).catch(() => null);
    expect(huge === null || huge.status === 413).toBe(true);
  });

  it('streams events to its own page', async () => {
    expect((await send('GET', '/api/events', { cookie })).status).toBe(403);
    expect((await send('GET', '/api/events', { cookie, origin: 'https://example.org' })).status).toBe(403);
    expect((await send('GET', '/api/events', { 'sec-fetch-site': 'same-origin' })).status).toBe(401);
    const event = new Promise<string>((resolve, reject) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port: served.port,
          path: '/api/events',
          headers: { host: `127.0.0.1:${served.port}`, cookie, 'sec-fetch-site': 'same-origin' },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => {
            text += chunk.toString('utf8');
            const line = /^data: (.*)$/m.exec(text)?.[1];
            if (line === undefined) return;
            resolve(line);
            request.destroy();
          });
          const edit = { label: 'x', changes: [{ op: 'create', table: 'topic', fields: {} }] };
          void send('POST', '/api/invoke', ours(), encodeWire({ name: 'edit.apply', input: edit }));
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(decodeWire(await event)).toMatchObject({ type: 'change', change: { label: 'An edit' } });
  });

  it('cancels a job', async () => {
    const job = send(
      'POST',
      '/api/invoke',
      ours(),
      encodeWire({ name: 'report.render', input: { jobId: 'r', format: 'md' } }),
    );
    const cancelling = setInterval(() => {
      void send('POST', '/api/cancel', ours(), encodeWire({ jobId: 'r' }));
    }, 50);
    expect(decodeWire((await job).body)).toMatchObject({ fault: { code: 'cancelled' } });
    clearInterval(cancelling);
  });

  it('gives no file from outside its folder, nor of a kind it does not serve', async () => {
    const part = fc.constantFrom('..', '%2e%2e', '.', 'assets', '/', '%2f', '\\', '%5c', '%00', 'outside.html', 'a.js');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        const answer = await send('GET', `/${parts.join('/')}`, { cookie });
        expect(answer.body).not.toContain('outside');
        expect([200, 404]).toContain(answer.status);
      }),
      { numRuns: 200 },
    );
    for (const path of [
      '/../outside.html',
      '/link.html',
      '/secret.assay',
      '/assets',
      '/assets/',
      '/%',
      '//etc/passwd',
    ]) {
      expect((await send('GET', path, { cookie })).status).toBe(404);
    }
  });

  it('keeps a session of one server out of another', async () => {
    const other = await serve(host, { port: 0, root: join(folder, 'web') });
    const answer = await fetch(`http://127.0.0.1:${other.port}/`, { headers: { cookie } });
    expect(answer.status).toBe(401);
    await other.close();
  });

  it('says when its port is taken', async () => {
    await expect(serve(host, { port: served.port })).rejects.toThrow(/EADDRINUSE/);
  });
});
