// The reading place: the sentence at the top of the window stays at its height whatever the reader changes or wherever they come from.
import { expect, type Page, test } from '@playwright/test';
import { ABOUT, chooseView, openAwake, pair, READING, toggle, wake } from './pages.ts';

const LONG = '/en/forty-grams.2';

interface Place {
  readonly id: string;
  readonly n: string;
  readonly y: number;
}

/** The first sentence that begins in the window below the bar of the views, and where. */
async function topSentence(page: Page): Promise<Place> {
  return page.evaluate(() => {
    // Of a sentence in both languages, the original counts.
    const seen = new Set<string>();
    for (const part of document.querySelectorAll<HTMLElement>('section[id] [data-n]')) {
      const { top, height } = part.getBoundingClientRect();
      const [id, n] = [part.closest('section')?.id ?? '', part.dataset.n ?? ''];
      if (height && !seen.has(`${id} ${n}`) && top >= 60) return { id, n, y: top };
      if (height) seen.add(`${id} ${n}`);
    }
    throw new Error('There is no sentence in the window.');
  });
}

/** Where the sentence is now, in the language that is shown. */
async function heightOf(page: Page, { id, n }: Place): Promise<number> {
  return page.evaluate(
    ({ id, n }) => {
      const parts = [...document.querySelectorAll(`section[id="${id}"] [data-n="${n}"]`)];
      return parts.map((part) => part.getBoundingClientRect()).find(({ height }) => height)?.top ?? Number.NaN;
    },
    { id, n },
  );
}

async function expectKept(page: Page, place: Place, what: string): Promise<void> {
  await expect
    .poll(async () => Math.abs((await heightOf(page, place)) - place.y), {
      message: `${what}: ${JSON.stringify(place)}`,
    })
    .toBeLessThanOrEqual(2);
}

/** Opens and hides some paragraphs, then scrolls into the middle of the text like a reader. */
async function readOn(page: Page, id: string): Promise<Place> {
  for (const other of ['p3', 'p5', 'p6']) await toggle(page, other).click();
  await pair(page, id).evaluate((section) => section.scrollIntoView());
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 37);
  await page.waitForTimeout(300);
  return topSentence(page);
}

for (const [name, path, id] of [
  ['a short text', READING, 'p12'],
  ['a long chapter', LONG, 'p30'],
] as const) {
  test(`${name}: changing the view and the size of the text keeps the place`, async ({ page }) => {
    await openAwake(page, path);
    await readOn(page, id);
    for (const view of ['original', 'lines', 'translation', 'side', 'translation', 'original', 'side'] as const) {
      const place = await topSentence(page);
      await chooseView(page, view);
      await expectKept(page, place, view);
    }
    for (const size of ['Large', 'Larger', 'Small', 'Normal']) {
      const place = await topSentence(page);
      await page.getByRole('button', { name: 'Settings' }).evaluate((button: HTMLElement) => button.click());
      await page.getByRole('group', { name: 'Text size' }).getByText(size, { exact: true }).click();
      await expectKept(page, place, size);
      await page.keyboard.press('Escape');
    }
  });

  test(`${name}: a reload keeps the place`, async ({ page }) => {
    await openAwake(page, path);
    await readOn(page, id);
    for (const view of ['side', 'original', 'lines', 'translation'] as const) {
      await chooseView(page, view);
      await page.waitForTimeout(200);
      const place = await topSentence(page);
      await page.reload();
      await expectKept(page, place, view);
      await page.waitForTimeout(200);
      await expectKept(page, place, `${view}, later`);
      await wake(page);
      await expectKept(page, place, `${view}, with scripts`);
    }
  });

  test(`${name}: another language of the interface and the way back keep the place`, async ({ page }) => {
    await openAwake(page, path);
    const place = await readOn(page, id);
    await page.locator('header a[hreflang=ru]').evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(path.replace('/en', '/ru'));
    await expectKept(page, place, 'Russian');
    await page.locator('header a[hreflang=en]').evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(path);
    await expectKept(page, place, 'English');
    await page.goto(ABOUT);
    await page.goBack();
    await expectKept(page, place, 'from another page');
    await page
      .locator('section[id] a[data-act=menu]')
      .nth(3)
      .evaluate((link: HTMLAnchorElement) => {
        location.href = link.href;
      });
    await page.waitForURL(/\/p\d+$/);
    await page.goBack();
    await expectKept(page, place, 'from a passage');
  });
}

test('a reload after following a link into the text keeps where the reader went on to', async ({ page }) => {
  await openAwake(page, `${READING}#p5`);
  const place = await readOn(page, 'p12');
  await page.reload();
  await expectKept(page, place, 'reload');
});

test('opening all paragraphs keeps the place', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  const place = await readOn(page, 'p12');
  await page.keyboard.press('Shift+T');
  await expectKept(page, place, 'open all');
});

test('the way from a passage into the text opens its English, and is not remembered', async ({ page }) => {
  await page.goto(READING);
  await chooseView(page, 'original');
  await page.goto(`${READING}/p6-2`);
  await page.getByRole('link', { name: 'Read in the text' }).click();
  await expect(pair(page, 'p6').locator('details')).toHaveAttribute('open');
  await expect(pair(page, 'p5').locator('details')).not.toHaveAttribute('open');
  await expect(pair(page, 'p6')).toBeInViewport();
  await page.goto(READING);
  await expect(page.locator('section > details[open]')).toHaveCount(0);
});
