// Writing and reading every format; broken, foreign and hostile files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SAMPLE_WORDS } from '../../test/sample-words.ts';
import { readAnkiText, writeAnkiText } from './anki-text.ts';
import { readCsv, writeCsv } from './csv-file.ts';
import { type IncomingWord, mergeWord, type Refusal } from './incoming.ts';
import { readJson, writeJson } from './json-file.ts';
import { type SavedWord, wordKey } from './word.ts';
import { LARGEST_FILE, readWordsFile } from './words-file.ts';

const now = Date.UTC(2026, 10, 22);

function read(text: string): readonly IncomingWord[] {
  const words = readWordsFile(text);
  assert.ok(!('refused' in words), JSON.stringify(words));
  return words;
}

/** The words after a file was imported. */
function merged(held: readonly SavedWord[], text: string): readonly SavedWord[] {
  const byKey = new Map(held.map((word) => [wordKey(word), word]));
  for (const word of read(text)) byKey.set(wordKey(word), mergeWord(byKey.get(wordKey(word)), word, now));
  return [...byKey.values()];
}

test('JSON preserves everything', () => {
  assert.deepEqual(merged([], writeJson(SAMPLE_WORDS)), SAMPLE_WORDS);
  assert.deepEqual(merged([], writeJson([])), []);
});

test('CSV and Anki text preserve the reader’s data and the sentence', () => {
  const essence = ({ lemma, pos, form, stressed, gloss, note, status, sentences, changed }: SavedWord) => {
    return { lemma, pos, form, stressed, gloss, note, status, sentences, changed };
  };
  assert.deepEqual(merged([], writeCsv(SAMPLE_WORDS)).map(essence), SAMPLE_WORDS.map(essence));
  // Anki's format does not have the form if its sentence does not contain it: in "@формула" there is no letter before
  // it.
  assert.deepEqual(merged([], writeAnkiText(SAMPLE_WORDS)).map(essence), SAMPLE_WORDS.map(essence));
});

test('importing a file of saved words changes nothing, once or twice', () => {
  for (const write of [writeJson, writeCsv, writeAnkiText]) {
    const text = write(SAMPLE_WORDS);
    const once = merged(SAMPLE_WORDS, text);
    once.forEach((word, place) => {
      assert.equal(word, SAMPLE_WORDS[place]);
    });
    const fresh = merged([], text);
    assert.deepEqual(merged(fresh, text), fresh);
  }
});

test('any text survives every format', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ж', ' ', ',', ';', '"', "'", '\t', '\n', '\r', '<', '>', '&', '=', '#', '😀'),
    maxLength: 40,
  });
  const words = fc.array(
    fc.record({ gloss: text, note: text, stressed: text.map((stressed) => `а${stressed}`) }, { noNullPrototype: true }),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(words, (texts) => {
      const all = texts.flatMap((each, place) =>
        SAMPLE_WORDS.slice(0, 1).map((word) => ({ ...word, ...each, lemma: `слово${place}` })),
      );
      for (const write of [writeJson, writeCsv, writeAnkiText]) {
        const found = merged([], write(all)).map(({ gloss, note, stressed }) => ({ gloss, note, stressed }));
        assert.deepEqual(found, texts);
      }
    }),
    { numRuns: 200 },
  );
});

test('CSV follows RFC 4180, and no field is a formula', () => {
  const csv = writeCsv(SAMPLE_WORDS.slice(3, 4));
  assert.match(csv, /^\uFEFFlemma,pos,form,stressed,gloss,/);
  assert.match(csv, /\r\nформула,NOUN,'@формула,формула,"'=HYPERLINK\(""http:\/\/x""\)","''\+1\n-2",ignored,/);
  assert.ok(csv.endsWith('\r\n'));
  const fullWidth = writeCsv(SAMPLE_WORDS.slice(0, 1).map((word) => ({ ...word, gloss: '＝1+1' })));
  assert.match(fullWidth, /,'＝1\+1,/);
  assert.equal(merged([], fullWidth)[0]?.gloss, '＝1+1');
});

test('a table made by hand only needs a lemma', () => {
  const [word] = merged([], 'gloss,lemma\n"home, house",дом\n');
  assert.deepEqual(
    [word?.lemma, word?.gloss, word?.pos, word?.status, word?.changed],
    ['дом', 'home, house', 'X', 'new', now],
  );
  assert.deepEqual(merged([], 'lemma\nдом\n\nсад'), merged([], 'lemma\r\nдом\r\nсад\r\n'));
});

test('Anki text has Anki’s headers, and constant GUIDs', () => {
  const lines = writeAnkiText(SAMPLE_WORDS).split('\n');
  assert.deepEqual(lines.slice(0, 6), [
    '#separator:tab',
    '#html:true',
    '#notetype:Stroka',
    '#deck:Stroka',
    '#guid column:1',
    '#tags column:13',
  ]);
  const guids = lines.slice(7, -1).map((line) => line.split('\t')[0]);
  assert.equal(new Set(guids).size, SAMPLE_WORDS.length);
  const changed = SAMPLE_WORDS.map((word) => ({ ...word, gloss: 'other', changed: now }));
  assert.deepEqual(
    writeAnkiText(changed)
      .split('\n')
      .slice(7, -1)
      .map((line) => line.split('\t')[0]),
    guids,
  );
});

test('invalid files are refused completely, with the position', () => {
  const good = JSON.stringify(SAMPLE_WORDS[0]);
  const json = (word: string) => `{"format":"stroka-words","version":1,"words":[${good},${word}]}`;
  const anki = writeAnkiText(SAMPLE_WORDS.slice(0, 1));
  const cases: readonly (readonly [string, Refusal])[] = [
    ['', { refused: 'strange' }],
    ['{', { refused: 'strange' }],
    ['[]', { refused: 'strange' }],
    ['{"format":"stroka-memory-1","entries":{}}', { refused: 'strange' }],
    ['{"__proto__":{"x":1},"format":"stroka-words","version":1,"words":[]}', { refused: 'strange' }],
    ['{"format":"stroka-words","version":2,"words":[]}', { refused: 'version' }],
    ['{"format":"stroka-words","version":"1","words":[]}', { refused: 'version' }],
    [json('null'), { refused: 'damaged', line: 2 }],
    [json('{}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","__proto__":{"status":"known"}}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","status":5}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","pos":"<img>"}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","gloss":{}}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","changed":1e300}'), { refused: 'damaged', line: 2 }],
    [json('{"lemma":"дом","card":{"state":"review","due":1}}'), { refused: 'damaged', line: 2 }],
    [
      json('{"lemma":"дом","sentences":[{"address":"../api","segment":"p1","source":"a"}]}'),
      { refused: 'damaged', line: 2 },
    ],
    [json(`{"lemma":"дом","note":"${'x'.repeat(5001)}"}`), { refused: 'damaged', line: 2 }],
    ['word,gloss\nдом,home', { refused: 'strange' }],
    ['lemma,gloss\nдом', { refused: 'damaged', line: 2 }],
    ['lemma,gloss\nсад,"a\nb"\nдом,"home', { refused: 'damaged', line: 4 }],
    ['lemma,status\nдом,perhaps', { refused: 'damaged', line: 2 }],
    ['lemma,changed\nдом,yesterday', { refused: 'damaged', line: 2 }],
    ['#separator:tab\n#html:true\nx\ty', { refused: 'strange' }],
    [anki.replace('castle', '<img src=x onerror=alert(1)>'), { refused: 'markup', line: 8 }],
    [`${anki}x\ty\n`, { refused: 'damaged', line: 9 }],
    [`lemma\n${'дом\n'.repeat(50_001)}`, { refused: 'large' }],
    [' '.repeat(LARGEST_FILE + 1), { refused: 'large' }],
  ];
  for (const [text, refusal] of cases) assert.deepEqual(readWordsFile(text), refusal, text.slice(0, 120));
  assert.equal(Reflect.get({}, 'status'), undefined);
});

test('a long unclosed field is refused in linear time', () => {
  assert.deepEqual(readCsv(`lemma\n"${'a""'.repeat(3e6)}`), { refused: 'damaged', line: 2 });
  assert.deepEqual(readJson('['.repeat(1e6)), { refused: 'strange' });
  assert.deepEqual(readAnkiText('\t'.repeat(1e6)), { refused: 'strange' });
});
