// Helpers of the browser tests: addresses, loading a page's scripts, locators of paragraphs and sentences.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export const SHELF = '/en';
export const READING = '/en/kim-putin-2023';
export const POEM = '/en/pod-oboi';
export const BOOK = '/en/forty-grams';
export const CHAPTER = '/en/forty-grams.2';
export const PASSAGE = '/en/kim-putin-2023/p2-1';
export const ABOUT = '/en/about';
/** «шёл» */
export const SEARCH = '/en/search?q=%D1%88%D1%91%D0%BB';
export const MISSING = '/en/no-such-work';

/** A page of each kind, by its name in tests. */
export const ROUTES = {
  shelf: SHELF,
  'Russian shelf': '/ru',
  'reading page': READING,
  poem: POEM,
  contents: BOOK,
  chapter: CHAPTER,
  passage: PASSAGE,
  range: `${READING}/p3-1~p4-1`,
  stanza: `${POEM}/v1`,
  about: ABOUT,
  search: SEARCH,
  missing: MISSING,
} as const;

export type View = 'original' | 'side' | 'lines' | 'translation';

/** Resolves when the page's own scripts have reported that they listen. */
declare global {
  interface Window {
    strokaReady?: boolean;
  }
}

/** Opens a page and loads its scripts by a sign of intent that changes nothing on it; resolves when they listen. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('stroka:ready', () => {
      window.strokaReady = true;
    });
  });
  await page.goto(path);
  await wake(page);
}

/** Loads the scripts of the current page, after an earlier openAwake. */
export async function wake(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await page.waitForFunction(() => window.strokaReady);
}

/** The section of the paragraph with this id on the reading page. */
export function pair(page: Page, id: string): Locator {
  return page.locator(`section[id="${id}"]`);
}

export function russian(page: Page, id: string): Locator {
  return pair(page, id).locator('> :first-child');
}

export function english(page: Page, id: string): Locator {
  return pair(page, id).locator('details p');
}

export function toggle(page: Page, id: string): Locator {
  return pair(page, id).locator('summary');
}

/** Opens all paragraphs that are closed. */
export async function openAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Open all' });
  if (await button.isVisible()) await button.click();
  await expect(page.locator('section > details:not([open])')).toHaveCount(0);
}

/** Opens a paragraph's second language, if it is not open. */
export async function openParagraph(page: Page, id: string): Promise<void> {
  if (!(await english(page, id).isVisible())) await toggle(page, id).click();
}

/** Closes it, if it is open. */
export async function closeParagraph(page: Page, id: string): Promise<void> {
  if (await english(page, id).isVisible()) await toggle(page, id).click();
}

/** The sentences with this number in a paragraph: first the Russian, then the English. */
export function sentences(page: Page, id: string, number: number): Locator {
  return pair(page, id).locator(`[data-n="${number}"]`);
}

export function toast(page: Page): Locator {
  return page.locator('output[data-shown]');
}

export async function chooseView(page: Page, view: View): Promise<void> {
  await page.locator(`[name=view][value=${view}]`).click();
}

/** The position of an element in the document, rounded to pixels. */
export async function place(locator: Locator): Promise<Readonly<Record<'x' | 'y' | 'width' | 'height', number>>> {
  return locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}

/** Expects a sentence to be highlighted by background and underline, since colour must not be the only sign. */
export async function expectLit(sentence: Locator): Promise<void> {
  await expect(sentence).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(sentence).toHaveCSS('text-decoration-line', 'underline');
}

export async function expectUnlit(sentence: Locator): Promise<void> {
  await expect(sentence).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(sentence).toHaveCSS('text-decoration-line', 'none');
}

/** The modifiers that are held down. */
export type Modifiers = Readonly<
  Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing', boolean>>
>;

/**
 * Presses a key of another keyboard layout: at position `code`, typing `key`. Returns whether the page let it through.
 */
export async function pressAs(page: Page, code: string, key: string, options: Modifiers = {}): Promise<boolean> {
  return page.evaluate(
    ({ code, key, options }) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...options }),
      ),
    { code, key, options },
  );
}

/** The segments of a text in the library's files, in Russian and English, by id. */
export function segments(work: string, text = 'text') {
  const read = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(file, 'utf8'));
  return { ru: read(`content/${work}/${text}.json`), en: read(`locales/en/${work}/${text}.json`) };
}

/** Interface strings by key. */
export function strings(lng: 'en' | 'ru'): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`locales/${lng}/ui.json`, 'utf8'));
}

/** The position of a word in the viewport, after scrolling to it. */
export async function placeOf(block: Locator, form: string): Promise<{ x: number; y: number }> {
  await block.scrollIntoViewIfNeeded();
  return block.evaluate((element, word) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(word) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      const [rect] = range.getClientRects();
      if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    }
    throw new Error(`no ${word}`);
  }, form);
}

export async function tapWord(page: Page, block: Locator, form: string): Promise<void> {
  const { x, y } = await placeOf(block, form);
  await page.mouse.click(x, y);
}

/** Expects that nothing overflows horizontally. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}
