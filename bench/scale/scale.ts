// A large library: what building and serving it costs, and how the cost grows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import autocannon from 'autocannon';
import { startServer } from '../../e2e/server.ts';
import { serveFiles } from '../page/serve-files.ts';
import { machine, table } from '../results.ts';
import { writeLibrary } from './library.ts';
import { residentMemory, watchMemory } from './processes.ts';

const SIZES = [100, 300, 1000];
const SECONDS = 8;

export async function bench(): Promise<string> {
  const rows = [];
  for (const chapters of SIZES) {
    const { library, dist } = folders(chapters);
    await writeLibrary(library, chapters);
    rows.push({ chapters, ...(await buildOnce(library, dist)) });
  }
  const served = await serve(Math.max(...SIZES));
  for (const chapters of SIZES) {
    const { library, dist } = folders(chapters);
    await rm(library, { recursive: true, force: true });
    await rm(dist, { recursive: true, force: true });
  }
  return report(rows, served);
}

function folders(chapters: number) {
  return { library: resolve(`.stroka/bench-library-${chapters}`), dist: `.stroka/bench-dist-${chapters}` };
}

async function buildOnce(library: string, dist: string) {
  const started = Date.now();
  const env = { ...process.env, STROKA_LIBRARY: library, STROKA_DIST: dist };
  const child = spawn(process.execPath, ['scripts/build.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const memory = watchMemory(child.pid ?? 0);
  const [code] = await once(child, 'close');
  const peak = memory.stop();
  if (code !== 0) throw new Error(`The build of ${library} ended with ${code}.`);
  return { seconds: (Date.now() - started) / 1000, peak };
}

async function serve(chapters: number) {
  const { library, dist } = folders(chapters);
  const server = await startServer({ library, dist });
  const idle = await residentMemory(server.pid);
  for (let book = 0; book < chapters / 100; book += 1) {
    for (let chapter = 1; chapter <= 50; chapter += 1)
      await (await fetch(`${server.url}/en/book-${book}.${chapter}`)).arrayBuffer();
  }
  // Passages are made on demand: as many as a busy day asks for.
  for (let number = 1; number <= 24; number += 1) {
    for (let segment = 1; segment <= 4; segment += 1) {
      for (let chapter = 1; chapter <= 10; chapter += 1) {
        await (await fetch(`${server.url}/en/book-0.${chapter}/p${number}-${segment}`)).arrayBuffer();
      }
    }
  }
  const after = await residentMemory(server.pid);
  const page = `${server.url}/en/book-0.1`;
  const html = Buffer.from(await (await fetch(page)).arrayBuffer());
  const files = await serveFiles(new Map([['/', html]]));
  const ours = await requestsPerSecond(page);
  const theirs = await requestsPerSecond(`${files.url}/`);
  await server.stop();
  await files.stop();
  return { idle, after, ours, theirs };
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: SECONDS, headers: { 'accept-encoding': 'gzip' } });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} of the answers of ${url} were errors.`);
  return result.requests.average;
}

function report(
  rows: readonly { chapters: number; seconds: number; peak: number }[],
  served: { idle: number; after: number; ours: number; theirs: number },
): string {
  const inMegabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return [
    '## A large library',
    '',
    `\`npm run bench -- scale\`: generated chapters of 100 segments, half in books of 50, each built in both interface languages; check, build and standalone copy together; memory is the sum of all processes. ${machine()}.`,
    '',
    table(
      ['chapters', 'segments', 'build, s', 'a chapter, ms', 'peak memory'],
      rows.map(({ chapters, seconds, peak }) => [
        chapters,
        chapters * 100,
        seconds.toFixed(1),
        Math.round((seconds / chapters) * 1000),
        inMegabytes(peak),
      ]),
    ),
    '',
    `Serving the largest: ${inMegabytes(served.idle)} at rest, ${inMegabytes(served.after)} after every book page and 960 passages were asked for once. A reading page (gzip): ${Math.round(served.ours)} requests a second, a static server of the same runtime that compressed it beforehand ${Math.round(served.theirs)}: ${(served.theirs / served.ours).toFixed(1)} × as many.`,
  ].join('\n');
}
