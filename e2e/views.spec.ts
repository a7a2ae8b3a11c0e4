// The four views of a reading page.
import { expect, test } from '@playwright/test';
import {
  chooseView,
  english,
  openAll,
  openAwake,
  place,
  READING,
  russian,
  sentences,
  toggle,
  type View,
} from './pages.ts';

test('the first visit shows both languages: all of them side by side, on a phone those of the first paragraph', async ({
  page,
  isMobile,
}) => {
  await page.goto(READING);
  await expect(page.getByRole('radio', { name: isMobile ? 'With translation' : 'Side by side' })).toBeChecked();
  await expect(russian(page, 'p2')).toBeVisible();
  await expect(english(page, 'p1')).toBeVisible();
  await expect(english(page, 'p2')).toBeVisible({ visible: !isMobile });
  await expect(toggle(page, 'p1')).toHaveAccessibleName(/^Hide English ?, Paragraph 1$/);
});

test('the hint is true for the view and the device', async ({ page, isMobile }) => {
  await page.goto(READING);
  const tap = isMobile ? 'Tap' : 'Click';
  const word = `${tap} a word for its meaning, the red line`;
  const hints: Readonly<Record<View, string>> = {
    side: isMobile ? `${word} for the English.` : `${word} to hide the English.`,
    original: `${word} for the English.`,
    lines: `${word} to hide the English.`,
    translation: `${tap} the red line for the Russian, a Russian word for its meaning.`,
  };
  for (const [view, hint] of Object.entries(hints) as [View, string][]) {
    await chooseView(page, view);
    const shown = await page
      .locator('[data-act=all]')
      .locator('xpath=preceding-sibling::p')
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden in this view
      .evaluate((line: HTMLElement) => line.innerText);
    expect([view, shown.replaceAll(/\s+/g, ' ').trim()]).toEqual([view, `${hint} ⋯ to copy, share or listen.`]);
  }
});

test('from 896 pixels on there are two columns, and both languages are shown', { tag: '@desktop' }, async ({
  page,
}) => {
  for (const width of [895, 896, 1024, 1280, 1800]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(READING);
    const isWide = width >= 896;
    await expect(english(page, 'p2')).toBeVisible({ visible: isWide });
    await expect(page.getByRole('radio', { name: isWide ? 'Side by side' : 'With translation' })).toBeChecked();
    const [left, right] = [await place(russian(page, 'p1')), await place(english(page, 'p1'))];
    expect([width, right.y === left.y]).toEqual([width, isWide]);
  }
});

test('the view Original always starts closed', async ({ page }) => {
  await openAwake(page, READING);
  await page
    .getByRole('button', { name: 'Open all' })
    .or(page.getByRole('button', { name: 'Close all' }))
    .click();
  await chooseView(page, 'original');
  await expect(page.locator('section > details[open]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(english(page, 'p2')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Original' })).toBeChecked();
  await expect(page.locator('section > details[open]')).toHaveCount(0);
});

test('the views have names and can be chosen by name', async ({ page, isMobile }) => {
  await page.goto(READING);
  const radios = page.getByRole('group', { name: 'View' }).getByRole('radio');
  await expect(radios).toHaveCount(4);
  const side = isMobile ? 'With translation' : 'Side by side';
  for (const name of ['Original', side, 'Line by line', 'Translation']) {
    await page.getByRole('radio', { name, exact: true }).click();
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  }
});

test('a view can be chosen with the arrow keys', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.locator('[name=view][value=side]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
});

const shownAtFirst: Readonly<Record<View, { readonly ru: boolean; readonly en: boolean }>> = {
  original: { ru: true, en: false },
  side: { ru: true, en: true },
  lines: { ru: true, en: true },
  translation: { ru: false, en: true },
};

test('each view shows its languages before anything is opened', async ({ page, isMobile }) => {
  await openAwake(page, READING);
  for (const [view, { ru, en }] of Object.entries(shownAtFirst) as [View, { ru: boolean; en: boolean }][]) {
    // On a phone, Side by side shows only the first paragraph in both.
    if (isMobile && view === 'side') continue;
    await test.step(view, async () => {
      await chooseView(page, view);
      for (const [id, number] of [
        ['p2', 1],
        ['p17', 2],
      ] as const) {
        await expect(sentences(page, id, number).first()).toBeVisible({ visible: ru });
        await expect(sentences(page, id, number).last()).toBeVisible({ visible: en });
      }
    });
  }
});

test('line by line: every sentence is above its counterpart, in the order of the text', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'lines');
  const tops = [];
  for (const number of [1, 2, 3]) {
    tops.push((await place(sentences(page, 'p10', number).first())).y);
    tops.push((await place(sentences(page, 'p10', number).last())).y);
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
});

test('changing the view and back keeps what was opened and hidden', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  const wasOpen = await english(page, 'p3').isVisible();
  const wasOtherOpen = await english(page, 'p4').isVisible();
  expect(wasOpen).not.toBe(wasOtherOpen);
  for (const view of ['lines', 'translation', 'original', 'side'] as const) await chooseView(page, view);
  await expect(english(page, 'p3')).toBeVisible({ visible: wasOpen });
  await expect(english(page, 'p4')).toBeVisible({ visible: wasOtherOpen });
});

test('verse does not overflow its paragraph in any view', async ({ page }) => {
  await openAwake(page, '/en/pod-oboi');
  for (const view of ['side', 'lines', 'translation'] as const) {
    await chooseView(page, view);
    await openAll(page);
    const outside = await page.locator('section[data-kind="verse"]').evaluateAll(
      (stanzas) =>
        stanzas.flatMap((stanza) => {
          const { left } = stanza.getBoundingClientRect();
          return [...stanza.querySelectorAll('[data-n]')].filter((line) => {
            const range = document.createRange();
            range.selectNodeContents(line);
            return [...range.getClientRects()].some((box) => box.width > 0 && box.left < left - 1);
          });
        }).length,
    );
    expect([view, outside]).toEqual([view, 0]);
  }
});
