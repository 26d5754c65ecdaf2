import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `http://localhost:PORT`, another origin with the same pages; null unless asked for. */
  otherOrigin: string | null;
  /** Every request that came in on either origin, as `GET /path?query`. */
  requests: string[];
  close(): Promise<void>;
}

export interface ServerOptions {
  secondOrigin?: boolean;
  /** Extra response headers of a page, for example a strict content security policy. */
  headers?: (pathname: string) => Record<string, string>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.pdf': 'application/pdf', '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves test pages: a folder, or a map of `/path` to HTML. In HTML, `%ORIGIN%` and `%OTHER_ORIGIN%` become the addresses.
 * Listens on free ports of this machine only; keeps a log of all requests.
 */
export async function servePages(pages: string | Record<string, string>, options: ServerOptions = {}): Promise<PageServer> {
  const requests: string[] = [];
  const server: PageServer = { origin: '', otherOrigin: null, requests, close: async () => { await Promise.all(listeners.map(stop)); } };

  const content = (pathname: string): Buffer | string | null => {
    if (typeof pages !== 'string') return pages[pathname] ?? null;
    const file = path.join(pages, path.posix.normalize(pathname));
    return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
  };
  const answer: http.RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', server.origin);
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const found = content(decodeURIComponent(url.pathname));
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(url.pathname)] ?? types['.html']!;
    const body = type.startsWith('text/html') ? String(found).replaceAll('%ORIGIN%', server.origin).replaceAll('%OTHER_ORIGIN%', server.otherOrigin ?? '') : found;
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...options.headers?.(url.pathname) }).end(body);
  };

  const listeners = [await listen(answer, '127.0.0.1')];
  server.origin = `http://127.0.0.1:${(listeners[0]!.address() as AddressInfo).port}`;
  if (options.secondOrigin) {
    // The browser may resolve localhost to either family; the resolver rule of launch.ts leaves localhost alone.
    listeners.push(await listen(answer, 'localhost'));
    server.otherOrigin = `http://localhost:${(listeners[1]!.address() as AddressInfo).port}`;
  }
  return server;
}

function listen(answer: http.RequestListener, host: string): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    const listener = http.createServer(answer);
    listener.once('error', reject);
    listener.listen(0, host, () => resolve(listener));
  });
}

function stop(listener: http.Server): Promise<void> {
  return new Promise((resolve) => {
    listener.closeAllConnections();
    listener.close(() => resolve());
  });
}
