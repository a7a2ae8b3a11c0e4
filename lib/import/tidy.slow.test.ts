// Repairs of any imported text, and what is not changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertStorable } from '../../test/importer-suite.ts';
import type { Block, ImportedWork } from './importer.ts';
import { tidyWork } from './tidy.ts';

function work(blocks: readonly Block[]): ImportedWork {
  const chapters = [{ part: undefined, blocks }];
  return { title: undefined, author: undefined, translator: undefined, year: undefined, chapters, notes: [] };
}

function tidy(text: string, kind: Block['kind'] = 'paragraph'): { text: string | undefined; kinds: readonly string[] } {
  const { chapters, notes } = tidyWork(work([{ kind, text, notes: [] }]));
  return { text: chapters[0]?.blocks[0]?.text, kinds: notes.map((note) => `${note.kind} ${note.count}`) };
}

const cases: readonly (readonly [before: string, after: string, ...kinds: string[]])[] = [
  ['5\u00A0кг\u202Fи\u2009ещё', '5 кг и ещё', 'spaces 3'],
  ['сло\u00ADво', 'слово', 'soft-hyphens 1'],
  ['сло\u200Bво\uFEFF', 'слово', 'zero-width 2'],
  ['сло\u200Dво', 'слово', 'zero-width 1'],
  ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
  ['да\u202Eнет\u200F', 'данет', 'direction-marks 2'],
  ['ﬁne ﬂoor', 'fine floor', 'ligatures 2'],
  ['и\u0306 е\u0308', 'й ё', 'composed 2'],
  ['за\u0301мок', 'за\u0301мок'],
  ['а\u0007б', 'аб', 'control-characters 1'],
  ['а\tб\u000Cв\u2028г', 'а б в г'],
  ['cлово и нeбо', 'слово и небо', 'look-alikes 2'],
  ['слóво', 'сло\u0301во', 'look-alikes 1'],
  ['Мocквa', 'Москва', 'look-alikes 1'],
  ['Сhekhov', 'Chekhov', 'look-alikes 1'],
  ['SMS-ка, IT-шник, HTMLку, XXв, 5G', 'SMS-ка, IT-шник, HTMLку, XXв, 5G'],
  ['"да» — сказал он... -- «нет"', '"да» — сказал он... -- «нет"'],
  ['потеря\uFFFDо', 'потеря\uFFFDо', 'lost-characters 1'],
];

for (const [before, after, ...kinds] of cases) {
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    const tidied = tidy(before);
    assert.equal(tidied.text, after);
    if (kinds.length > 0) assert.deepEqual(tidied.kinds, kinds);
    assert.equal(tidy(after).text, after);
  });
}

test('only verse keeps line breaks, without empty lines', () => {
  assert.equal(tidy('а\r\nб\n\n в ', 'verse').text, 'а\nб\nв');
  assert.equal(tidy('а\r\nб\n\n в ').text, 'а б в');
});

test('a note stays after its word', () => {
  const text = '  Сло\u00ADво\u00A0 и  дело';
  const { chapters } = tidyWork(
    work([{ kind: 'paragraph', text, notes: [{ at: text.indexOf(' и'), text: ' Но\u00ADта ' }] }]),
  );
  assert.deepEqual(chapters[0]?.blocks[0], {
    kind: 'paragraph',
    text: 'Слово и дело',
    notes: [{ at: 5, text: 'Нота' }],
  });
});

test('blank blocks, chapters and names are removed', () => {
  const tidied = tidyWork({
    ...work([{ kind: 'paragraph', text: ' \u00AD ', notes: [] }]),
    title: '\u00A0',
    author: ' А ',
  });
  assert.deepEqual([tidied.title, tidied.author, tidied.chapters], [undefined, 'А', []]);
});

test('any input can be stored, and tidying is idempotent', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('\u00AD', '\r', '\n', 'и', '\u0306', 'c', 'е', ' ', '\u200D'),
  );
  const text = fc.array(character, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('paragraph' as const, 'verse' as const), fc.nat(40), (raw, kind, at) => {
      const notes = [{ at: Math.min(at, raw.length), text: raw }];
      const tidied = tidyWork(work([{ kind, text: raw, notes }]));
      if (tidied.chapters.length === 0) return;
      assertStorable(tidied);
      assert.deepEqual(tidyWork(tidied).chapters, tidied.chapters);
    }),
    { numRuns: 400 },
  );
});
