import type { ServerResponse } from 'node:http';
import { encodeWire } from '../../shared/wire.ts';
import type { Door } from './door.ts';

/** Milliseconds between two comments that keep a quiet stream open. */
const HEARTBEAT = 15_000;
/** Bytes that may wait for a reader that has stalled; beyond it the stream is cut, and the reader comes back fresh. */
const MAX_WAITING = 16_000_000;

/** The events of the host as server-sent events, one `data:` line of wire JSON each, to any number of readers. */
export interface EventStreams {
  add(response: ServerResponse): void;
  close(): void;
}

/** Subscribes to the host once and fans its events out. */
export function createEventStreams(door: Pick<Door, 'subscribe'>): EventStreams {
  const open = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > MAX_WAITING) response.destroy();
      else response.write(text);
    }
  };
  const stop = door.subscribe((event) => send(`data: ${encodeWire(event)}\n\n`));
  const timer = setInterval(() => send(': still here\n\n'), HEARTBEAT);
  timer.unref();
  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      stop();
      clearInterval(timer);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
