// The shelf with few and with many works, beside hand-written lists of the same works.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Work } from '#lib/model.ts';
import { listWorks, readWork } from '#lib/store/read/works.ts';
import { startServer } from '../../e2e/server.ts';
import { NEXT } from '../../scripts/build.ts';
import { machine, median, table } from '../results.ts';
import { writeWorks } from '../scale/library.ts';
import { listPage } from './hand-written.ts';
import { lighthouse, openBrowser, type Scores, type Weight, weigh } from './measure.ts';
import { serveFiles } from './serve-files.ts';

const SIZES = [25, 1000];
const LIGHTHOUSE_RUNS = 3;

interface Measured {
  readonly works: number;
  readonly weight: Readonly<Record<Side, Weight>>;
  readonly scores: Readonly<Record<Side, Scores>>;
}

type Side = 'ours' | 'list';

/** Builds a generated library of each size (without covers, which no shelf shows), opens its shelf and measures it. */
export async function shelf(): Promise<string> {
  const measured: Measured[] = [];
  for (const works of SIZES) measured.push(await measure(works));
  return report(measured);
}

async function measure(works: number): Promise<Measured> {
  const library = resolve(`.stroka/bench-shelf-${works}`);
  const dist = `.stroka/bench-shelf-dist-${works}`;
  try {
    await writeWorks(library, works);
    await build(library, dist);
    return await serve(works, library, dist);
  } finally {
    await rm(library, { recursive: true, force: true });
    await rm(dist, { recursive: true, force: true });
  }
}

async function build(library: string, dist: string): Promise<void> {
  const env = { ...process.env, STROKA_LIBRARY: library, STROKA_DIST: dist };
  const child = spawn(process.execPath, [NEXT, 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The build of ${library} ended with ${code}.`);
}

async function serve(works: number, library: string, dist: string): Promise<Measured> {
  const { browser, port } = await openBrowser();
  const site = await startServer({ library, dist });
  const list = await serveFiles(await listPage(await readWorks(library)));
  try {
    const urls = { ours: `${site.url}/en`, list: `${list.url}/` };
    const weight = { ours: await weigh(browser, urls.ours), list: await weigh(browser, urls.list) };
    return { works, weight, scores: await lighthouse(urls, port, LIGHTHOUSE_RUNS) };
  } finally {
    await browser.close();
    await site.stop();
    await list.stop();
  }
}

async function readWorks(library: string): Promise<readonly Work[]> {
  const before = process.env.STROKA_LIBRARY;
  process.env.STROKA_LIBRARY = library;
  try {
    const works = [];
    for (const slug of await listWorks()) works.push(await readWork(slug, 'en'));
    return works.filter((work) => work !== undefined);
  } finally {
    if (before === undefined) delete process.env.STROKA_LIBRARY;
    else process.env.STROKA_LIBRARY = before;
  }
}

function report(measured: readonly Measured[]): string {
  const columns = measured.flatMap((each) => (['ours', 'list'] as const).map((side) => ({ ...each, side })));
  const kilobytes = (name: string, key: keyof Weight) => [
    name,
    ...columns.map(({ weight, side }) => `${(weight[side][key] / 1000).toFixed(1)} kB`),
  ];
  const score = (name: string, key: keyof Scores, digits: number) => [
    name,
    ...columns.map(({ scores, side }) => median(scores[side][key]).toFixed(digits)),
  ];
  return [
    '### The shelf',
    '',
    `The shelf of generated libraries, beside a hand-written list of the same works (titles, what they are about, kind, level; every work on one page) with the same fonts. Bytes after gzip; Lighthouse (mobile), medians of ${LIGHTHOUSE_RUNS}. ${machine()}.`,
    '',
    table(
      ['', ...columns.map(({ works, side }) => `${side === 'ours' ? 'Stroka' : 'hand-written'}, ${works} works`)],
      [
        kilobytes('HTML', 'html'),
        kilobytes('CSS', 'css'),
        kilobytes('fonts', 'fonts'),
        kilobytes('JavaScript before intent', 'scriptsBefore'),
        kilobytes('JavaScript after intent', 'scriptsAfter'),
        score('Lighthouse performance', 'performance', 2),
        score('accessibility', 'accessibility', 2),
        score('CLS', 'cls', 3),
        score('FCP, ms', 'fcp', 0),
        score('LCP, ms', 'lcp', 0),
        score('TBT, ms', 'tbt', 0),
      ],
    ),
  ].join('\n');
}
