import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { generate } from 'selfsigned';
import { answer, HOSTS } from './pages';

/** The running sites. Both ports are on 127.0.0.1 and free ones of the system's choice. */
export interface Sites {
  httpsPort: number;
  httpPort: number;
  /** The main documents that were asked for, as `host/path`: what a closed platform must never get. */
  asked: string[];
  stop(): Promise<void>;
}

/** Starts the look-alike sites with a certificate made on the spot for their real names. */
export async function startSites(): Promise<Sites> {
  const asked: string[] = [];
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOSTS[0] }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  const secure = createHttpsServer({ key, cert }, site(asked));
  const plain = createServer((request, response) => {
    response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end();
  });
  const [httpsPort, httpPort] = await Promise.all([listen(secure), listen(plain)]);
  return {
    httpsPort,
    httpPort,
    asked,
    stop: () => Promise.all([close(secure), close(plain)]).then(() => undefined),
  };
}

function site(asked: string[]): RequestListener {
  return (request, response) => {
    const host = request.headers.host ?? '';
    const { pathname, search } = new URL(request.url ?? '/', `https://${host}`);
    if (request.headers['sec-fetch-dest'] === 'document') asked.push(`${host}${pathname}`);
    const { type, body } = answer(host, pathname, search);
    response.writeHead(200, { 'content-type': type }).end(body);
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function close(server: HttpServer | ReturnType<typeof createHttpsServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
