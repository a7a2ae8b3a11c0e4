// Sharing a passage: the panel opened from the menu, by key and from a selection; copying, saving and the share sheet.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openAwake, openParagraph, READING, segments, sentences, toast } from './pages.ts';
import { sizeOfPng } from './preview.ts';

const { ru, en } = segments('kim-putin-2023');
const panel = (page: Page) => page.getByRole('dialog', { name: /^Share §/ });
const card = (page: Page) => panel(page).getByRole('img');
const said = (page: Page) => panel(page).getByRole('status');
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const shareSelection = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the panel of the third paragraph from its menu and waits for its card. */
async function openPanel(page: Page): Promise<void> {
  await openAwake(page, READING);
  await page.getByRole('link', { name: 'Paragraph 3: copy and link' }).click();
  await page.getByRole('button', { name: 'Share…' }).click();
  await expectCard(page, 1200, 630);
}

/** Expects the card to be loaded with this size. */
async function expectCard(page: Page, width: number, height: number): Promise<void> {
  await expect
    .poll(() => card(page).evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth, img.naturalHeight]))
    .toEqual([true, width, height]);
}

/** Selects from an offset in the first text node of one sentence to an offset in that of another. */
async function select(page: Page, from: readonly [string, number], to: readonly [string, number]): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const nodeOf = (selector: string) => document.querySelector(selector)?.firstChild ?? document.body;
      getSelection()?.setBaseAndExtent(nodeOf(from[0]), from[1], nodeOf(to[0]), to[1]);
    },
    [from, to] as const,
  );
}

/** The picture on the clipboard. */
async function clipboardPicture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  return Buffer.from(bytes);
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the menu of a paragraph opens the panel with the card and its alternative text', async ({ page }) => {
  await openPanel(page);
  await expect(panel(page)).toHaveAccessibleName('Share § 3');
  const alt = (await card(page).getAttribute('alt')) ?? '';
  expect(alt).toContain(ru['p3-1']?.slice(0, 60));
  expect(alt).toContain(en['p3-1']?.slice(0, 60));
  expect(alt.length).toBeLessThanOrEqual(420);
  await expect(page.locator(':popover-open')).toHaveCount(0);
});

test('format, colours and languages change the card', async ({ page }) => {
  await openPanel(page);
  const choose = (name: string) => panel(page).getByRole('radio', { name, exact: true }).click();
  await choose('Square');
  await expectCard(page, 1080, 1080);
  await choose('Story');
  await choose('Dark');
  await expectCard(page, 1080, 1920);
  await choose('Russian');
  await expect(card(page)).toHaveAttribute('src', /\/cards\/kim-putin-2023\/p3\.story\.dark\.ru\./);
  await expect(card(page)).toHaveAttribute('alt', /^[^a-z]+ — По материалам Financial Times/);
  await expect(panel(page).getByRole('link', { name: 'Download' })).toHaveAttribute(
    'download',
    'kim-putin-2023-p3-story-dark-ru.png',
  );
  await choose('English');
  await expect(card(page)).toHaveAttribute('src', /p3\.story\.dark\.en\./);
  await choose('Both');
  await choose('Light');
  await choose('Wide');
  await expect(card(page)).toHaveAttribute('src', /p3\.wide\.0/);
});

test('the picture is copied as a PNG in the chosen format', { tag: '@desktop' }, async ({ page }) => {
  await openPanel(page);
  await panel(page).getByRole('radio', { name: 'Square' }).click();
  await button(page, 'Copy picture').click();
  await expect(said(page)).toHaveText('Picture copied');
  expect(sizeOfPng(await clipboardPicture(page))).toEqual({ width: 1080, height: 1080 });
});

test('the downloaded picture is the card, byte for byte', { tag: '@desktop' }, async ({ page, request }) => {
  await openPanel(page);
  const started = page.waitForEvent('download');
  await panel(page).getByRole('link', { name: 'Download' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('kim-putin-2023-p3-wide.png');
  const bytes = await readFile(await download.path());
  expect(sizeOfPng(bytes)).toEqual({ width: 1200, height: 630 });
  const served = await request.get((await card(page).getAttribute('src')) ?? '');
  expect(bytes.equals(await served.body())).toBe(true);
  await expect(panel(page)).toBeVisible();
});

test('copied link and text lead to the passage', { tag: '@desktop' }, async ({ page }) => {
  await openPanel(page);
  await button(page, 'Copy link').click();
  await expect(said(page)).toHaveText('Link copied');
  const link = await clipboard(page);
  expect(link).toBe(new URL(`${READING}/p3`, page.url()).href);
  await button(page, 'Copy text with the source').click();
  await expect(said(page)).toHaveText('Text copied');
  const both = await clipboard(page);
  expect(both).toContain(`${ru['p3-1']} ${ru['p3-2']}\n\n${en['p3-1']} ${en['p3-2']}\n\n— По материалам`);
  expect(both.trimEnd().endsWith(link)).toBe(true);
  await panel(page).getByRole('radio', { name: 'English' }).click();
  await button(page, 'Copy text with the source').click();
  await expect.poll(() => clipboard(page)).not.toContain(ru['p3-1']);
  expect(await clipboard(page)).toContain(en['p3-2']);
});

test.describe('the share sheet of the device', () => {
  /** The shared data. */
  interface Handed {
    readonly title: string;
    readonly url: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: readonly number[];
  }

  async function provideSheet(page: Page, outcome: 'done' | 'AbortError' | 'NotAllowedError' | 'none'): Promise<void> {
    await page.addInitScript((outcome) => {
      const share = async ({ files, title, url }: ShareData) => {
        if (outcome !== 'done') throw new DOMException('', outcome);
        const [file] = files ?? [];
        const bytes = [...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))];
        Object.assign(window, { handed: { title, url, name: file?.name, type: file?.type, bytes } });
      };
      Object.assign(navigator, outcome === 'none' ? { canShare: undefined } : { canShare: () => true, share });
    }, outcome);
  }

  test('receives the picture with the link', async ({ page }) => {
    await provideSheet(page, 'done');
    await openPanel(page);
    await button(page, 'Share…').click();
    await page.waitForFunction(() => 'handed' in window);
    const handed: Handed = await page.evaluate(() => Reflect.get(window, 'handed'));
    expect(handed).toMatchObject({ type: 'image/png', name: 'kim-putin-2023-p3-wide.png' });
    expect(new URL(handed.url).pathname).toBe(`${READING}/p3`);
    expect(handed.title).toContain('Financial Times');
    expect(sizeOfPng(Buffer.from(handed.bytes))).toEqual({ width: 1200, height: 630 });
    await expect(said(page)).toBeEmpty();
  });

  test('closed by the reader shows no message', { tag: '@desktop' }, async ({ page }) => {
    await provideSheet(page, 'AbortError');
    await openPanel(page);
    const fetched = page.waitForResponse(/\/cards\//);
    await button(page, 'Share…').click();
    await fetched;
    await expect(said(page)).toBeEmpty();
  });

  for (const outcome of ['none', 'NotAllowedError'] as const) {
    test(`unavailable (${outcome}) falls back to the clipboard`, { tag: '@desktop' }, async ({ page }) => {
      await provideSheet(page, outcome);
      await openPanel(page);
      await button(page, 'Share…').click();
      await expect(said(page)).toContainText('on the clipboard');
      expect(sizeOfPng(await clipboardPicture(page))).toEqual({ width: 1200, height: 630 });
    });
  }

  test('and a refused clipboard fall back to the download', { tag: '@desktop' }, async ({ page }) => {
    await provideSheet(page, 'none');
    await openPanel(page);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button(page, 'Copy picture').click();
    await expect(said(page)).toHaveText('The browser did not allow copying the picture. Download it instead.');
    const started = page.waitForEvent('download');
    await button(page, 'Share…').click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('kim-putin-2023-p3-wide.png');
    expect(sizeOfPng(await readFile(await download.path()))).toEqual({ width: 1200, height: 630 });
    await expect(said(page)).toContainText('downloaded instead');
  });
});

test.describe('a selection', () => {
  test('extends to whole sentences across paragraphs', { tag: '@desktop' }, async ({ page }) => {
    await openAwake(page, READING);
    await select(page, ['[id=p3-2]', 7], ['[id=p4-1]', 4]);
    await shareSelection(page).click();
    await expect(panel(page)).toHaveAccessibleName('Share § 3–4');
    await expectCard(page, 1200, 630);
    await button(page, 'Copy link').click();
    await expect(said(page)).toHaveText('Link copied');
    const link = await clipboard(page);
    expect(link).toMatch(/\/p3-2~p4-1$/);
    await button(page, 'Copy text with the source').click();
    await expect
      .poll(() => clipboard(page))
      .toContain(`${ru['p3-2']}\n\n${ru['p4-1']}\n\n${en['p3-2']}\n\n${en['p4-1']}`);
    await page.goto(link);
    await expect(page.locator('blockquote').first()).toContainText((ru['p4-1'] ?? '').slice(0, 20));
  });

  const ends = {
    'inside a sentence is the sentence': [['[id=p3-1]', 2], ['[id=p3-1]', 9], 'p3-1'],
    'made backwards is the same': [['[id=p3-2]', 9], ['[id=p3-1]', 2], 'p3'],
    'of all sentences of a paragraph is the paragraph': [['[id=p2-1]', 3], ['[id=p2-2]', 3], 'p2'],
    'that ends where a sentence begins leaves that one out': [['[id=p2-1]', 3], ['[id=p2-2]', 0], 'p2-1'],
    'of whole paragraphs is a run of paragraphs': [['[id=p2-1]', 3], ['[id=p3-2]', 3], 'p2~p3'],
    'in the translation is the same passage': [
      ['#p3 details [data-n="2"]', 3],
      ['#p3 details [data-n="2"]', 9],
      'p3-2',
    ],
    'from the original into the translation joins both': [['[id=p3-2]', 3], ['#p3 details [data-n="1"]', 9], 'p3'],
  } as const;
  test('is extended to whole sentences and paragraphs, wherever it begins and ends', { tag: '@desktop' }, async ({
    page,
  }) => {
    await openAwake(page, READING);
    for (const [name, [from, to, id]] of Object.entries(ends)) {
      await test.step(name, async () => {
        await openParagraph(page, 'p3');
        await select(page, from, to);
        await shareSelection(page).click();
        await expect(card(page)).toHaveAttribute('src', new RegExp(`/cards/kim-putin-2023/${id}\\.wide\\.`));
        await page.keyboard.press('Escape');
        await expect(panel(page)).toHaveCount(0);
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await expect(shareSelection(page)).toHaveCount(0);
      });
    }
  });

  test('has its button beside it, in the viewport, until it ends', async ({ page }) => {
    await openAwake(page, READING);
    await sentences(page, 'p3', 2).first().scrollIntoViewIfNeeded();
    await select(page, ['[id=p3-2]', 7], ['[id=p3-2]', 40]);
    await expect(shareSelection(page)).toBeInViewport({ ratio: 1 });
    const between = await shareSelection(page).evaluate((element) => {
      const selected = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(top - selected.bottom, selected.top - bottom);
    });
    expect(between).toBeGreaterThanOrEqual(0);
    expect(between).toBeLessThan(40);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(shareSelection(page)).toHaveCount(0);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('header') ?? document.body));
    await page.waitForTimeout(400);
    await expect(shareSelection(page)).toHaveCount(0);
  });
});

test.describe('from the keyboard', { tag: '@desktop' }, () => {
  test('s shares the selected sentence; the panel works by keyboard, and closing it restores the focus', {
    tag: '@desktop',
  }, async ({ page }) => {
    await openAwake(page, READING);
    for (const key of ['j', 'j', 'j', 's']) await page.keyboard.press(key);
    await expect(panel(page)).toBeVisible();
    await expect(panel(page).getByRole('radio', { name: 'Wide' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(panel(page).getByRole('radio', { name: 'Square' })).toBeChecked();
    await expect(card(page)).toHaveAttribute('src', /\/p2-2\.square\./);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(panel(page).getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Share…')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText('Picture copied');
    expect(sizeOfPng(await clipboardPicture(page))).toEqual({ width: 1080, height: 1080 });
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(sentences(page, 'p2', 2).first()).toBeFocused();
  });

  test('s prefers selected text to the selected sentence', { tag: '@desktop' }, async ({ page }) => {
    await openAwake(page, READING);
    await page.keyboard.press('j');
    await select(page, ['[id=p3-2]', 2], ['[id=p3-2]', 9]);
    await page.keyboard.press('s');
    await expect(card(page)).toHaveAttribute('src', /\/p3-2\.wide\./);
  });

  test('s without a selection explains what to do', { tag: '@desktop' }, async ({ page }) => {
    await openAwake(page, READING);
    await page.mouse.move(0, 0);
    await page.keyboard.press('s');
    await expect(toast(page)).toHaveText('Choose a sentence first: click or tap it.');
    await expect(panel(page)).toHaveCount(0);
  });

  test('the focus returns to the number of the paragraph', { tag: '@desktop' }, async ({ page }) => {
    await openAwake(page, READING);
    const mark = page.getByRole('link', { name: 'Paragraph 3: copy and link' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Share…' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await button(page, 'Close').press('Enter');
    await expect(panel(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
});

test('a picture that cannot be loaded is reported', { tag: '@desktop' }, async ({ page }) => {
  await openPanel(page);
  await page.route(/\/cards\//, (route) => route.fulfill({ status: 503 }));
  await panel(page).getByRole('radio', { name: 'Story' }).click();
  await expect(said(page)).toHaveText('The picture could not be loaded. Try again in a moment.');
  await button(page, 'Copy link').click();
  await expect(said(page)).toHaveText('Link copied');
  await button(page, 'Copy picture').click();
  await expect(said(page)).toHaveText('The picture could not be loaded. Try again in a moment.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the panel is accessible, and its card has the colours of the page', async ({ page }) => {
      await openPanel(page);
      await expect(panel(page).getByRole('radio', { name: colorScheme === 'dark' ? 'Dark' : 'Light' })).toBeChecked();
      await button(page, 'Copy link').click();
      await expect(said(page)).toBeInViewport({ ratio: 1 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await expect(panel(page)).toBeInViewport({ ratio: 1 });
    });

    test('the page of a passage shows its card in the same colours', { tag: '@desktop' }, async ({ page }) => {
      await page.goto(`${READING}/p3`);
      const img = page.getByRole('img', { name: 'Card: § 3 in Russian and English' });
      await img.scrollIntoViewIfNeeded();
      await expect
        .poll(() => img.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.currentSrc]))
        .toEqual([
          1200,
          expect.stringMatching(colorScheme === 'dark' ? /p3\.wide\.dark\./ : /p3\.wide\.[\da-f]{8}\.png/),
        ]);
    });
  });
}
