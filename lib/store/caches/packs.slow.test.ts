// Installed packs: looked up, replaced, removed, and installed atomically.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { installPack } from './install-pack.ts';
import { listPacks, lookUpInPacks, removePack } from './packs.ts';

/** Creates a temporary folder for installations. */
async function temporaryProject(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-packs-'));
  const before = process.cwd();
  process.chdir(folder);
  t.after(async () => {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const kaikkiLine = (word: string, gloss: string, form: string) =>
  JSON.stringify({
    word,
    lang_code: 'ru',
    pos: 'noun',
    senses: [{ glosses: [gloss] }],
    forms: [{ form, tags: ['x'] }],
  });

test('words are found by lemma and by form, ignoring stress, case and ё', async (t) => {
  await temporaryProject(t);
  assert.deepEqual(listPacks(), []);
  assert.equal(lookUpInPacks(['лёд']).size, 0);
  await writeFile('ru.jsonl', `${kaikkiLine('лёд', 'ice', 'льда')}\r\n${kaikkiLine('лес', 'forest', 'ле́са')}\n`);
  const pack = await installPack('ru.jsonl', { licence: 'CC0' });
  assert.deepEqual(pack, {
    name: 'Wiktionary',
    format: 'kaikki.org',
    licence: 'CC0',
    attribution: 'Wiktionary, by kaikki.org',
    words: 2,
    forms: 2,
  });
  assert.deepEqual(listPacks(), [pack]);
  const found = lookUpInPacks(['Лед', 'льда', 'леса', 'кот']);
  assert.deepEqual(
    [...found].map(([word, entries]) => [word, ...entries.map(({ glosses, licence }) => [...glosses, licence])]),
    [
      ['Лед', ['ice', 'CC0']],
      ['льда', ['ice', 'CC0']],
      ['леса', ['forest', 'CC0']],
    ],
  );
});

test('a new edition replaces the old one, a broken edition does not', async (t) => {
  await temporaryProject(t);
  await writeFile('nouns.json', '{"кот":"cat","пёс":"dog"}');
  await installPack('nouns.json', {});
  await writeFile('nouns.json', '{"кот":"tomcat"}');
  await installPack('nouns.json', {});
  assert.deepEqual(lookUpInPacks(['кот', 'пёс']).get('кот')?.[0]?.glosses, ['tomcat']);
  assert.equal(lookUpInPacks(['пёс']).size, 0);
  await writeFile('nouns.json', '{"кот":7}');
  await assert.rejects(() => installPack('nouns.json', {}), { code: 'empty-pack' });
  assert.deepEqual(
    listPacks().map(({ name, words }) => [name, words]),
    [['OpenRussian nouns', 1]],
  );
});

test('removing a pack removes all its words', async (t) => {
  await temporaryProject(t);
  await writeFile('nouns.json', '{"кот":"cat"}');
  await installPack('nouns.json', { name: 'Mine' });
  assert.throws(() => removePack('Other'), { code: 'no-such-pack' });
  removePack('Mine');
  assert.deepEqual(listPacks(), []);
  assert.equal(lookUpInPacks(['кот']).size, 0);
});

test('files that are missing, not UTF-8 or without line ends are refused', async (t) => {
  await temporaryProject(t);
  await assert.rejects(() => installPack('none.json', {}), { code: 'unreadable' });
  const line = kaikkiLine('кот', 'cat', 'кота');
  await writeFile('latin.jsonl', Buffer.concat([Buffer.from(`${line}\n`), Buffer.of(0xff, 0xfe, 0xff)]));
  await assert.rejects(() => installPack('latin.jsonl', {}), { code: 'encoding' });
  await writeFile('endless.jsonl', `${line}\n${' '.repeat(9 * 2 ** 20)}`);
  await assert.rejects(() => installPack('endless.jsonl', {}), { code: 'endless-line' });
  assert.deepEqual(listPacks(), []);
});

test('a damaged database is reported', async (t) => {
  await temporaryProject(t);
  await writeFile('nouns.json', '{"кот":"cat"}');
  await installPack('nouns.json', {});
  await writeFile(
    '.stroka/dictionaries.sqlite',
    'no database at all, just a text that is long enough to be read as one',
  );
  assert.throws(() => listPacks(), { code: 'broken-dictionaries' });
});

test('a word written with ё is not the word with е, and a word with е comes before it', async (t) => {
  await temporaryProject(t);
  await writeFile('ru.jsonl', `${kaikkiLine('нёбо', 'palate', 'нёба')}\n${kaikkiLine('небо', 'sky', 'неба')}\n`);
  await installPack('ru.jsonl', { licence: 'CC0' });
  const glosses = (word: string) =>
    lookUpInPacks([word])
      .get(word)
      ?.flatMap((entry) => entry.glosses);
  assert.deepEqual(glosses('нёбо'), ['palate']);
  assert.deepEqual(glosses('небо'), ['sky', 'palate']);
});
