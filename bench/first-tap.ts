// The first tap on a fresh page: milliseconds until the word is highlighted and until its card is complete, on slow networks.
import type { Browser } from '@playwright/test';
import { startServer } from '../e2e/server.ts';
import { median, table } from './results.ts';

const RUNS = 5;
const SLOWED = 4;
/** Milliseconds that a reader reads before the tap. */
const READING = 4000;

/** Networks: round trip in milliseconds, bits a second in both directions. "4G" is that of Lighthouse, "slow 3G" that of Chrome's developer tools. */
const networks = {
  '4G': { latency: 150, bits: 1_638_400 },
  'slow 3G': { latency: 400, bits: 400_000 },
} as const;

const situations = [
  { name: '4G, after reading', network: '4G', wait: READING },
  { name: '4G, at once', network: '4G', wait: 0 },
  { name: 'slow 3G, after reading', network: 'slow 3G', wait: READING },
  { name: 'slow 3G, at once', network: 'slow 3G', wait: 0 },
] as const;

interface Tap {
  readonly marked: number;
  readonly complete: number;
}

/** Taps the first word of the text in a new browser each time, here and in the version that STROKA_BEFORE names, in turn. */
export async function measureFirstTaps(browser: Browser, origin: string, text: string): Promise<string> {
  const folder = process.env.STROKA_BEFORE;
  const before = folder ? await startServer({ folder }) : undefined;
  const origins = { now: origin, ...(before && { before: before.url }) };
  try {
    const rows: string[][] = [];
    for (const { name, network, wait } of situations) {
      const taps = Object.keys(origins).map((): Tap[] => []);
      for (let run = 0; run < RUNS; run += 1) {
        for (const [index, each] of Object.values(origins).entries()) {
          taps[index]?.push(await tapFirst(browser, `${each}/en/${text}`, networks[network], wait));
        }
      }
      for (const what of ['marked', 'complete'] as const) {
        rows.push([`${name}: ${what}`, ...taps.map((each) => median(each.map((tap) => tap[what])).toFixed(0))]);
      }
    }
    return [
      `The first tap on a fresh page of a phone, milliseconds until the word is marked and until its card is complete, medians of ${RUNS}: ${READING / 1000} s after the page has loaded, or as soon as its text is there.`,
      '',
      table(['', ...Object.keys(origins)], rows),
    ].join('\n');
  } finally {
    await before?.stop();
  }
}

async function tapFirst(
  browser: Browser,
  url: string,
  network: (typeof networks)['4G' | 'slow 3G'],
  wait: number,
): Promise<Tap> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const bytes = network.bits / 8;
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.goto(url, { waitUntil: wait > 0 ? 'load' : 'domcontentloaded' });
    await page.waitForTimeout(wait);
    const word = await page.evaluate(watchFirstWord);
    await page.touchscreen.tap(word.x, word.y);
    return await page.evaluate(() => Reflect.get(window, 'tapped') as Promise<Tap>);
  } finally {
    await context.close();
  }
}

/** In the page: the middle of the first long word, and in `window.tapped` a promise of the times from the finger's touch. */
function watchFirstWord(): { x: number; y: number } {
  const span = document.querySelector('section > p [data-n]');
  const text = [...(span?.childNodes ?? [])].find((node) => node instanceof Text);
  const at = text ? text.data.search(/\p{L}{5}/u) : -1;
  if (!text || at < 0) throw new Error('The page has no word to tap.');
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 4);
  span?.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = range.getBoundingClientRect();
  let start = 0;
  let marked = 0;
  addEventListener(
    'pointerdown',
    () => {
      start = performance.now();
    },
    { capture: true, once: true },
  );
  const tapped = new Promise((done) => {
    const look = () => {
      if (start > 0) {
        if (!marked && CSS.highlights.has('stroka-word')) marked = performance.now() - start;
        // Complete: it has the word's form in this sentence.
        if (document.querySelector('[data-words]:popover-open [lang=en], [data-words]:popover-open p + p')) {
          done({ marked, complete: performance.now() - start });
          return;
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
  Reflect.set(window, 'tapped', tapped);
  return { x: x + width / 2, y: y + height / 2 };
}
