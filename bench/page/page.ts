// A reading page beside a hand-written page of the same text with the same fonts: bytes, requests, Lighthouse.

import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { readText } from '#lib/store/texts.ts';
import { readWork } from '#lib/store/works.ts';
import { startServer } from '../../e2e/server.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/port.ts';
import { machine, median, table } from '../results.ts';
import { bareFrameworkScripts } from './bare-framework.ts';
import { handWritten } from './hand-written.ts';
import { serveFiles } from './serve-files.ts';

const TEXT = 'kim-putin-2023';
const LIGHTHOUSE_RUNS = 5;

/** What a browser fetched for a page, bytes after gzip (fonts as they are). */
interface Weight {
  readonly html: number;
  readonly css: number;
  readonly fonts: number;
  /** Scripts before the reader did anything: those inside the page and those it fetched. */
  readonly scriptsBefore: number;
  /** Scripts after the first sign of intent. */
  readonly scriptsAfter: number;
}

export async function bench(): Promise<string> {
  const [text, work] = [await readText(TEXT, 'en'), await readWork(TEXT, 'en')];
  if (!text || !work) throw new Error(`The library has no ${TEXT}.`);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? '',
    args: [
      `--remote-debugging-port=${port}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const site = await startServer();
  const peer = await serveFiles(await handWritten(text, work));
  try {
    const urls = { ours: `${site.url}/en/${TEXT}`, peer: `${peer.url}/` };
    const weights = { ours: await weigh(browser, urls.ours), peer: await weigh(browser, urls.peer) };
    const bare = await bareFrameworkScripts(browser, scriptsAfterIntent);
    const scores = await lighthouse(urls, port);
    return report(weights, bare, scores);
  } finally {
    await browser.close();
    await site.stop();
    await peer.stop();
  }
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage();
  const sizes = { document: 0, stylesheet: 0, font: 0, script: 0 };
  const fetched: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType() as keyof typeof sizes;
    if (!(type in sizes) || response.status() >= 300) return;
    fetched.push(
      response.body().then((body) => {
        sizes[type] += type === 'font' ? body.length : gzipSync(body).length;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(fetched);
  const inline = await page.evaluate(() =>
    [...document.scripts].filter(({ src, type }) => !src && !/json/.test(type)).map(({ textContent }) => textContent),
  );
  const scriptsBefore = sizes.script + gzipSync(inline.join('\n')).length;
  const scriptsAfter = await scriptsAfterIntent(page);
  await page.close();
  return { html: sizes.document, css: sizes.stylesheet, fonts: sizes.font, scriptsBefore, scriptsAfter };
}

/** Bytes (gzip) of the scripts that a page has fetched once the pointer has moved and all is quiet. */
async function scriptsAfterIntent(page: import('@playwright/test').Page): Promise<number> {
  await page.mouse.move(100, 100);
  await page.mouse.move(200, 200);
  await page.waitForTimeout(500);
  await page.waitForLoadState('networkidle');
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\.js(\?|$)/.test(name) ? [name] : [])),
  );
  let bytes = 0;
  for (const url of new Set(urls)) bytes += gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
  return bytes;
}

interface Scores {
  readonly performance: readonly number[];
  readonly accessibility: readonly number[];
  readonly bestPractices: readonly number[];
  readonly seo: readonly number[];
  readonly cls: readonly number[];
  readonly lcp: readonly number[];
  readonly tbt: readonly number[];
}

async function lighthouse(urls: { readonly ours: string; readonly peer: string }, port: number) {
  const { default: run } = await import('lighthouse');
  const scores: Record<'ours' | 'peer', Record<keyof Scores, number[]>> = { ours: empty(), peer: empty() };
  for (let index = 0; index < LIGHTHOUSE_RUNS; index += 1) {
    for (const which of ['ours', 'peer'] as const) {
      const outcome = await run(urls[which], { port, output: 'json', logLevel: 'silent' });
      if (!outcome) throw new Error(`Lighthouse gave nothing for ${urls[which]}`);
      const { categories, audits } = outcome.lhr;
      const into = scores[which];
      into.performance.push(categories.performance?.score ?? 0);
      into.accessibility.push(categories.accessibility?.score ?? 0);
      into.bestPractices.push(categories['best-practices']?.score ?? 0);
      into.seo.push(categories.seo?.score ?? 0);
      into.cls.push(audits['cumulative-layout-shift']?.numericValue ?? Number.NaN);
      into.lcp.push(audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
      into.tbt.push(audits['total-blocking-time']?.numericValue ?? Number.NaN);
    }
  }
  return scores;
}

function empty(): Record<keyof Scores, number[]> {
  return { performance: [], accessibility: [], bestPractices: [], seo: [], cls: [], lcp: [], tbt: [] };
}

function report(
  weights: Record<'ours' | 'peer', Weight>,
  bare: number,
  scores: Record<'ours' | 'peer', Scores>,
): string {
  const { ours, peer } = weights;
  const ratio = (ours.html + ours.css) / (peer.html + peer.css);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const mid = (which: 'ours' | 'peer', key: keyof Scores, digits: number) => median(scores[which][key]).toFixed(digits);
  const row = (name: string, key: keyof Scores, digits: number) => [
    name,
    mid('ours', key, digits),
    mid('peer', key, digits),
  ];
  return [
    '## A reading page',
    '',
    `\`npm run bench -- page\`: ${TEXT} beside a hand-written page of the same text with the same fonts, in one run; bytes after gzip; Lighthouse (mobile), medians of ${LIGHTHOUSE_RUNS}. ${machine()}.`,
    '',
    table(
      ['', 'Stroka', 'hand-written'],
      [
        ['HTML', kB(ours.html), kB(peer.html)],
        ['CSS', kB(ours.css), kB(peer.css)],
        ['fonts', kB(ours.fonts), kB(peer.fonts)],
        ['JavaScript before intent', kB(ours.scriptsBefore), kB(peer.scriptsBefore)],
        ['JavaScript after intent', kB(ours.scriptsAfter), kB(peer.scriptsAfter)],
        row('Lighthouse performance', 'performance', 2),
        row('accessibility', 'accessibility', 2),
        row('best practices', 'bestPractices', 2),
        row('SEO', 'seo', 2),
        row('CLS', 'cls', 3),
        row('LCP, ms', 'lcp', 0),
        row('TBT, ms', 'tbt', 0),
      ],
    ),
    '',
    `HTML + CSS: **${ratio.toFixed(2)} ×** the hand-written page. Own client code after intent, beyond an empty page of the same framework (${kB(bare)}): **${kB(ours.scriptsAfter - bare)}**.`,
  ].join('\n');
}
