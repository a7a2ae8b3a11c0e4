// Fitting text: smaller sizes first, then cutting; boxes stay inside the frame and do not overlap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Card, type CardBlock, FORMATS } from './card.ts';
import { layoutOf } from './design.ts';
import { fitCard } from './fit.ts';
import type { Type } from './glyphs.ts';
import type { SheetLine } from './sheet.ts';

/** Every character is half as wide as it is high. */
const type: Type = { width: (text) => text.length * 0.5, covers: () => true };

function cardOf(blocks: readonly CardBlock[], look: Partial<Card> = {}): Card {
  return {
    format: 'wide',
    dark: false,
    kind: 'passage',
    blocks,
    foot: { left: 'А · Б', right: '§ 1 · example.org' },
    ...look,
  };
}

function prose(source: string, target = ''): CardBlock {
  return { verse: false, segments: [{ source, target }] };
}

function set(lines: readonly SheetLine[], face: SheetLine['face']): readonly SheetLine[] {
  return lines.filter((line) => line.face === face);
}

test('a short passage is set at the largest size, a longer one at a smaller', () => {
  const sizeOf = (words: number) =>
    fitCard(cardOf([prose('слово '.repeat(words), 'word '.repeat(words))]), type).lines[0]?.size ?? 0;
  const sizes = Array.from({ length: 60 }, (_, index) => sizeOf(index + 1));
  assert.deepEqual([sizes[0], sizes.at(-1)], [48, 34]);
  assert.ok(new Set(sizes).size >= 4);
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
});

test('text that does not fit is cut at the same segment on both sides', () => {
  const segments = Array.from({ length: 30 }, (_, index) => ({
    source: `Это предложение номер ${index}.`,
    target: `This is sentence number ${index}.`,
  }));
  const { lines } = fitCard(cardOf([{ verse: false, segments }]), type);
  const said = (face: SheetLine['face']) =>
    set(lines, face)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll('\u00A0', ' ');
  const last = /(\d+)…$/;
  assert.ok(Number(last.exec(said('roman'))?.[1]) > 5);
  assert.equal(last.exec(said('roman'))?.[1], last.exec(said('italic'))?.[1]);
});

test('a segment that is too long alone is cut at a clause', () => {
  const { lines } = fitCard(cardOf([prose('Он вышел в сад, сел у окна и посмотрел на реку; '.repeat(40))]), type);
  assert.match(lines.filter(({ face }) => face === 'roman').at(-1)?.text ?? '', /(?:сад|реку)…$/);
});

test('verse keeps its lines, and a turned line is indented', () => {
  const stanza = {
    verse: true,
    segments: [
      { source: 'Раз,\nдва', target: 'One,\ntwo' },
      { source: 'три', target: 'three' },
    ],
  };
  const { lines } = fitCard(cardOf([stanza]), type);
  assert.deepEqual(
    set(lines, 'roman').map(({ text }) => text),
    ['Раз,', 'два', 'три'],
  );
  assert.deepEqual(
    set(lines, 'italic').map(({ text }) => text),
    ['One,', 'two', 'three'],
  );
  const long = fitCard(
    cardOf([{ verse: true, segments: [{ source: 'слово '.repeat(12).trim(), target: 'word' }] }]),
    type,
  );
  assert.equal(new Set(set(long.lines, 'roman').map(({ x }) => x)).size, 2);
});

test('each line of a dialogue begins with its dash', () => {
  const { lines } = fitCard(cardOf([prose('— Идут?', '“Well?”'), prose('— Идут.', '“Well.”')]), type);
  assert.deepEqual(
    set(lines, 'roman').map(({ text }) => text),
    ['—\u00A0Идут?', '—\u00A0Идут.'],
  );
});

test('a single language has the whole width and the text colour', () => {
  const { lines } = fitCard(cardOf([prose('', 'word '.repeat(30))]), type);
  assert.ok(set(lines, 'italic').every(({ x, colour }) => x === 124 && colour === '#15202B'));
});

test('a card without drawable characters shows that they are omitted', () => {
  const { lines } = fitCard(cardOf([prose('👋', '👋')]), { ...type, covers: (sign) => sign !== '👋' });
  assert.equal(lines[0]?.text, '[…]');
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'Он',
        'вышел',
        'в',
        'сад,',
        '—',
        'the',
        'ПЕРЕОСВИДЕТЕЛЬСТВОВАНИЕ',
        'а'.repeat(60),
        '10 000',
        '?!',
        '\n',
      ),
      { maxLength: 300 },
    )
    .map((all) => all.join(' ')),
);
const card: fc.Arbitrary<Card> = fc.record({
  format: fc.constantFrom(...FORMATS),
  dark: fc.boolean(),
  kind: fc.constantFrom('title', 'passage'),
  blocks: fc.array(
    fc.record({
      verse: fc.boolean(),
      segments: fc.array(fc.record({ source: words, target: words }), { maxLength: 6 }),
    }),
    { maxLength: 6 },
  ),
  foot: fc.record({ left: words, right: words }),
});

test('for any text, every line is inside the frame and no lines overlap', () => {
  fc.assert(
    fc.property(card, (any) => {
      const { width, height, lines, stroke } = fitCard(any, type);
      for (const [index, line] of lines.entries()) {
        assert.ok(
          line.x >= 72 && line.y >= 64 && line.x + line.width <= width - 71 && line.y + line.height <= height - 44,
        );
        assert.ok(line.size >= (line.face === 'italic' ? 28 : 20));
        for (const other of [...lines.slice(index + 1), stroke])
          assert.ok(apart(line, other), `${line.text} | ${JSON.stringify(other)}`);
      }
      if (any.format === 'story') assert.ok(lines.every(({ y, height: own }) => y >= 250 && y + own <= 1920 - 300));
    }),
    { numRuns: 300 },
  );
});

test('every layout has room for the smallest step', () => {
  for (const format of FORMATS)
    for (const kind of ['title', 'passage'] as const) assert.equal(layoutOf({ format, kind }, false).steps.length, 5);
});

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function apart(a: Rectangle, b: Rectangle): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
