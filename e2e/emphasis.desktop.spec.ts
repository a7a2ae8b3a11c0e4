// Emphasis and links inside sentences: words, sentences, stress marks and copies are found across their elements.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeLibrary } from '../test/temporary-library.ts';
import { english, expectLit, openAwake, openParagraph, russian, sentences } from './pages.ts';
import { startServer } from './server.ts';

const FILES = {
  'content/proba/work.json': { title: 'Проба', author: 'А. Б.', licence: 'CC-BY-4.0' },
  'content/proba/text.json': {
    h1: 'Проба',
    'p1-1': 'Это неизвестный человек, и он спешил.',
    'p1-2': 'Смотри на сайте.',
  },
  'content/proba/text.emphasis.json': {
    'p1-1': 'Это <em>не</em>известный <strong>человек</strong>, <em>и он <strong>спешил</strong></em>.',
    'p1-2': 'Смотри на <a href="https://example.org/">сайте</a>.',
  },
  'content/proba/text.stress.json': { 'p1-1': 'Э́то неизве́стный челове́к, и он спеши́л.' },
  'locales/en/proba/work.json': { title: 'A Test', translators: [{ lang: 'en', name: 'C. D.' }] },
  'locales/en/proba/text.json': {
    h1: 'A Test',
    'p1-1': 'This is an unknown man, and he was in a hurry.',
    'p1-2': 'See the site.',
  },
  'locales/en/proba/text.emphasis.json': {
    'p1-1': 'This is an <em>un</em>known <strong>man</strong>, and he was in a hurry.',
  },
};

/** The text that a highlight covers. */
const highlighted = (page: Page, name: string) =>
  page.evaluate((which) => [...(CSS.highlights.get(which) ?? [])].map((range) => `${range}`).join('|'), name);

test('words, sentences, stress marks and links work across emphasis', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(folder, FILES);
  const server = await startServer({ library: folder });
  try {
    await page.route('https://example.org/', (route) => route.fulfill({ body: 'elsewhere' }));
    await openAwake(page, `${server.url}/en/proba`);
    await openParagraph(page, 'p1');
    await expect(russian(page, 'p1')).toHaveText(/^Это неизвестный человек, и\s?он спешил\. Смотри на\s?сайте\.$/);
    await expect(russian(page, 'p1').locator('em, strong, a')).toHaveText([
      'не',
      'человек',
      /^и\s?он спешил$/,
      'спешил',
      'сайте',
    ]);
    await expect(english(page, 'p1').locator('em, strong')).toHaveText(['un', 'man']);

    // A word of two pieces is one word, wherever it is clicked.
    await russian(page, 'p1').locator('em').first().click();
    await expect(page.locator('[data-words]').getByRole('heading').first()).toContainText('неизве́стный');
    expect(await highlighted(page, 'stroka-word')).toBe('неизвестный');
    for (const side of await sentences(page, 'p1', 1).all()) await expectLit(side);
    await page.keyboard.press('Escape');

    await page.keyboard.press('h');
    const marks = page.locator('[data-marks] i');
    await expect(marks).toHaveCount(4);
    await expect(marks.nth(2)).toHaveCSS('font-weight', '600');

    await russian(page, 'p1').getByRole('link', { name: 'сайте' }).click();
    await page.waitForURL('https://example.org/');
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
