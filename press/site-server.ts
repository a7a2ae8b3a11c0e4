// Renders addresses of the site: starts servers of the finished build and asks them over loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '#lib/error.ts';
import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';

/** What a server answers. */
export interface Answer {
  readonly status: number;
  /** Without parameters: "text/html". */
  readonly type: string;
  readonly body: Buffer;
}

export interface SiteServer {
  /** Answers of one number come from one server, so that what it has read for one address serves the next. */
  readonly ask: (path: string, number: number) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** The build to press: its folder, and how it names its paths. */
export interface Build {
  /** Changes with every build. */
  readonly id: string;
  readonly dist: string;
  /** Addresses that do not depend on a text: "/en", "/en/about", "/sitemap.xml". */
  readonly paths: readonly string[];
}

const NEXT = 'node_modules/next/dist/bin/next';
/** Milliseconds. A connection that the server closes while the next request is on its way would fail. */
const KEEP_ALIVE = '3600000';
/** On a busy machine, drawing the cover of a book may run out of time. */
const ATTEMPTS = 3;
/** A server may learn from the whole library before its first answer. */
const LONGEST_WAIT = 15 * 60 * 1000;

/** The build in STROKA_DIST, by default ".next". Throws UserError "no-build". */
export async function findBuild(dist = process.env.STROKA_DIST || '.next'): Promise<Build> {
  const id = await readFile(join(dist, 'BUILD_ID'), 'utf8').catch(() => undefined);
  if (id !== undefined) return { id: id.trim(), dist, paths: await lonePaths(dist) };
  throw new UserError('no-build', `There is no build in ${dist}.`, 'Build the site first: npm run build');
}

/** The routes without parameters besides the language. The home address answers with a redirect. */
async function lonePaths(dist: string): Promise<readonly string[]> {
  const routes: Readonly<Record<string, string>> = JSON.parse(
    await readFile(join(dist, 'app-path-routes-manifest.json'), 'utf8'),
  );
  const paths = Object.values(routes).filter((route) => route !== '/' && !route.startsWith('/_'));
  return paths
    .flatMap((route) =>
      route.startsWith('/[lng]') ? INTERFACE_LANGUAGES.map((lng) => route.replace('[lng]', lng)) : route,
    )
    .filter((path) => !path.includes('['));
}

/**
 * Starts `count` servers of a build, on ports that the system chooses, for this machine only. They render every page anew (STROKA_PRESS,
 * next-cache/cache-handler.js). Throws UserError "no-server" with the output of one that does not start.
 */
export async function startServers(count: number, env: Readonly<Record<string, string>>): Promise<SiteServer> {
  const servers = await Promise.all(Array.from({ length: count }, () => startOne(env)));
  return {
    ask: async (path, number) => {
      const url = `${servers[number % count]?.origin}${path}`;
      for (let attempt = 1; ; attempt += 1) {
        const answer = await ask(url);
        if (answer.status < 500 || attempt === ATTEMPTS) return answer;
      }
    },
    stop: async () => {
      await Promise.all(servers.map(({ stop }) => stop()));
    },
  };
}

async function startOne(env: Readonly<Record<string, string>>) {
  await access(NEXT);
  const child = spawn(
    process.execPath,
    [NEXT, 'start', '--hostname', '127.0.0.1', '--port', '0', '--keepAliveTimeout', KEEP_ALIVE],
    {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', STROKA_PRESS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const origin = await originOf(child);
  const stop = async () => {
    process.off('exit', kill);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  return { origin, stop };
}

/** Reads the address from the server's output. */
async function originOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (origin && /Ready/.test(output)) resolve(origin);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () =>
      reject(new UserError('no-server', `The site's server ended:\n${output.trim()}`, 'Build the site again.')),
    );
  });
}

async function ask(url: string): Promise<Answer> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { 'accept-encoding': 'identity' },
    signal: AbortSignal.timeout(LONGEST_WAIT),
  });
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
}
