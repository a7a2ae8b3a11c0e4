// Listening: a paragraph is read aloud sentence by sentence, by fake voices in place of the browser's, and without any.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ABOUT, expectLit, openAwake, POEM, READING, sentences } from './pages.ts';

declare global {
  interface Window {
    /** The texts that the page spoke, and the ways to simulate a voice. */
    said: { text: string; rate: number; voice: string | undefined }[];
    cancelled: number;
    play: (event: 'start' | 'boundary' | 'end' | 'error', charIndex?: number) => void;
  }
}

const bar = (page: Page) => page.getByRole('region', { name: 'Listening' });
const said = (page: Page) => page.evaluate(() => window.said);
const play = (page: Page, event: 'start' | 'boundary' | 'end' | 'error', charIndex?: number) =>
  page.evaluate(({ event, charIndex }) => window.play(event, charIndex), { event, charIndex });
const spokenWord = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => range.toString()).join());

/** Voices that speak only when a test simulates them. */
async function putVoices(page: Page) {
  await page.addInitScript(() => {
    const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService, default: false });
    const voices = [voice('Anna', 'en-US', true), voice('Cloud', 'ru-RU', false), voice('Irina', 'ru-RU', true)];
    let speaking: SpeechSynthesisUtterance | undefined;
    window.said = [];
    window.cancelled = 0;
    window.play = (event, charIndex = 0) => {
      const told = Object.assign(new Event(event), { name: 'word', charIndex });
      speaking?.dispatchEvent(told);
    };
    class Utterance extends EventTarget {
      rate = 1;
      voice: SpeechSynthesisVoice | undefined;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
        for (const event of ['start', 'boundary', 'end', 'error']) {
          this.addEventListener(event, (told) => {
            const listener: unknown = Reflect.get(this, `on${event}`);
            if (typeof listener === 'function') listener(told);
          });
        }
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (utterance: SpeechSynthesisUtterance) => {
          speaking = utterance;
          window.said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name });
        },
        cancel: () => {
          window.cancelled += 1;
          speaking = undefined;
        },
      }),
    });
  });
}

async function listenTo(page: Page, number: string) {
  await page.getByRole('link', { name: `Paragraph ${number}: copy and link` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Listen' }).click();
  await expect(bar(page)).toBeVisible();
}

test('a paragraph and what follows are read by the voice of the device; sentences and words are highlighted', async ({
  page,
}) => {
  await putVoices(page);
  await openAwake(page, READING);
  await listenTo(page, '3');
  await expect(bar(page)).toContainText('§ 3, sentence 1');
  expect((await said(page)).at(-1)).toMatchObject({ voice: 'Irina', rate: 0.9 });
  expect((await said(page)).at(-1)?.text).toMatch(/^Такая встреча показала бы, /);
  await expectLit(sentences(page, 'p3', 1).first());
  await play(page, 'start');
  await play(page, 'boundary', 6);
  expect(await spokenWord(page)).toBe('встреча');
  await play(page, 'end');
  await expect(bar(page)).toContainText('§ 3, sentence 2');
  await expectLit(sentences(page, 'p3', 2).first());
  expect(await spokenWord(page)).toBe('');
  // Told to stop after this paragraph, it waits at the beginning of the next one.
  await bar(page).getByRole('combobox', { name: 'Sleep timer' }).selectOption('after this paragraph');
  const before = (await said(page)).length;
  await play(page, 'end');
  await expect(bar(page).getByRole('button', { name: 'Resume' })).toBeVisible();
  expect(await said(page)).toHaveLength(before);
  await bar(page).getByRole('button', { name: 'Resume' }).click();
  await expect(bar(page)).toContainText('§ 4, sentence 1');
  await expectLit(sentences(page, 'p4', 1).first());
});

test('the button above the text reads from the first sentence to the last, which stays in view, and ends', async ({
  page,
}) => {
  await putVoices(page);
  await openAwake(page, POEM);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(bar(page)).toContainText('sentence 1');
  const count = await page.locator('section[id] > :first-child [data-n]').count();
  for (let read = 1; read < count; read += 1) {
    await play(page, 'end');
    await expect.poll(async () => (await said(page)).length).toBe(read + 1);
    await expect(page.locator('[data-lit]').first()).toBeInViewport();
  }
  await play(page, 'end');
  await expect(bar(page)).toHaveCount(0);
});

test('sentence by sentence in both languages, with a pause, and no stress mark is handed to a voice', {
  tag: '@desktop',
}, async ({ page }) => {
  await putVoices(page);
  await openAwake(page, READING);
  await sentences(page, 'p2', 1)
    .first()
    .evaluate((element) => {
      element.textContent = 'Вода\u0301 и за\u0301мок.';
    });
  await listenTo(page, '2');
  expect((await said(page)).at(-1)?.text).toBe('Вода и замок.');
  await bar(page).getByRole('combobox', { name: 'Languages' }).selectOption('Russian, then English');
  await bar(page).getByRole('combobox', { name: 'Pause between' }).selectOption('1 s');
  await expect.poll(async () => (await said(page)).at(-1)?.voice).toBe('Irina');
  await play(page, 'end');
  await expect.poll(async () => (await said(page)).at(-1)?.voice).toBe('Anna');
  expect((await said(page)).at(-1)?.text).toMatch(/^Kim Jong Un/);
  const before = (await said(page)).length;
  await play(page, 'end');
  expect(await said(page)).toHaveLength(before);
  await expect.poll(async () => (await said(page)).length).toBe(before + 1);
  expect((await said(page)).at(-1)?.voice).toBe('Irina');
});

test('the controls of the device pause and resume it', { tag: '@desktop' }, async ({ page }) => {
  await putVoices(page);
  await page.addInitScript(() => {
    const handlers = new Map();
    MediaSession.prototype.setActionHandler = (action, handler) => handlers.set(action, handler);
    Object.assign(window, { press: (action: string) => handlers.get(action)() });
  });
  await openAwake(page, READING);
  await listenTo(page, '3');
  await page.evaluate(() => Reflect.get(window, 'press')('pause'));
  await expect(bar(page).getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'press')('play'));
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'press')('nexttrack'));
  await expect(bar(page)).toContainText('§ 3, sentence 2');
});

test('l reads from the selected sentence, pauses, and continues from the word; Escape stops', {
  tag: '@desktop',
}, async ({ page }) => {
  await putVoices(page);
  await openAwake(page, READING);
  await sentences(page, 'p3', 2).first().click();
  await page.keyboard.press('l');
  await expect(bar(page)).toContainText('§ 3, sentence 2');
  const [first] = await said(page);
  await play(page, 'boundary', 6);
  await page.keyboard.press('l');
  await expect(bar(page).getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(async () => (await said(page)).at(-1)?.text).toBe(first?.text.slice(6));
  await play(page, 'boundary', 0);
  expect(await spokenWord(page)).toBe('тем');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => spokenWord(page)).toBe('');
});

test('speed and voice are stored', { tag: '@desktop' }, async ({ page }) => {
  await putVoices(page);
  await openAwake(page, READING);
  await listenTo(page, '2');
  await bar(page).getByRole('combobox', { name: 'Voice' }).selectOption('Cloud');
  await expect.poll(async () => (await said(page)).at(-1)?.voice).toBe('Cloud');
  await bar(page).getByRole('slider', { name: 'Speed' }).press('End');
  await expect.poll(async () => (await said(page)).at(-1)?.rate).toBe(1.2);
  await bar(page).getByRole('button', { name: 'Stop' }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.reload();
  await listenTo(page, '2');
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ rate: 1.2, voice: 'Cloud' });
});

test('leaving the page stops the voice; a failed voice is reported', { tag: '@desktop' }, async ({ page }) => {
  await putVoices(page);
  await openAwake(page, READING);
  await listenTo(page, '2');
  const before = await page.evaluate(() => window.cancelled);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await page.evaluate(() => window.cancelled)).toBeGreaterThan(before);
  await expect(bar(page).getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.goto(ABOUT);
  await page.goto(READING);
  await listenTo(page, '2');
  await play(page, 'error');
  await expect(bar(page).getByRole('alert')).toContainText('The voice does not respond.');
  await bar(page).getByRole('combobox', { name: 'Voice' }).selectOption('Cloud');
  await expect(bar(page).getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => (await said(page)).at(-1)?.voice).toBe('Cloud');
});

test('without a Russian voice the page explains how to get one', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await listenTo(page, '2');
  await expect(bar(page).getByRole('alert')).toContainText(
    'This browser has no Russian voice. One can be added for free.',
  );
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toHaveCount(0);
});

test('l without a selected sentence reads from the first in the window', { tag: '@desktop' }, async ({ page }) => {
  await putVoices(page);
  await openAwake(page, READING);
  await page.keyboard.press('l');
  await expect(bar(page)).toContainText('§ 1, sentence 1');
});

test('axe finds no violation with stress marks and the player, with and without a voice', async ({ page }) => {
  test.setTimeout(60_000);
  // In the dark theme only the colours differ.
  const expectNoViolations = async () => {
    const everything = await new AxeBuilder({ page }).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const colours = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    await page.emulateMedia({ colorScheme: 'light' });
    const violations = [...everything.violations, ...colours.violations];
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  };
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expect(page.locator('[data-marks] i').first()).toBeAttached();
  await listenTo(page, '2');
  await expect(bar(page).getByRole('alert')).toBeVisible();
  await expectNoViolations();
  await putVoices(page);
  await openAwake(page, READING);
  await listenTo(page, '2');
  await expect(bar(page).getByRole('slider')).toBeVisible();
  await expectNoViolations();
});
