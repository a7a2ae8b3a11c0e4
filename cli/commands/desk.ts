// stroka desk: serves the built site on this computer with writing switched on.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '#lib/error.ts';
import { askedWorks } from '#lib/store/read/asked-works.ts';
import { readSite } from '#lib/store/read/site.ts';
import type { Command } from '../command.ts';

const NEXT = 'node_modules/next/dist/bin/next';
/** Seconds for which the server may take to start. */
const PATIENCE = 60;

export const desk: Command = {
  words: [0, 1],
  flags: [],
  options: ['port'],
  help: `Serves the built site on 127.0.0.1 and prints the address of the desk: the editor for the alignment and the translation
of a work. Only the printed address can write, because it has a token in it. Every step is saved at once, can be undone
later, and survives the next "add". Ctrl-C ends the server.

  WORK     the work that opens first; without it, the list of all works
  --port   the port, by default 3000

A site that is not built is built first. The desk is described in docs/desk.md.`,
  run: async ({ words: [work], options }) => {
    if (work !== undefined) await askedWorks([work]);
    const port = portOf(options.get('port') ?? process.env.PORT ?? '3000');
    const dist = process.env.STROKA_DIST ?? '.next';
    if (!existsSync(join(dist, 'BUILD_ID')) && (await runNode(['scripts/build.ts'], {})) !== 0) return 1;
    const token = randomBytes(18).toString('base64url');
    const origin = `http://127.0.0.1:${port}`;
    if (await isTaken(origin))
      throw new UserError('port-busy', `Port ${port} is in use by another program.`, 'Choose another one with --port.');
    const { defaultLocale } = await readSite();
    const place = `${origin}/${defaultLocale}/desk/${work ?? 'library'}#token=${token}`;
    announce(origin, token, place).catch((error: unknown) => console.error(error));
    return runNode([NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)], { STROKA_DESK: token });
  },
};

function portOf(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new UserError('usage', `"${value}" is not a port number.`, 'Use a number from 1 to 65535.');
}

async function isTaken(origin: string): Promise<boolean> {
  return fetch(origin, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

/**
 * Prints the address when the server answers. The built pages may be those of another state of the library, or of
 * another library: they are made anew on their next request.
 */
async function announce(origin: string, token: string, place: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE * 10; waited += 1) {
    const renewed = await fetch(`${origin}/api/desk`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }).catch(() => undefined);
    if (renewed?.ok) return console.log(`The desk: ${place}`);
    await setTimeout(100);
  }
}

/** Runs this Node in the terminal until it ends; if this process is ended, it is ended too. */
function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: 'inherit',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  // npm sends a signal only to the shell it started, and the shell dies: becoming an orphan is the only sign.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 0);
    });
  });
}
