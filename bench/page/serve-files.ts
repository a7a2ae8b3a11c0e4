// A static server for files in memory, compressed once: what a person could put a hand-written page on.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Files } from './hand-written.ts';

const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2' };

/** Serves files on a free port, text gzipped. */
export async function serveFiles(files: Files): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const packed = new Map([...files].map(([path, body]) => [path, path.endsWith('.woff2') ? body : gzipSync(body)]));
  const server = createServer(({ url = '/' }, response) => {
    const body = packed.get(url);
    if (!body) return response.writeHead(404).end();
    const type = types[url.replace(/^.*(?=\.)/, '')] ?? 'text/html; charset=utf-8';
    const isText = !url.endsWith('.woff2');
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': url === '/' ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
    });
    return response.end(body);
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://localhost:${port}`, stop };
}
