// Encoding detection for all encodings of Russian texts, on excerpts of real prose of many lengths; double encoding;
// invalid input.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { encode } from '../../test/encode.ts';
import { decodeText } from './encoding.ts';

const single = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
const encodings = [...single, 'utf-8', 'utf-16le', 'utf-16be'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const own = globSync('content/*/*text.json', { cwd: root })
  .map((file) => Object.values(JSON.parse(readFileSync(root + file, 'utf8'))).join('\n'))
  .join('\n');
const books = ['crime-and-punishment.ru.txt', 'chekhov-stories.ru.txt']
  .map((name) => fileURLToPath(new URL(`../../../shared/data/books/${name}`, import.meta.url)))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'));
const texts = [own, ...books];

/** Excerpts of about `length` characters, spread over all texts, each from the beginning of a word. */
function windows(length: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length] ?? '';
    const from = Math.floor(((index * 0.618_034) % 1) * Math.max(1, text.length - length - 40));
    const start = text.indexOf(' ', from) + 1;
    return text.slice(start, start + length);
  });
}

/** The share of excerpts whose encoding is detected. */
function accuracy(encoding: string, length: number, count: number): number {
  const right = windows(length, count).filter((piece) => {
    const bytes = encode(piece, encoding);
    const expected = new TextDecoder(encoding).decode(bytes);
    return decodeText(bytes, { encoding: undefined }).text === expected;
  });
  return right.length / count;
}

/** Letters in an excerpt, number of excerpts, and the smallest share that must be right. */
const thresholds = [
  [20, 1000, 0.98],
  [40, 200, 0.985],
  [80, 200, 0.99],
  [200, 100, 0.99],
  [1000, 30, 1],
  [20_000, 2, 1],
] as const;

for (const encoding of encodings) {
  test(`${encoding} is detected from a line, a paragraph and a page`, () => {
    for (const [length, count, least] of thresholds) {
      const share = accuracy(encoding, length, count);
      assert.ok(share >= least, `${length} letters: ${share} of ${count}`);
    }
  });
}

test('Western languages are windows-1252, even with few accents', () => {
  for (const text of [
    'He wore a béret.',
    'Ça a été créé à Nîmes, où l’été dure.',
    'für die größte Änderung',
    '“No,” he said—“never…”',
    'the footman answered, "À la russe, à la carte."',
    'señor, ¿qué tal?',
  ]) {
    const decoded = decodeText(encode(text, 'windows-1252'), { encoding: undefined });
    assert.deepEqual([decoded.encoding, decoded.text], ['windows-1252', text]);
  }
});

test('the encoding is reported with the reason', () => {
  const message = (bytes: Uint8Array, declared?: string) =>
    decodeText(bytes, { encoding: undefined, declared })
      .notes.map((note) => note.message)
      .join(' ');
  const text = 'Всё смешалось в доме Облонских. Жена узнала, что муж был в связи.';
  assert.match(message(encode(text, 'koi8-r')), /read as koi8-r \(detected from its letters\)/);
  assert.match(message(encode(text, 'koi8-r'), 'koi8-r'), /read as koi8-r \(declared in the file\)/);
  assert.match(message(encode(text, 'utf-8'), 'no-such-thing'), /read as utf-8 \(valid UTF-8\)/);
  assert.match(message(encode(`\uFEFF${text}`, 'utf-16be')), /read as utf-16be \(byte order mark\)/);
  assert.match(message(encode(text, 'utf-16le'), 'utf-16'), /read as utf-16le \(detected from its zero bytes\)/);
  assert.equal(decodeText(encode(`\uFEFF${text}`, 'utf-8'), { encoding: undefined }).text, text);
});

test('the requested encoding is used under any of its names, and refused if the bytes are invalid', () => {
  const text = 'Всё смешалось.';
  for (const [label, encoding] of [
    ['cp1251', 'windows-1251'],
    ['Windows-1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['KOI8-R', 'koi8-r'],
    ['koi8', 'koi8-r'],
    ['cp866', 'ibm866'],
    ['DOS', 'ibm866'],
    ['macintosh-cyrillic', 'x-mac-cyrillic'],
    ['mac-cyrillic', 'x-mac-cyrillic'],
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16be'],
    ['UTF-16LE', 'utf-16le'],
  ] as const) {
    const decoded = decodeText(encode(text, encoding), { encoding: label });
    assert.deepEqual([decoded.encoding, decoded.text], [encoding, text], label);
  }
  const bytes = encode(text, 'windows-1251');
  assert.throws(() => decodeText(bytes, { encoding: 'klingon' }), { code: 'unknown-encoding', message: /"klingon"/ });
  assert.throws(() => decodeText(bytes, { encoding: 'utf-8' }), { code: 'wrong-encoding' });
});

test('double-encoded UTF-8 is repaired, once or twice over', () => {
  for (const mistaken of ['windows-1251', 'windows-1252', 'ibm866', 'koi8-r', 'x-mac-cyrillic']) {
    for (const text of ['Привет', 'Иван Ильич — судья.', ...windows(300, 6), ...windows(5000, 1)]) {
      const once = new TextDecoder(mistaken).decode(encode(text, 'utf-8'));
      const twice = new TextDecoder(mistaken).decode(encode(once, 'utf-8'));
      for (const damaged of [once, twice]) {
        const decoded = decodeText(encode(damaged, 'utf-8'), { encoding: undefined });
        assert.equal(decoded.text, text);
        assert.equal(decoded.notes.filter(({ kind }) => kind === 'double-encoding').length, 1);
      }
    }
  }
});

test('letters lost in double encoding are restored where they are certain', () => {
  const damaged = 'Р?РІР°РЅ Р РѕРјР°РЅРѕРІ, РґР°.'.replaceAll('\u0098', '?');
  assert.equal(decodeText(encode(damaged, 'utf-8'), { encoding: undefined }).text, 'Иван Романов, да.');
});

test('valid text is not changed', () => {
  for (const text of [...windows(60, 300), 'Ça été créé', 'РСФСР и СССР', 'Рђ и Рё — буквы', 'ÄÖÜ äöü', 'naïve café']) {
    assert.equal(decodeText(encode(text, 'utf-8'), { encoding: undefined }).text, text);
  }
});

test('truncated or damaged UTF-8 is still read as UTF-8, with a note', () => {
  const bytes = encode(windows(2000, 1)[0] ?? '', 'utf-8');
  for (const damaged of [bytes.subarray(0, 1201), bytes.map((byte, index) => (index === 900 ? 0xff : byte))]) {
    const decoded = decodeText(damaged, { encoding: undefined });
    assert.equal(decoded.encoding, 'utf-8');
    if (decoded.text.includes('\uFFFD')) assert.ok(decoded.notes.some(({ kind }) => kind === 'broken-bytes'));
  }
});

test('zero bytes are refused', () => {
  assert.throws(() => decodeText(encode('Да\n\0', 'utf-8'), { encoding: undefined }), {
    code: 'not-text',
    message: /line 2/,
  });
});
