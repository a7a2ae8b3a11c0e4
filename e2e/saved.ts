// Helpers of the tests of saved words: sample words, and storing them in a browser.
import { expect, type Page } from '@playwright/test';
import { writeJson } from '#lib/vocabulary/json-file.ts';
import { newCard, type SavedWord } from '#lib/vocabulary/word.ts';

export const WORDS = '/en/words';
export const REVIEW = '/en/review';

const MINUTE = 60_000;

/** A noun from the first text, saved some minutes ago. */
export function noun(lemma: string, gloss: string, minutesAgo: number, rest: Partial<SavedWord> = {}): SavedWord {
  const added = Date.now() - minutesAgo * MINUTE;
  return {
    lang: 'ru',
    lemma,
    pos: 'NOUN',
    form: lemma,
    stressed: lemma,
    gloss,
    note: '',
    status: 'new',
    sentences: [
      {
        address: 'kim-putin-2023',
        segment: 'p1-1',
        source: `Вот ${lemma}, и больше ничего.`,
        target: `Here is the ${gloss}, and nothing else.`,
        form: lemma,
      },
    ],
    added,
    changed: added,
    card: newCard(added),
    ...rest,
  };
}

export const CASTLE = noun('замок', 'castle', 30, { stressed: 'за́мок', note: 'of stone' });
export const HEDGEHOG = noun('ёж', 'hedgehog', 20, { status: 2 });
export const MELON = noun('арбуз', 'watermelon', 10, { status: 'known' });

export async function load(page: Page, text: string, name = 'stroka-words.json'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Opens the word list in a browser with these words. */
export async function openWords(page: Page, words: readonly SavedWord[]): Promise<void> {
  await page.goto(WORDS);
  await load(page, writeJson(words));
  await expect(page.getByText(`Imported: ${words.length} new, 0 changed, 0 unchanged.`)).toBeVisible();
}
