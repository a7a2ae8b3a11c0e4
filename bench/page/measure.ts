// What a page weighs in a browser, and what Lighthouse says of it.

import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/port.ts';

/** What a browser fetched for a page, bytes after gzip (fonts as they are). */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly fonts: number;
  /** Scripts before the reader did anything: those inside the page and those it fetched. */
  readonly scriptsBefore: number;
  /** Scripts after the first sign of intent. */
  readonly scriptsAfter: number;
}

/** Lighthouse's scores (0 to 1) and times (ms) of a page, one of each run. */
export interface Scores {
  readonly performance: readonly number[];
  readonly accessibility: readonly number[];
  readonly bestPractices: readonly number[];
  readonly seo: readonly number[];
  readonly cls: readonly number[];
  readonly fcp: readonly number[];
  readonly lcp: readonly number[];
  readonly tbt: readonly number[];
}

/** A browser that Lighthouse can use, and the port on which it listens. */
export async function openBrowser(): Promise<{ readonly browser: Browser; readonly port: number }> {
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
  return { browser, port };
}

/** Opens a page and counts what it fetches before and after intent. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
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
  page.removeAllListeners('response');
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
export async function scriptsAfterIntent(page: Page): Promise<number> {
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

/** Runs Lighthouse (mobile) on each of the pages in turn, `runs` times. */
export async function lighthouse<Name extends string>(
  urls: Readonly<Record<Name, string>>,
  port: number,
  runs: number,
): Promise<Record<Name, Scores>> {
  const { default: run } = await import('lighthouse');
  const names = Object.keys(urls) as Name[];
  const scores = Object.fromEntries(names.map((name) => [name, empty()])) as Record<Name, ReturnType<typeof empty>>;
  for (let index = 0; index < runs; index += 1) {
    for (const name of names) {
      const outcome = await run(urls[name], { port, output: 'json', logLevel: 'silent' });
      if (!outcome) throw new Error(`Lighthouse gave nothing for ${urls[name]}`);
      const { categories, audits } = outcome.lhr;
      const into = scores[name];
      into.performance.push(categories.performance?.score ?? 0);
      into.accessibility.push(categories.accessibility?.score ?? 0);
      into.bestPractices.push(categories['best-practices']?.score ?? 0);
      into.seo.push(categories.seo?.score ?? 0);
      into.cls.push(audits['cumulative-layout-shift']?.numericValue ?? Number.NaN);
      into.fcp.push(audits['first-contentful-paint']?.numericValue ?? Number.NaN);
      into.lcp.push(audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
      into.tbt.push(audits['total-blocking-time']?.numericValue ?? Number.NaN);
    }
  }
  return scores;
}

function empty(): Record<keyof Scores, number[]> {
  return { performance: [], accessibility: [], bestPractices: [], seo: [], cls: [], fcp: [], lcp: [], tbt: [] };
}
