// Paragraphs make up the text, and a passage has exactly the segments of its id.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Text } from '../model.ts';
import { selectPassage, toParagraphs } from './paragraphs.ts';

/** Texts as in the library: paragraphs of one or more segments, some not translated. */
const segments = fc
  .array(fc.tuple(fc.constantFrom('h', 'p', 'q', 'v'), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 })
  .map((blocks) => blocks.flatMap(([kind, size], block) => idsOf(`${kind}${block + 1}`, size)));

function idsOf(block: string, size: number): string[] {
  return Array.from({ length: size }, (_, index) => `${block}-${index + 1}`);
}

function textOf(source: ReadonlyMap<string, string>, target: ReadonlyMap<string, string> = new Map()): Text {
  const paragraphs = toParagraphs(source, target);
  return {
    address: 'dama',
    work: 'dama',
    chapter: undefined,
    lang: 'en',
    paragraphs,
    notes: { source: {}, target: {} },
    states: {},
  };
}

function idsIn(paragraphs: Text['paragraphs']): string[] {
  return paragraphs.flatMap((paragraph) => paragraph.segments.map(({ id }) => id));
}

test('paragraphs make up the text', () => {
  fc.assert(
    fc.property(segments, fc.infiniteStream(fc.option(fc.string(), { nil: undefined })), (ids, texts) => {
      const source = new Map(ids.map((id) => [id, `Русский ${id}`]));
      const target = new Map<string, string>();
      for (const id of ids) {
        const { value } = texts.next();
        if (typeof value === 'string') target.set(id, value);
      }
      const paragraphs = toParagraphs(source, target);
      const flat = paragraphs.flatMap((paragraph) => paragraph.segments);
      assert.deepEqual(new Map(flat.map(({ id, source: text }) => [id, text])), source);
      assert.deepEqual(
        new Map(flat.flatMap(({ id, target: text }) => (text === undefined ? [] : [[id, text]]))),
        target,
      );
      assert.equal(new Set(paragraphs.map(({ id }) => id)).size, paragraphs.length);
      for (const { id, segments: own } of paragraphs)
        for (const segment of own) assert.ok(segment.id.startsWith(`${id}-`));
    }),
  );
});

test('the letter of an id is the kind, and an id without a number is a paragraph of one segment', () => {
  const source = new Map([
    ['h1', 'Заглавие'],
    ['q1-1', 'Эпиграф'],
    ['p1', 'Абзац'],
    ['v1-1', 'Раз,\nдва'],
  ]);
  const kinds = toParagraphs(source, new Map()).map(({ id, kind, segments }) => [id, kind, segments.length]);
  assert.deepEqual(kinds, [
    ['h1', 'heading', 1],
    ['q1', 'quotation', 1],
    ['p1', 'paragraph', 1],
    ['v1', 'verse', 1],
  ]);
});

test('"" in a translation differs from a missing key', () => {
  const [, second] = toParagraphs(
    new Map([
      ['p1', 'Да'],
      ['p2', 'Нет'],
    ]),
    new Map([['p2', '']]),
  );
  assert.equal(second?.segments[0]?.target, '');
});

test('a passage is a segment, a paragraph or a range', () => {
  const text = textOf(new Map(['h1', 'p1-1', 'p1-2', 'p2-1', 'p2-2', 'p3-1'].map((id) => [id, id])));
  const select = (passage: string) => {
    const found = selectPassage(text, passage);
    return found && [idsIn(found.paragraphs).join(' '), found.first, found.last, found.whole];
  };
  assert.deepEqual(select('p1-2'), ['p1-2', 'p1-2', 'p1-2', false]);
  assert.deepEqual(select('p1'), ['p1-1 p1-2', 'p1-1', 'p1-2', true]);
  assert.deepEqual(select('h1'), ['h1', 'h1', 'h1', true]);
  assert.deepEqual(select('p3-1'), ['p3-1', 'p3-1', 'p3-1', true]);
  assert.deepEqual(select('p1-2~p2-1'), ['p1-2 p2-1', 'p1-2', 'p2-1', false]);
  assert.deepEqual(select('p1~p2-1'), ['p1-1 p1-2 p2-1', 'p1-1', 'p2-1', false]);
  assert.deepEqual(select('p1-1~p2'), ['p1-1 p1-2 p2-1 p2-2', 'p1-1', 'p2-2', true]);
  assert.deepEqual(select('p1~p3'), ['p1-1 p1-2 p2-1 p2-2 p3-1', 'p1-1', 'p3-1', true]);
  for (const passage of ['p2~p1', 'p1-2~p1-1', 'p9', 'p1-9', 'p1~p9', 'p', '', 'p1~', '__proto__']) {
    assert.equal(select(passage), undefined, passage);
  }
});

test('a passage has exactly the segments from its first to its last', () => {
  fc.assert(
    fc.property(segments, fc.nat(), fc.nat(), (ids, a, b) => {
      const [from = 0, to = 0] = [a % ids.length, b % ids.length].sort((x, y) => x - y);
      const found = selectPassage(textOf(new Map(ids.map((id) => [id, id]))), `${ids[from]}~${ids[to]}`);
      assert.deepEqual(found && idsIn(found.paragraphs), ids.slice(from, to + 1));
      assert.equal(found?.first, ids[from]);
      assert.equal(found?.last, ids[to]);
    }),
  );
});
