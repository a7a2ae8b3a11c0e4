// A pressed site: requests a second behind nginx beside a hand-written page there and beside `next start`; what pressing costs, and pressing again
// after a change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { UserError } from '#lib/error.ts';
import { readText } from '#lib/store/read/texts.ts';
import { readWork } from '#lib/store/read/works.ts';
import { startServer } from '../e2e/server.ts';
import { findNginx, serveWithNginx } from '../e2e/static-hosts.ts';
import { equalPage, plainPage } from './page/hand-written.ts';
import { machine, median, table } from './results.ts';
import { writeLibrary } from './scale/library.ts';

/** The text whose page is measured, and chapters of the generated libraries: STROKA_CHAPTERS, "100 1000". */
const TEXT = 'kim-putin-2023';
const SIZES = (process.env.STROKA_CHAPTERS ?? '100 1000').split(' ').filter(Boolean).map(Number);
const SECONDS = 5;
const ROUNDS = 3;
const CONNECTIONS = 20;

export async function bench(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-press-'));
  try {
    const served = await serve(folder);
    const rows = [];
    for (const chapters of SIZES) rows.push(await pressOnce(folder, chapters));
    return report(served, rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Requests a second of the same text, in turns, the middle of several rounds. */
async function serve(folder: string): Promise<Readonly<Record<string, number>>> {
  const nginx = findNginx();
  if (!nginx) throw new UserError('no-nginx', 'nginx is not installed.', 'Debian: apt-get install nginx-light');
  const library = join(folder, 'own');
  await writeOneWork(library);
  const site = join(folder, 'site');
  await press(library, site);
  const [text, work] = [await readText(TEXT, 'en'), await readWork(TEXT, 'en')];
  if (!text || !work) throw new Error(`no ${TEXT}`);
  for (const [name, page] of [
    ['plain', await plainPage(text, work)],
    ['equal', await equalPage(text, work)],
  ] as const) {
    const html = page.get('/') ?? Buffer.alloc(0);
    await writeFile(join(site, `${name}.html`), html);
    await writeFile(join(site, `${name}.html.gz`), gzipSync(html, { level: 9 }));
  }
  const host = await serveWithNginx(nginx, site, `include ${site}/.press/nginx.conf;`);
  const next = await startServer();
  const addresses = {
    pressed: `${host.url}/en/${TEXT}`,
    plain: `${host.url}/plain.html`,
    equal: `${host.url}/equal.html`,
    next: `${next.url}/en/${TEXT}`,
  };
  const rates = Object.keys(addresses).map(() => [] as number[]);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, url] of Object.values(addresses).entries()) rates[index]?.push(await requestsPerSecond(url));
    }
  } finally {
    await Promise.all([host.stop(), next.stop()]);
  }
  return Object.fromEntries(Object.keys(addresses).map((name, index) => [name, median(rates[index] ?? [])]));
}

async function writeOneWork(library: string): Promise<void> {
  for (const place of [`content/${TEXT}`, `locales/en/${TEXT}`]) {
    await cp(place, join(library, place), { recursive: true });
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip' };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} of the answers of ${url} were errors.`);
  return result.requests.average;
}

interface Row {
  readonly chapters: number;
  readonly first: Cost;
  readonly again: Cost;
  readonly changed: Cost;
}

interface Cost {
  readonly seconds: number;
  /** Processor time of all processes, seconds. */
  readonly cpu: number;
  readonly said: string;
}

/** Presses a generated library, again without a change, and again after one changed chapter. */
async function pressOnce(folder: string, chapters: number): Promise<Row> {
  const library = join(folder, `library-${chapters}`);
  const out = join(folder, `site-${chapters}`);
  await writeLibrary(library, chapters);
  const first = await press(library, out);
  const again = await press(library, out);
  const file = join(library, 'locales/en/book-0/7.json');
  const text: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...text, 'p3-1': 'This sentence was changed by hand.' }, null, 2));
  const changed = await press(library, out);
  await rm(out, { recursive: true });
  return { chapters, first, again, changed };
}

async function press(library: string, out: string): Promise<Cost> {
  const started = Date.now();
  // bash counts the processor time of all children that have ended.
  const command = `time "$0" cli/main.ts press --out "$1" --passages paragraphs`;
  const child = spawn('bash', ['-c', `TIMEFORMAT='cpu %U %S'; ${command}`, process.execPath, resolve(out)], {
    env: { ...process.env, STROKA_LIBRARY: library },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output);
  const [, user = 0, system = 0] = /cpu ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  const [said = ''] = output.split('\n');
  return { seconds: (Date.now() - started) / 1000, cpu: Number(user) + Number(system), said };
}

function report(served: Readonly<Record<string, number>>, rows: readonly Row[]): string {
  const rate = (name: string) => Math.round(served[name] ?? 0);
  const share = (name: string) => ((served.pressed ?? 0) / (served[name] ?? 1)).toFixed(2);
  const cost = ({ seconds, cpu }: Cost) => `${seconds.toFixed(1)} (${cpu.toFixed(1)})`;
  return [
    '## A pressed site',
    '',
    `\`npm run bench -- press\`: the page of one text (gzip, ${CONNECTIONS} connections, the middle of ${ROUNDS} rounds of ${SECONDS} s), and generated libraries of chapters of 100 segments pressed with \`--passages paragraphs\`. ${machine()}.`,
    '',
    table(
      ['page', 'requests/s', 'pressed / this'],
      [
        ['pressed, nginx with gzip_static', rate('pressed'), ''],
        ['hand-written, plain, the same nginx', rate('plain'), share('plain')],
        ['hand-written, equal functions, the same nginx', rate('equal'), share('equal')],
        ['`next start`', rate('next'), share('next')],
      ],
    ),
    '',
    table(
      ['chapters', 'first press, s (processor)', 'processor, ms a chapter', 'no change', 'one chapter changed'],
      rows.map(({ chapters, first, again, changed }) => [
        chapters,
        cost(first),
        Math.round((first.cpu / chapters) * 1000),
        cost(again),
        cost(changed),
      ]),
    ),
  ].join('\n');
}
