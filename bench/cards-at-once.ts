// Fifty cards asked of a running site at once: how fast they come, what memory it takes, and how long a reader waits meanwhile.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { readText } from '#lib/store/read/texts.ts';
import { freePort } from '../scripts/port.ts';
import { median } from './results.ts';

/** One figure: what was measured, and what it should be. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
}

export const CARDS = 50;
const IDLE_PAGES = 200;

export async function fiftyAtOnce(text: string): Promise<readonly Figure[]> {
  const port = await freePort();
  // A host of its own for each run: no card of it can be on the disk yet.
  const env = { ...process.env, PORT: String(port), SITE_URL: `https://bench-${Date.now()}.example` };
  const server = spawn(process.execPath, ['.next/standalone/server.js'], { env, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(`${origin}/en/${text}`);
    const names = await cardNames(text);
    await fetchAll(`${origin}/cards/${text}/${names[CARDS]}`);
    const page = `${origin}/en/${text}`;
    const idle = await latencies(page, ({ length }) => length < IDLE_PAGES);
    let busy = true;
    const started = performance.now();
    const drawn = Promise.all(names.slice(0, CARDS).map((name) => fetchAll(`${origin}/cards/${text}/${name}`))).finally(
      () => {
        busy = false;
      },
    );
    const meanwhile = await latencies(page, () => busy);
    const sizes = await drawn;
    const seconds = (performance.now() - started) / 1000;
    return [
      { what: `${CARDS} cards at once`, value: `${(CARDS / seconds).toFixed(1)} a second`, goal: 'reported' },
      { what: 'heaviest of them', value: `${Math.round(Math.max(...sizes) / 1000)} kB`, goal: '≤ 300 kB' },
      { what: 'peak memory of the server', value: `${await peakMemory(server.pid)} MB`, goal: '≤ 500 MB' },
      { what: 'a reading page, idle', value: `${median(idle).toFixed(2)} ms`, goal: '' },
      {
        what: `a reading page meanwhile (${meanwhile.length} turned)`,
        value: `${median(meanwhile).toFixed(2)} ms`,
        goal: '',
      },
      { what: 'meanwhile / idle', value: `${(median(meanwhile) / median(idle)).toFixed(2)} ×`, goal: '≤ 2 ×' },
    ];
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

/** Names under an unknown hash: each leads to the current card. */
async function cardNames(text: string): Promise<readonly string[]> {
  const paragraphs = (await readText(text, 'en'))?.paragraphs ?? [];
  const ids = [...new Set(paragraphs.flatMap(({ id, segments }) => [id, ...segments.map((segment) => segment.id)]))];
  return ['wide', 'square', 'wide.dark'].flatMap((look) => ids.map((id) => `${id}.${look}.00000000.png`));
}

async function latencies(url: string, goOn: (so: readonly number[]) => boolean): Promise<readonly number[]> {
  const taken: number[] = [];
  while (goOn(taken)) {
    const started = performance.now();
    await fetchAll(url);
    taken.push(performance.now() - started);
    // A reader, not a flood.
    await wait(5);
  }
  return taken;
}

async function fetchAll(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.bytes()).length;
}

async function answers(url: string): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`No answer from ${url}: run "npm run build" first.`);
}

/** The most memory that the process ever held, in megabytes; Linux knows it. */
async function peakMemory(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000);
}
