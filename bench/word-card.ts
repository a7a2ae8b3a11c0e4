// How long after a tap the word card is on the page, on a page that is ready and on a fresh one, and what a text's words weigh: in Chromium, its
// processor slowed fourfold. STROKA_BEFORE names a checkout of an earlier version with its packages and its build, measured in the same run.
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { readWords } from '#lib/store/analysis/words.ts';
import { readText } from '#lib/store/read/texts.ts';
import { listTexts } from '#lib/store/read/works.ts';
import { startServer } from '../e2e/server.ts';
import { findBrowser } from '../scripts/browser.ts';
import { measureFirstTaps } from './first-tap.ts';
import { machine, median, table } from './results.ts';

const TEXT = 'kim-putin-2023';
const SLOWED = 4;
const TAPS = 30;

export async function bench(): Promise<string> {
  const site = await startServer();
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const times = await tap(browser, `${site.url}/en/${TEXT}`);
    return [
      '## The word card',
      '',
      `${machine()}. Milliseconds from the click to a frame that shows the card, ${times.length} words, the file being there, processor slowed ${SLOWED}-fold.`,
      '',
      table(
        ['', 'median', 'slowest'],
        [
          [
            'card on the page',
            median(times.map(({ shown }) => shown)).toFixed(1),
            Math.max(...times.map(({ shown }) => shown)).toFixed(1),
          ],
          [
            'frame drawn',
            median(times.map(({ drawn }) => drawn)).toFixed(1),
            Math.max(...times.map(({ drawn }) => drawn)).toFixed(1),
          ],
        ],
      ),
      '',
      await measureFirstTaps(browser, site.url, TEXT),
      '',
      table(['text', 'distinct forms', 'gz bytes', 'gz bytes for 400 forms'], await weigh()),
      '',
    ].join('\n');
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function tap(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const words = page.waitForResponse((response) => response.url().includes('/words/'));
  await page.goto(url);
  await page.mouse.move(9, 9);
  await words;
  await page.waitForTimeout(500);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page.evaluate(async (taps) => {
    const times: { shown: number; drawn: number }[] = [];
    const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
    for (const span of [...document.querySelectorAll('section > :first-child [data-n]')].slice(0, taps)) {
      span.scrollIntoView({ block: 'center' });
      await wait(50);
      const text = [...span.childNodes].find((node) => node instanceof Text);
      const at = text ? text.data.search(/\p{L}{3}/u) : -1;
      if (!text || at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      const start = performance.now();
      const place = { clientX: x + width / 2, clientY: y + height / 2 };
      span.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ...place }));
      await Promise.resolve();
      const card = document.querySelector<HTMLElement>('[data-words]:popover-open');
      if (!card) throw new Error(`No card for the words of ${span.textContent}`);
      const shown = performance.now() - start;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push({ shown, drawn: performance.now() - start });
      card.hidePopover();
      await wait(450);
    }
    return times;
  }, TAPS);
}

async function weigh(): Promise<readonly (readonly string[])[]> {
  const rows = [];
  for (const { address } of await listTexts()) {
    const text = await readText(address, 'en');
    if (!text) continue;
    const file = await readWords(text);
    const forms = Object.keys(file.forms).length;
    const bytes = gzipSync(JSON.stringify(file)).length;
    rows.push([address, String(forms), String(bytes), String(Math.round((bytes / forms) * 400))]);
  }
  return rows;
}
