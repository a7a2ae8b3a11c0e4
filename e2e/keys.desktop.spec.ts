// The keys of a reading page on any keyboard layout: matched by their position.
import { expect, type Page, test } from '@playwright/test';
import {
  chooseView,
  english,
  type Modifiers,
  openAwake,
  pair,
  pressAs,
  READING,
  sentences,
  toast,
  toggle,
} from './pages.ts';

/** The characters that a Russian layout types with the keys that the page uses. */
const layouts = {
  Latin: { KeyJ: 'j', KeyK: 'k', KeyT: 't', KeyV: 'v', KeyC: 'c' },
  Russian: { KeyJ: 'о', KeyK: 'л', KeyT: 'е', KeyV: 'м', KeyC: 'с' },
} as const;

const lit = (page: Page) => page.locator('[data-lit]').first();
const firstSentence = (page: Page) => page.locator('article [data-n]').first();

for (const [layout, keys] of Object.entries(layouts)) {
  const press = (page: Page, code: keyof typeof keys, options: Modifiers = {}) =>
    pressAs(page, code, options.shiftKey ? keys[code].toUpperCase() : keys[code], options);

  test(`${layout} layout: every key does what the list says`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAwake(page, READING);
    await test.step('j and k move between sentences across paragraphs, focused and in view', async () => {
      await press(page, 'KeyJ');
      await expect(firstSentence(page)).toBeFocused();
      await press(page, 'KeyJ');
      await press(page, 'KeyJ');
      await expect(sentences(page, 'p2', 2).first()).toBeFocused();
      await press(page, 'KeyJ');
      await expect(sentences(page, 'p3', 1).first()).toBeFocused();
      await press(page, 'KeyK');
      await expect(sentences(page, 'p2', 2).first()).toBeFocused();
      await expect(lit(page)).toBeInViewport();
    });
    await test.step('v goes through the views and names each', async () => {
      for (const name of ['Line by line', 'Translation', 'Original', 'Side by side']) {
        await press(page, 'KeyV');
        await expect(page.getByRole('radio', { name })).toBeChecked();
        await expect(toast(page)).toHaveText(name);
      }
    });
    await test.step('t opens the paragraph of the selected sentence, Shift+T all', async () => {
      await chooseView(page, 'original');
      await sentences(page, 'p4', 1).first().click();
      await press(page, 'KeyT');
      await expect(english(page, 'p4')).toBeVisible();
      await press(page, 'KeyT');
      await expect(english(page, 'p4')).toBeHidden();
      await press(page, 'KeyT', { shiftKey: true });
      await expect(page.locator('section > details:not([open])')).toHaveCount(0);
      await expect(toast(page)).toHaveText('All open');
      await press(page, 'KeyT', { shiftKey: true });
      await expect(page.locator('section > details[open]')).toHaveCount(0);
      await expect(toast(page)).toHaveText('All closed');
    });
    await test.step('c and Shift+C copy', async () => {
      await press(page, 'KeyC');
      await expect(toast(page)).toHaveText('Russian copied');
      await press(page, 'KeyC', { shiftKey: true });
      await expect(toast(page)).toHaveText('Both languages copied');
    });
    await test.step('? opens the list of keys', async () => {
      await pressAs(page, layout === 'Latin' ? 'Slash' : 'Digit7', '?', { shiftKey: true });
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    });
  });
}

test('Shift and the key of ? open the list even if the layout has a comma there', async ({ page }) => {
  await openAwake(page, READING);
  await pressAs(page, 'Slash', ',', { shiftKey: true });
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('real key presses work too', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('j');
  await expect(firstSentence(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sentences(page, 'p2', 1).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(firstSentence(page)).toBeFocused();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('the list has every key; Escape closes it and restores the focus', async ({ page }) => {
  await openAwake(page, READING);
  await sentences(page, 'p3', 1).first().click();
  await sentences(page, 'p3', 1).first().focus();
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.locator('kbd')).toHaveText([
    'j',
    'k',
    't',
    'Shift+T',
    'v',
    'c',
    'Shift+C',
    's',
    'h',
    'l',
    'Enter',
    '/',
    '?',
    'Esc',
  ]);
  await page.keyboard.press('j');
  await expect(sentences(page, 'p3', 1).first()).toHaveAttribute('data-lit');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(sentences(page, 'p3', 1).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(sentences(page, 'p3', 2).first()).toBeFocused();
});

test('keys under Ctrl, Meta and Alt are left to the browser, and in fields they are typed', async ({ page }) => {
  await openAwake(page, READING);
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    for (const code of ['KeyJ', 'KeyT', 'KeyV', 'KeyC']) {
      expect([modifier, await pressAs(page, code, 'x', { [modifier]: true })]).toEqual([modifier, true]);
    }
  }
  for (const [id, field] of [
    ['input', '<input id="input">'],
    ['area', '<textarea id="area"></textarea>'],
    ['block', '<p id="block" contenteditable>'],
  ] as const) {
    await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html), field);
    await page.locator(`#${id}`).click();
    await page.keyboard.type('jtv?');
    expect(
      await page.locator(`#${id}`).evaluate((element) => ('value' in element ? element.value : element.textContent)),
    ).toBe('jtv?');
  }
  await expect(page.locator('[data-lit], section > details:not([open]), dialog')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Side by side' })).toBeChecked();
});

test('keys are ignored during input method composition', async ({ page }) => {
  await openAwake(page, READING);
  await pressAs(page, 'KeyJ', 'Process', { isComposing: true });
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('the keys can be switched off, also after a reload', async ({ page }) => {
  await openAwake(page, READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Keys on reading pages' }).getByText('Off').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+?');
  await expect(page.locator('[data-lit], dialog')).toHaveCount(0);
  await openAwake(page, READING);
  await page.keyboard.press('j');
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('t without a selected sentence opens the first paragraph in the viewport', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await page.keyboard.press('t');
  await expect(english(page, 'p1')).toBeVisible();
  await page.keyboard.press('t');
  await pair(page, 'p12').evaluate((section) => section.scrollIntoView());
  await page.keyboard.press('t');
  await expect(page.locator('section > details[open]')).toHaveCount(1);
  await expect(page.locator('section > details[open]')).toBeInViewport();
});

test('keys do not interfere with toggles and radio buttons', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p2').focus();
  await page.keyboard.press('Enter');
  await expect(english(page, 'p2')).toBeHidden();
  await page.getByRole('radio', { name: 'Side by side' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
  await page.keyboard.press('j');
  await expect(firstSentence(page)).toBeFocused();
});
