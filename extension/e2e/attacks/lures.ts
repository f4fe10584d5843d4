import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const EMPTY = '<!doctype html><meta charset="utf-8"><title>lure</title><body>';
/** What a page may give a frame at most without giving it its own origin. */
const FRAMING = `${EMPTY}<iframe src="/" sandbox="allow-scripts allow-forms allow-popups"></iframe>`;

/** Pages in which the attacks are run, over plain HTTP at a port of 127.0.0.1. `/framing` has a sandboxed frame in it. */
export interface Lures {
  port: number;
  stop(): Promise<void>;
}

export async function startLures(): Promise<Lures> {
  const server = createServer(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/framing' ? FRAMING : EMPTY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The name that once led to the attacker's server, and leads to this computer now. */
export const REBOUND = 'evil.test';

/** The attacker's own server, as far as the rebound name goes: it answered once, before the name was led here. */
export function lureOnce(asked: string, host: string): string | undefined {
  if (!asked.startsWith('GET /lure ') || !host.startsWith(REBOUND)) return undefined;
  return `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${EMPTY}`;
}
