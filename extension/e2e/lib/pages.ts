import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { BUILT } from './paths';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The built extension's pages over HTTP, under the extension's own content security policy. */
export interface Pages {
  origin: string;
  close: () => Promise<void>;
}

/** Serves them on a free port of this computer. */
export async function servePages(root = BUILT.chromium): Promise<Pages> {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const policy: string = manifest.content_security_policy.extension_pages;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readFile(join(root, pathname)).catch(() => undefined);
    response.writeHead(body ? 200 : 204, {
      'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'max-age=3600', // as long as a test file may take: hundreds of looks read the same scripts
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

/** Connections that a browser keeps open would hold the server up. */
function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
