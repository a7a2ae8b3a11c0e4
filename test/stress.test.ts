// The library's stress layers: nearly every word has a mark, and a judged sample keeps its results.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stressedVowel } from '#lib/dictionary/stress/vowels.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { contentPath, textName } from '#lib/store/paths.ts';
import { readStress } from '#lib/store/read/segments.ts';
import { listTexts } from '#lib/store/read/works.ts';
import { withoutStress } from '#lib/text/stress-mark.ts';

/** Words of a text with their marks; parts of compounds separately. */
const WORD = /(?:\p{Script=Cyrillic}|\u0301)+/gu;
const VOWEL = /[аеёиоуыэюя]/giu;

/** Particles without stress, and first parts of compounds that need none. */
const UNSTRESSED = /^(?:нибудь|таки|северо)$/i;

/**
 * A random sample of 500 words: address, segment, UTF-16 offset in the plain text, the stressed word, and whether it
 * was right before corrections.
 */
const judged = readFileSync(new URL('gold/stress.ru.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [address = '', id = '', offset = '', word = '', verdict = ''] = line.split('\t');
    return { address, id, offset: Number(offset), word, verdict };
  });

async function layerOf(address: string): Promise<ReadonlyMap<string, string>> {
  const { work = '', chapter } = parseAddress(address) ?? {};
  return (await readStress(contentPath(work, `${textName(chapter)}.stress.json`))).stressed;
}

test('at least 99 of 100 words of several syllables have a stress mark', async () => {
  let [words, stressed] = [0, 0];
  for (const { address } of await listTexts()) {
    for (const text of (await layerOf(address)).values()) {
      for (const [word] of text.matchAll(WORD)) {
        if ((word.match(VOWEL)?.length ?? 0) < 2 || UNSTRESSED.test(word)) continue;
        words += 1;
        if (stressedVowel(word) !== undefined) stressed += 1;
      }
    }
  }
  assert.ok(words > 5000);
  assert.ok(stressed / words >= 0.99, `${stressed} of ${words}`);
});

test('the layers agree with the judged sample', async () => {
  for (const { address, id, offset, word } of judged) {
    const text = (await layerOf(address)).get(id) ?? '';
    assert.equal(
      withoutStress(text).slice(offset, offset + withoutStress(word).length),
      withoutStress(word),
      `${address} ${id}`,
    );
    assert.ok(text.includes(word), `${address} ${id}: ${word}`);
  }
});

test('of 500 words of the sample no more than six were wrong before corrections', () => {
  assert.equal(judged.length, 500);
  assert.ok(judged.filter(({ verdict }) => verdict === 'right').length >= 494);
});
