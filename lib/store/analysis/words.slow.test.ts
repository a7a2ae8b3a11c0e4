// The words files of the project's own texts: small, complete, deterministic, and with a hash that reflects their
// content.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { lookUpEnglish } from '../../glosses/english-words-file.ts';
import { lookUpWord } from '../../glosses/words-file.ts';
import { wordsHash } from '../caches/words-hash.ts';
import { readText } from '../read/texts.ts';
import { readEnglishWords, readWords } from './words.ts';

const text = await readText('kim-putin-2023', 'en');
assert.ok(text);
const segments = text.paragraphs.flatMap((paragraph) => paragraph.segments);

test('400 distinct forms take 13 kB at most', async () => {
  const file = await readWords(text);
  const forms = Object.keys(file.forms).length;
  assert.ok(forms > 350);
  assert.ok((gzipSync(JSON.stringify(file)).length / forms) * 400 <= 13_000);
});

test('it has every Russian word of the text, nearly all with a gloss', async () => {
  const file = await readWords(text);
  const words = segments.flatMap(({ id, source }) =>
    (source.match(/[а-яё]+(?:-[а-яё]+)*/giu) ?? []).map((form) => lookUpWord(file, form, id, 0)),
  );
  const known = words.filter((word) => word?.readings.some(({ entry }) => entry.gloss));
  assert.deepEqual(words.filter((word) => word === undefined).length, 0);
  assert.ok(known.length / words.length > 0.97);
});

test('it is deterministic', async () => {
  assert.deepEqual(await readWords(text), await readWords(text));
});

test('the hash changes with the text', async () => {
  const hash = await wordsHash(text);
  assert.match(hash, /^[0-9a-f]{8}$/);
  assert.equal(await wordsHash(text), hash);
  assert.notEqual(await wordsHash({ ...text, paragraphs: text.paragraphs.slice(1) }), hash);
});

test('English words of the translation are linked to Russian ones', async () => {
  const file = await readEnglishWords(text);
  assert.ok(lookUpEnglish(file, 'meeting').some(({ word }) => word === 'встре́ча'));
});
