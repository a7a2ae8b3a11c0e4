// Own books in a browser: from dropping two files to the first page, beside `stroka add`; memory, long tasks, and a full shelf.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startServer } from '../e2e/server.ts';
import { findBrowser } from '../scripts/browser.ts';
import { machine, median, table } from './results.ts';

const books = fileURLToPath(new URL('../../shared/data/books/', import.meta.url));
const files = ['crime-and-punishment.ru.txt', 'crime-and-punishment.en.txt'].map((name) => join(books, name));

/** Books on the full shelf, and how often each page of it is opened. */
const SHELF = 20;
const RUNS = 5;

/** The section of RESULTS.md. */
export async function bench(): Promise<string> {
  const head = ['## Own books in a browser', ''];
  if (!files.every((file) => existsSync(file))) return [...head, `No books: ${books} is absent.`].join('\n');
  const added = measureAdding();
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const dropped = await measureDrop(browser, page, server.url);
    const segments = await fillShelf(page);
    const list = await measureOpening(page, `${server.url}/en/mine`, 'li h2 a');
    const chapter = await measureOpening(page, `${server.url}/en/mine/read?text=1.8`, 'section[id]');
    const library = await measureOpening(page, `${server.url}/en/forty-grams.2`, 'section[id]');
    return [
      ...head,
      '`npm run bench -- own-books`: *Crime and Punishment* and its translation, two plain text files, dropped onto the page in Chromium. Memory is the',
      `most that the page's process has held, with its worker; the longest task is that of the page, which the worker leaves free. ${machine()}.`,
      '',
      table(
        ['', 'seconds'],
        [
          ['`stroka add`, the whole', added.toFixed(1)],
          ['in the browser, first chapter can be read', dropped.first.toFixed(1)],
          ['in the browser, the whole', dropped.whole.toFixed(1)],
        ],
      ),
      '',
      `Peak memory ${dropped.megabytes.toFixed(0)} MB, longest task ${dropped.longest.toFixed(0)} ms.`,
      '',
      `With ${SHELF} books of ${segments.toLocaleString('en')} segments, milliseconds from the request, medians of ${RUNS}: the list ${list.toFixed(0)}, a chapter ${chapter.toFixed(0)}; a chapter of the library, whose text is in its HTML, ${library.toFixed(0)}.`,
      '',
      `The machine had other work meanwhile: its load was ${(loadavg()[0] ?? 0).toFixed(0)}.`,
    ].join('\n');
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Seconds of `stroka add` for the same files, in a process of its own. */
function measureAdding(): number {
  const library = mkdtempSync(join(tmpdir(), 'stroka-bench-'));
  try {
    const [source = '', target = ''] = files;
    const started = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['cli/main.ts', 'add', source, '--translation', target, '--as', 'crime'],
      { env: { ...process.env, STROKA_LIBRARY: library }, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}

async function measureDrop(browser: Browser, page: Page, url: string) {
  await page.addInitScript(() => {
    const held = globalThis as { longest?: number };
    held.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}/en/mine`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await page.evaluate(() => {
    (globalThis as { longest?: number }).longest = 0;
  });
  const started = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(files);
  const since = () => (performance.now() - started) / 1000;
  await page.getByRole('link', { name: 'Read the first chapter now' }).waitFor({ timeout: 600_000 });
  const first = since();
  await page.locator('li h2 a').waitFor({ timeout: 600_000 });
  const whole = since();
  const longest = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
  return { first, whole, longest, megabytes: await peakMemory(browser) };
}

/** Of the largest process of a page, as Linux counts it. */
async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  return Math.max(0, ...peaks);
}

/** Copies the book until the shelf is full; gives the number of its segments. */
function fillShelf(page: Page): Promise<number> {
  return page.evaluate(async (most) => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('stroka.books'));
    const read = database.transaction(['books', 'texts']);
    const [book] = await asked(read.objectStore('books').getAll());
    const texts = await asked(read.objectStore('texts').getAll());
    for (let id = book.id + 1; id < book.id + most; id += 1) {
      const write = database.transaction(['books', 'texts'], 'readwrite');
      write.objectStore('books').put({ ...book, id });
      for (const text of texts) write.objectStore('texts').put({ ...text, book: id });
      await new Promise((done) => {
        write.oncomplete = done;
      });
    }
    database.close();
    return book.chapters.reduce((sum: number, chapter: { segments: number }) => sum + chapter.segments, 0);
  }, SHELF);
}

/** Milliseconds from the request until something is on the page. */
async function measureOpening(page: Page, url: string, selector: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    const time = await page.evaluate(
      (wanted) =>
        new Promise<number>((done) => {
          const look = () => (document.querySelector(wanted) ? done(performance.now()) : requestAnimationFrame(look));
          look();
        }),
      selector,
    );
    if (run > 0) times.push(time);
  }
  return median(times);
}
