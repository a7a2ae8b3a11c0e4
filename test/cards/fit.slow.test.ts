// Cards with their real typefaces: every passage of the library and extreme texts fit, in boxes and in pixels.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { CARD_LANGUAGES, type Card, FORMATS, type Look } from '#lib/card/card.ts';
import { passageCard } from '#lib/card/compose.ts';
import { fitCard } from '#lib/card/fit.ts';
import type { Sheet, SheetLine } from '#lib/card/sheet.ts';
import { readText } from '#lib/store/read/texts.ts';
import { listTexts, readWork } from '#lib/store/read/works.ts';
import { openDrawer } from '../../card-renderer/drawer.ts';
import { type } from '../../card-renderer/type.ts';

const WORST: Readonly<Record<string, string>> = {
  'one word of 60 letters': 'превысокомногорассмотрительствующий'.repeat(2).slice(0, 60),
  '2,000 characters': 'Он вышел в сад, сел у окна и, не говоря ни слова, посмотрел на реку; вода стояла. '
    .repeat(25)
    .slice(0, 2000),
  '2,000 characters without a space': 'рекаокносад'.repeat(182).slice(0, 2000),
  'all capitals': 'ШИРОКАЯ ЭЛЕКТРИФИКАЦИЯ ЮЖНЫХ ГУБЕРНИЙ ДАСТ МОЩНЫЙ ТОЛЧОК ПОДЪЁМУ СЕЛЬСКОГО ХОЗЯЙСТВА. '.repeat(4),
  'only punctuation': '…!?—«»—;:,.()[]«»“”„…—–-—!!!???***—…',
  'Latin inside Russian':
    'Он сказал: «Read the Financial Times, please», и открыл https://www.example.org/a/very/long/path?with=query&and=more.',
  digits: `1 234 567 890 × 3,14 = ${'1234567890'.repeat(12)}`,
  emoji: 'Привет 👋🏽, мир 🌍! 👨‍👩‍👧 🇷🇺 1️⃣ ☺️ ❤️ ©️ ™',
  'mixed scripts': 'Русский, English, Ελληνικά, 日本語, עברית, العربية, ไทย, é à ő ш́ а́ ﬁ Ⅳ ½ ₽ € ← → ∀ 𝔘 \u{10FFFF}',
};

function cardOf(source: string, target: string, look: Partial<Card> = {}): Card {
  const blocks = [{ verse: false, segments: [{ source, target }] }];
  return {
    format: 'wide',
    dark: false,
    kind: 'passage',
    blocks,
    foot: { left: source, right: '§ 1 · example.org' },
    ...look,
  };
}

function assertFits(sheet: Sheet): void {
  const { width, height, lines, stroke } = sheet;
  for (const [index, line] of lines.entries()) {
    const inside =
      line.x >= 72 && line.y >= 64 && line.x + line.width <= width - 71 && line.y + line.height <= height - 44;
    assert.ok(inside, `${line.text} is outside the frame`);
    for (const { segment } of new Intl.Segmenter('ru').segment(line.text))
      assert.ok(type.covers(segment, line.face), `no glyph for ${segment}`);
    for (const other of [...lines.slice(index + 1), stroke])
      assert.ok(apart(line, other), `${line.text} touches something`);
  }
}

test('every segment and paragraph of the library fits, in every format and language', async () => {
  for (const { address, work: slug } of await listTexts()) {
    const [text, work] = [await readText(address, 'en'), await readWork(slug, 'en')];
    assert.ok(text && work);
    const ids = text.paragraphs.flatMap(({ id, segments }) => [id, ...segments.map((segment) => segment.id)]);
    for (const id of new Set(ids)) {
      for (const format of FORMATS) {
        for (const only of [undefined, ...CARD_LANGUAGES]) {
          const look: Look = { format, dark: false, only };
          const placed = passageCard(text, work, 'example.org', id, look);
          if (placed) assertFits(fitCard(placed.card, type));
        }
      }
    }
  }
});

const words = fc.oneof(
  fc.constantFrom(...Object.values(WORST)),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...Object.values(WORST).flatMap((text) => text.split(' ')), '\n', '—'), { maxLength: 80 })
    .map((all) => all.join(' ')),
);

test('any texts fit', () => {
  const look = fc.record({
    format: fc.constantFrom(...FORMATS),
    kind: fc.constantFrom('title' as const, 'passage' as const),
  });
  fc.assert(
    fc.property(words, words, look, (source, target, given) =>
      assertFits(fitCard(cardOf(source, target, given), type)),
    ),
    { numRuns: 150 },
  );
});

const drawer = openDrawer();
after(drawer.close);

for (const [name, words] of Object.entries(WORST)) {
  test(`the drawing stays within the measured boxes: ${name}`, async () => {
    for (const format of FORMATS) {
      const card = cardOf(words, words, { format });
      const sheet = fitCard(card, type);
      assertFits(sheet);
      const { data, info } = await sharp(await drawer.draw(card))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const ink = inkOutside(data, info.width, sheet);
      assert.deepEqual(ink, [], `${format}: ink at ${ink.slice(0, 3).join('; ')}`);
    }
  });
}

/** Pixels with ink outside all boxes; glyphs may overhang a little. */
function inkOutside(data: Buffer, width: number, { lines, stroke, height }: Sheet): readonly string[] {
  const allowed = new Uint8Array(width * height);
  for (const box of [stroke, ...lines.map(leaning)]) {
    for (let y = Math.max(0, box.y); y < box.y + box.height; y += 1) {
      allowed.fill(1, y * width + Math.max(0, box.x), y * width + box.x + box.width);
    }
  }
  const paper = data.readUIntBE(0, 3);
  const found: string[] = [];
  for (let point = 0; point < width * height; point += 1) {
    if (!allowed[point] && data.readUIntBE(point * 3, 3) !== paper)
      found.push(`${point % width},${Math.floor(point / width)}`);
  }
  return found;
}

function leaning({ x, y, width, height, size }: SheetLine) {
  const aside = Math.ceil(size * 0.2);
  // The marks of Й and Ő rise a little above their line, and brackets of another typeface descend a little below.
  const beyond = Math.ceil(size * 0.1);
  return { x: x - aside, y: y - beyond, width: width + 2 * aside, height: height + 2 * beyond };
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function apart(a: Rectangle, b: Rectangle): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
