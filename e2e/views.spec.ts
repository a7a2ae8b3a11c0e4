// The four views of a reading page.
import { expect, test } from '@playwright/test';
import { chooseView, english, openAwake, place, READING, russian, sentences, toggle, type View } from './pages.ts';

test('the first visit shows the Russian with the English closed, and a line that explains the toggle', async ({
  page,
}) => {
  await page.goto(READING);
  await expect(page.getByRole('radio', { name: 'Side by side' })).toBeChecked();
  await expect(russian(page, 'p2')).toBeVisible();
  await expect(english(page, 'p2')).toBeHidden();
  await expect(page.getByText('The red line beside a paragraph opens its English')).toBeVisible();
});

test('the views have names and can be chosen by name', async ({ page }) => {
  await page.goto(READING);
  const radios = page.getByRole('group', { name: 'View' }).getByRole('radio');
  await expect(radios).toHaveCount(4);
  for (const name of ['Original', 'Side by side', 'Line by line', 'Translation']) {
    await page.getByRole('radio', { name }).click();
    await expect(page.getByRole('radio', { name })).toBeChecked();
  }
});

test('a view can be chosen with the arrow keys', async ({ page }) => {
  await openAwake(page, READING);
  await page.getByRole('radio', { name: 'Side by side' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
});

const shownAtFirst: Readonly<Record<View, { readonly ru: boolean; readonly en: boolean }>> = {
  original: { ru: true, en: false },
  side: { ru: true, en: false },
  lines: { ru: true, en: true },
  translation: { ru: false, en: true },
};

for (const [view, { ru, en }] of Object.entries(shownAtFirst) as [View, { ru: boolean; en: boolean }][]) {
  test(`${view}: ${ru ? 'Russian' : 'no Russian'} and ${en ? 'English' : 'no English'} before anything is opened`, async ({
    page,
  }) => {
    await openAwake(page, READING);
    await chooseView(page, view);
    await expect(sentences(page, 'p2', 1).first()).toBeVisible({ visible: ru });
    await expect(sentences(page, 'p2', 1).last()).toBeVisible({ visible: en });
    await expect(sentences(page, 'p17', 2).first()).toBeVisible({ visible: ru });
    await expect(sentences(page, 'p17', 2).last()).toBeVisible({ visible: en });
  });
}

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

test('a sentence joined to the paragraph before leaves no empty line', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'lines');
  await expect(sentences(page, 'p12', 1)).toHaveCount(1);
  await expect(sentences(page, 'p12', 2)).toHaveCount(2);
});

test('changing the view keeps paragraphs open', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible();
  for (const view of ['lines', 'translation', 'original', 'side'] as const) await chooseView(page, view);
  await expect(english(page, 'p3')).toBeVisible();
  await expect(english(page, 'p4')).toBeHidden();
});

test('verse does not overflow its paragraph in any view', async ({ page }) => {
  await openAwake(page, '/en/pod-oboi');
  await page.getByRole('button', { name: 'Open all' }).click();
  for (const view of ['side', 'lines', 'translation'] as const) {
    await chooseView(page, view);
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
