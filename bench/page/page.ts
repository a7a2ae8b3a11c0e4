// A reading page beside a hand-written page of the same text with the same fonts: bytes, requests, Lighthouse.

import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { readText } from '#lib/store/read/texts.ts';
import { readWork } from '#lib/store/read/works.ts';
import { startServer } from '../../e2e/server.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/port.ts';
import { machine, median, table } from '../results.ts';
import { bareFrameworkScripts } from './bare-framework.ts';
import { equalPage, plainPage } from './hand-written.ts';
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
  const equal = await serveFiles(await equalPage(text, work));
  const plain = await serveFiles(await plainPage(text, work));
  try {
    const urls = { ours: `${site.url}/en/${TEXT}`, equal: `${equal.url}/`, plain: `${plain.url}/` };
    const weights = {
      ours: await weigh(browser, urls.ours),
      equal: await weigh(browser, urls.equal),
      plain: await weigh(browser, urls.plain),
    };
    const bare = await bareFrameworkScripts(browser, scriptsAfterIntent);
    const scores = await lighthouse(urls, port);
    return report(weights, bare, scores);
  } finally {
    await browser.close();
    await site.stop();
    await equal.stop();
    await plain.stop();
  }
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage();
  const sizes = { stylesheet: 0, font: 0, script: 0 };
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
  const html = await (await page.goto(url, { waitUntil: 'networkidle' }))?.text();
  await Promise.all(fetched);
  // What stands inside the page is counted as what it is: scripts as scripts, styles as styles.
  const withoutScripts = (html ?? '').replace(/<script(?![^>]*json)[^>]*>.*?<\/script>/gs, '');
  const withoutStyles = withoutScripts.replace(/<style.*?<\/style>/gs, '');
  const [whole, unscripted, bare] = [html ?? '', withoutScripts, withoutStyles].map((text) => gzipSync(text).length);
  const scriptsBefore = sizes.script + (whole ?? 0) - (unscripted ?? 0);
  const css = sizes.stylesheet + (unscripted ?? 0) - (bare ?? 0);
  const scriptsAfter = await scriptsAfterIntent(page);
  await page.close();
  return { html: bare ?? 0, css, fonts: sizes.font, scriptsBefore, scriptsAfter };
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

type Page = 'ours' | 'equal' | 'plain';

async function lighthouse(urls: Readonly<Record<Page, string>>, port: number) {
  const { default: run } = await import('lighthouse');
  const scores: Record<Page, Record<keyof Scores, number[]>> = { ours: empty(), equal: empty(), plain: empty() };
  for (let index = 0; index < LIGHTHOUSE_RUNS; index += 1) {
    for (const which of ['ours', 'equal', 'plain'] as const) {
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

function report(weights: Record<Page, Weight>, framework: number, scores: Record<Page, Scores>): string {
  const pages = ['ours', 'equal', 'plain'] as const;
  const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const weight = (name: string, key: keyof Weight) => [name, ...pages.map((page) => inKilobytes(weights[page][key]))];
  const score = (name: string, key: keyof Scores, digits: number) => [
    name,
    ...pages.map((page) => median(scores[page][key]).toFixed(digits)),
  ];
  const markup = (page: Page) => weights[page].html + weights[page].css;
  const ratio = (page: Page) => (markup('ours') / markup(page)).toFixed(2);
  return [
    '## A reading page',
    '',
    `\`npm run bench -- page\`: ${TEXT} beside hand-written pages of the same text with the same fonts, in one run. *Equal*: with the same functions (views, settings, matched sentence, links, print, what machines read); *plain*: the text with its toggles, nothing else. Bytes after gzip, scripts and styles inside a page counted as such; Lighthouse (mobile), medians of ${LIGHTHOUSE_RUNS}. ${machine()}.`,
    '',
    table(
      ['', 'Stroka', 'hand-written, equal', 'hand-written, plain'],
      [
        weight('HTML', 'html'),
        weight('CSS', 'css'),
        ['Stroka’s HTML + CSS', '1 ×', `${ratio('equal')} ×`, `${ratio('plain')} ×`],
        weight('fonts', 'fonts'),
        weight('JavaScript before intent', 'scriptsBefore'),
        weight('JavaScript after intent', 'scriptsAfter'),
        score('Lighthouse performance', 'performance', 2),
        score('accessibility', 'accessibility', 2),
        score('best practices', 'bestPractices', 2),
        score('SEO', 'seo', 2),
        score('CLS', 'cls', 3),
        score('LCP, ms', 'lcp', 0),
        score('TBT, ms', 'tbt', 0),
      ],
    ),
    '',
    `Own client code after intent, beyond an empty page of the same framework (${inKilobytes(framework)}): **${inKilobytes(weights.ours.scriptsAfter - framework)}**.`,
  ].join('\n');
}
