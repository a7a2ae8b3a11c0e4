// Lemma counts of the project's own works, as the card saves them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUpWord } from '../../glosses/words-file.ts';
import { wordKey } from '../../vocabulary/word.ts';
import { readText } from '../read/texts.ts';
import { segmentsOf } from '../read/word-layers.ts';
import { readWords } from './words.ts';
import { readWorkLemmas } from './work-lemmas.ts';

test('every word that the word card of a text can save is counted', async () => {
  const text = await readText('kim-putin-2023', 'en');
  assert.ok(text);
  const file = await readWords(text);
  const counted = new Map(await readWorkLemmas('kim-putin-2023', 'en'));
  const missing = segmentsOf(text).flatMap(({ id, source }) =>
    (source.match(/[а-яё]+(?:-[а-яё]+)*/giu) ?? []).flatMap((form) => {
      const entry = lookUpWord(file, form, id, 0)?.readings[0]?.entry;
      if (!entry || /^(?:PROPN|NUM|X)$/.test(entry.pos)) return [];
      return counted.has(wordKey({ lang: 'ru', lemma: entry.lemma, pos: entry.pos })) ? [] : form;
    }),
  );
  assert.deepEqual(missing, []);
  assert.ok(counted.size > 200);
});

test('the counts of a book include all its chapters', async () => {
  const book = (await readWorkLemmas('forty-grams', 'en')) ?? [];
  const [whole, news] = [book, (await readWorkLemmas('kim-putin-2023', 'en')) ?? []].map((lemmas) =>
    lemmas.reduce((sum, [, count]) => sum + count, 0),
  );
  assert.ok(Number(whole) > 0 && Number(news) > 0);
  assert.equal(new Set(book.map(([key]) => key)).size, book.length);
});

test('a missing work or translation has no words', async () => {
  for (const slug of ['no-such-work', '../kim-putin-2023', 'kim-putin-2023.1', '']) {
    assert.equal(await readWorkLemmas(slug, 'en'), undefined);
  }
  assert.equal(await readWorkLemmas('kim-putin-2023', 'fi'), undefined);
});
