// The system preferences of a reader: colour scheme, contrast, forced colours, reduced motion.
import { expect, test } from '@playwright/test';
import { english, openAwake, READING, sentences, toggle } from './pages.ts';

test('dark and light follow the system until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(READING);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(17, 23, 29)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(244, 246, 245)');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).getByText('Dark').click();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(17, 23, 29)');
});

test('more contrast: the English is as dark as the Russian, the underline three pixels wide', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(READING);
  await expect(english(page, 'p3')).toHaveCSS('color', 'rgb(21, 32, 43)');
  const line = await toggle(page, 'p3').evaluate((summary) => getComputedStyle(summary, '::before').height);
  expect(line).toBe('3px');
});

test('forced colours: the toggle is still drawn, and a match still underlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAwake(page, READING);
  const { background, paper } = await toggle(page, 'p3').evaluate((summary) => ({
    background: getComputedStyle(summary, '::before').backgroundColor,
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(background).not.toBe(paper);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  await sentences(page, 'p3', 1).first().click();
  await page.mouse.move(0, 0);
  await expect(sentences(page, 'p3', 1).first()).toHaveCSS('text-decoration-line', 'underline');
  const chosen = await page
    .locator('[name=view][value=side] + span')
    .evaluate((span) => getComputedStyle(span).borderBottomColor);
  const other = await page
    .locator('[name=view][value=lines] + span')
    .evaluate((span) => getComputedStyle(span).borderBottomColor);
  expect(chosen).not.toBe(other);
});

test('reduced motion: nothing turns or slides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(READING);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        return transitionDuration === '0s' && animationName === 'none' ? [] : [`${element.localName}${pseudo ?? ''}`];
      }),
    ),
  );
  expect(moving).toEqual([]);
});

test('otherwise the toggle turns in 160 ms, only by transform and opacity', async ({ page }) => {
  await page.goto(READING);
  const { transitionProperty, transitionDuration } = await toggle(page, 'p3').evaluate((summary) => {
    const { transitionProperty, transitionDuration } = getComputedStyle(summary, '::before');
    return { transitionProperty, transitionDuration };
  });
  expect(transitionProperty).toBe('transform, opacity');
  expect(transitionDuration).toBe('0.16s, 0.16s');
});
