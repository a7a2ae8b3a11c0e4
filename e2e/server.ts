// Starts servers for tests: another library, another build, the standalone server, another environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEXT } from '../scripts/build.ts';
import { freePort } from '../scripts/port.ts';

export interface ServerOptions {
  /** The library to serve; by default the project's own. Use it with a separate `dist`. */
  readonly library?: string;
  /** The build to serve, as in STROKA_DIST; by default ".next". */
  readonly dist?: string;
  /** The project's folder; by default this one. */
  readonly folder?: string;
  /** Whether to start the build's standalone server instead of `next start`. */
  readonly standalone?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  /** "http://localhost:4711", without a trailing slash. */
  readonly url: string;
  /** The id of the server's process. */
  readonly pid: number;
  /** The server's output so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a finished build on a free port; resolves when it responds. Throws with the server's output if it does not.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { library, dist = '.next', folder = '.', standalone = false, env = {} } = options;
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    standalone ? [join(dist, 'standalone/server.js')] : [NEXT, 'start', '-p', port],
    {
      cwd: folder,
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

/** Polls until there is a response; false if the server has ended or after 30 seconds. */
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
