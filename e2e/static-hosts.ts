// Hosts of files for tests and benchmarks: a bare one that only knows the types of files, and nginx as Debian has it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../scripts/browser.ts';
import { freePort } from '../scripts/port.ts';

export interface StaticHost {
  /** "http://localhost:4711", without a trailing slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves a folder with no headers besides the type: a folder by its index.html, anything missing by 404.html. */
export async function serveBare(root: string): Promise<StaticHost> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const isFolder = (await stat(join(root, path)).catch(() => undefined))?.isDirectory();
    if (isFolder && !path.endsWith('/')) return response.writeHead(301, { Location: `${path}/` }).end();
    const file = join(root, isFolder ? `${path}/index.html` : path);
    const body = await readFile(file).catch(() => undefined);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (body) return response.writeHead(200, { 'Content-Type': type }).end(body);
    const missing = await readFile(join(root, '404.html')).catch(() => '');
    return response.writeHead(404, { 'Content-Type': 'text/html' }).end(missing);
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

/** The path of nginx; undefined where it is not installed. */
export function findNginx(): string | undefined {
  // Its folder is often not in the PATH of users.
  return findProgram('nginx') ?? ['/usr/sbin/nginx'].find(existsSync);
}

/** Serves a folder with nginx and the settings that are in it. `settings` are lines for its server block. */
export async function serveWithNginx(nginx: string, root: string, settings = ''): Promise<StaticHost> {
  const place = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place};`);
  const config = `
${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${place}/pid; error_log ${place}/error.log; worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000;
  ${temporary.join(' ')}
  server { listen 127.0.0.1:${port}; root ${resolve(root)}; ${settings} }
}`;
  await writeFile(join(place, 'nginx.conf'), config);
  const child = spawn(nginx, ['-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')], { stdio: 'ignore' });
  const closed = once(child, 'close');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100 && !(await isUp(url)); attempt += 1) {
    if (child.exitCode !== null) throw new Error(await readFile(join(place, 'error.log'), 'utf8'));
    await sleep(50);
  }
  const stop = async () => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    await closed;
    await rm(place, { recursive: true, force: true });
  };
  return { url, stop };
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
