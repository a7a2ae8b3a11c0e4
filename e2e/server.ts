// Servers of a test's own: another library, another build, the standalone server, another environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEXT } from '../scripts/build.ts';
import { freePort } from '../scripts/port.ts';

export interface ServerOptions {
  /** The folder whose works it serves; the project's own when left out. Give it a `dist` of its own. */
  readonly library?: string;
  /** The build it serves, as STROKA_DIST names it; ".next" when left out. */
  readonly dist?: string;
  /** Serve the build's standalone server instead of `next start`. */
  readonly standalone?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  /** "http://localhost:4711", without a slash at the end. */
  readonly url: string;
  /** Number of the server's process. */
  readonly pid: number;
  /** What the server has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Serves a finished build on a free port; resolves when it answers. Throws with the server's output when it does not. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { library, dist = '.next', standalone = false, env = {} } = options;
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    standalone ? [join(dist, 'standalone/server.js')] : [NEXT, 'start', '-p', port],
    {
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: port,
        STROKA_DIST: dist,
        ...(library === undefined ? {} : { STROKA_LIBRARY: resolve(library) }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const closed = once(child, 'close');
  const endWithTest = () => child.kill('SIGKILL');
  process.once('exit', endWithTest);
  const stop = async () => {
    process.off('exit', endWithTest);
    child.kill('SIGTERM');
    await Promise.race([closed, sleep(5000, undefined, { ref: false }).then(endWithTest)]);
    await closed;
  };
  const url = `http://localhost:${port}`;
  if (await answers(url, () => child.exitCode === null && child.signalCode === null)) {
    return { url, pid: child.pid ?? 0, output: () => output, stop };
  }
  await stop();
  throw new Error(`The server did not answer at ${url}:\n${output}`);
}

/** Asks until something answers; false when the server has ended or 30 seconds have passed. */
async function answers(url: string, isRunning: () => boolean): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (isRunning() && Date.now() < end) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await sleep(100);
  }
  return false;
}
