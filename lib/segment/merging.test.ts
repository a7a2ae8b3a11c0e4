// Merging an edited text: ids are never reused, translations are never lost, and the result has no errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkAliases } from '../check/library.ts';
import { checkText } from '../check/structure.ts';
import type { ParagraphKind } from '../model.ts';
import { followAliases } from './aliases.ts';
import type { DraftParagraph } from './draft.ts';
import { paragraphOf, parseId } from './ids.ts';
import { EMPTY_TEXT, type MergedText, mergeText, type StoredText } from './merging.ts';

/** "Сентенция." or ["Сентенция.", "Sentence."]. */
type Line = string | readonly [string, string];

function draftOf(
  paragraphs: readonly (readonly Line[])[],
  kind: ParagraphKind = 'paragraph',
): readonly DraftParagraph[] {
  return paragraphs.map((lines) => ({
    kind,
    segments: lines.map((line) => ({
      source: typeof line === 'string' ? line : line[0],
      target: typeof line === 'string' ? undefined : line[1],
      sourceNotes: [],
      targetNotes: [],
    })),
  }));
}

const first = mergeText(
  EMPTY_TEXT,
  draftOf([
    [
      ['Чай давно остыл.', 'The tea was cold.'],
      ['Мы говорили о море.', 'We talked of the sea.'],
    ],
    [
      ['Потом пришла Анна.', 'Then Anna came.'],
      ['Она молчала весь вечер.', 'She kept silent all evening.'],
      ['За окном шёл снег.', 'It was snowing.'],
    ],
    [['Утром все уехали в город.', 'In the morning all left for town.']],
  ]),
  'en',
);

function english({ translations }: StoredText): Record<string, string> {
  return Object.fromEntries(translations.get('en')?.segments ?? []);
}

test('a new text is numbered without gaps', () => {
  assert.deepEqual([...first.segments.keys()], ['p1-1', 'p1-2', 'p2-1', 'p2-2', 'p2-3', 'p3-1']);
  assert.equal(english(first)['p2-2'], 'She kept silent all evening.');
  const heading = mergeText(EMPTY_TEXT, draftOf([['Чай']], 'heading'), 'en');
  assert.deepEqual([...heading.segments.keys()], ['h1']);
});

test('merging the same text changes nothing', () => {
  const again = mergeText(
    first,
    draftOf([
      ['Чай давно остыл.', 'Мы говорили о море.'],
      ['Потом пришла Анна.', 'Она молчала весь вечер.', 'За окном шёл снег.'],
      ['Утром все уехали в город.'],
    ]),
    'en',
  );
  for (const part of ['segments', 'aliases', 'translations'] as const) assert.deepEqual(again[part], first[part]);
  assert.deepEqual(again.counts, { kept: 6, edited: 0, added: 0, removed: 0 });
});

test('an edited segment keeps its id and its translation, which becomes stale', () => {
  const edited = mergeText(first, draftOf([['Чай совсем остыл.', 'Мы говорили о море.']]), 'en');
  assert.equal(edited.segments.get('p1-1'), 'Чай совсем остыл.');
  assert.equal(english(edited)['p1-1'], 'The tea was cold.');
  assert.deepEqual(edited.translations.get('en')?.states, { 'p1-1': { state: 'stale', source: 'Чай давно остыл.' } });
  const back = mergeText(edited, draftOf([['Чай давно остыл.', 'Мы говорили о море.']]), 'en');
  assert.deepEqual(back.translations.get('en')?.states, {}, 'not stale after the edit is undone');
  const translated = mergeText(
    first,
    draftOf([[['Чай совсем остыл.', 'The tea was quite cold.'], 'Мы говорили о море.']]),
    'en',
  );
  assert.deepEqual(translated.translations.get('en')?.states, {}, 'not stale with a new translation');
});

test('inserted segments get letters, appended ones the next number', () => {
  const inserted = mergeText(
    first,
    draftOf([
      [
        'Самовар шумел громко.',
        'Чай давно остыл.',
        'Кошка спала рядом.',
        'Мы говорили о море.',
        'Никто не слушал других.',
      ],
      ['Совсем новый абзац здесь.'],
      ['Потом пришла Анна.', 'Она молчала весь вечер.', 'За окном шёл снег.'],
      ['Утром все уехали в город.'],
      ['И больше не вернулись.'],
    ]),
    'en',
  );
  assert.deepEqual(
    [...inserted.segments.keys()],
    ['p1-0a', 'p1-1', 'p1-1a', 'p1-2', 'p1-3', 'p1a-1', 'p2-1', 'p2-2', 'p2-3', 'p3-1', 'p4-1'],
  );
  assert.deepEqual(english(inserted), english(first));
});

test('deleted ids redirect to the segment before, and lost translations are reported', () => {
  const cut = mergeText(
    first,
    draftOf([
      ['Чай давно остыл.', 'Мы говорили о море.'],
      ['Потом пришла Анна.', 'За окном шёл снег.'],
    ]),
    'en',
  );
  assert.deepEqual([...cut.segments.keys()], ['p1-1', 'p1-2', 'p2-1', 'p2-3']);
  assert.deepEqual(Object.fromEntries(cut.aliases), { 'p2-2': 'p2-1', 'p3-1': 'p2-3', p3: 'p2' });
  assert.deepEqual(
    cut.displaced.map(({ id, target }) => [id, target]),
    [
      ['p2-2', 'She kept silent all evening.'],
      ['p3-1', 'In the morning all left for town.'],
    ],
  );
  const grown = mergeText(cut, draftOf([...rowsOf(cut), ['Совсем другие слова.']]), 'en');
  assert.ok(grown.segments.has('p4-1'), 'and its id is not reused');
});

test('the first part of a split paragraph keeps its id, a joined paragraph leaves an alias', () => {
  const split = mergeText(
    first,
    draftOf([
      ['Чай давно остыл.', 'Мы говорили о море.'],
      ['Потом пришла Анна.'],
      ['Она молчала весь вечер.', 'За окном шёл снег.'],
      ['Утром все уехали в город.'],
    ]),
    'en',
  );
  assert.deepEqual([...split.segments.keys()], ['p1-1', 'p1-2', 'p2-1', 'p2a-1', 'p2a-2', 'p3-1']);
  assert.deepEqual(Object.fromEntries(split.aliases), { 'p2-2': 'p2a-1', 'p2-3': 'p2a-2' });
  assert.equal(english(split)['p2a-2'], 'It was snowing.');
  const joined = mergeText(
    split,
    draftOf([
      ['Чай давно остыл.', 'Мы говорили о море.'],
      ['Потом пришла Анна.', 'Она молчала весь вечер.', 'За окном шёл снег.', 'Утром все уехали в город.'],
    ]),
    'en',
  );
  assert.deepEqual([...joined.segments.keys()], ['p1-1', 'p1-2', 'p2-1', 'p2-4', 'p2-5', 'p2-6']);
  assert.deepEqual(joined.displaced, []);
  assert.equal(followAliases(joined.aliases).get('p2-3'), 'p2-5');
  assert.equal(followAliases(joined.aliases).get('p3'), 'p2');
});

test('the first part of a split segment keeps its id, joined segments keep both translations', () => {
  const old = mergeText(
    EMPTY_TEXT,
    draftOf([
      [
        ['Он встал и вышел, а она осталась сидеть.', 'He got up and left, and she stayed.'],
        ['Стало тихо.', 'It grew quiet.'],
      ],
    ]),
    'en',
  );
  const cut = mergeText(
    old,
    draftOf([
      [
        ['Он встал и вышел.', 'He got up and left.'],
        ['А она осталась сидеть.', 'She stayed.'],
        ['Стало тихо.', 'It grew quiet.'],
      ],
    ]),
    'en',
  );
  assert.deepEqual([...cut.segments.keys()], ['p1-1', 'p1-1a', 'p1-2']);
  const joined = mergeText(old, draftOf([['Он встал и вышел, а она осталась сидеть, и стало тихо.']]), 'en');
  assert.deepEqual([...joined.segments.keys()], ['p1-1']);
  assert.equal(english(joined)['p1-1'], 'He got up and left, and she stayed. It grew quiet.');
  assert.deepEqual(joined.displaced, []);
});

test('sentences of one segment stay together until they get new translations', () => {
  const old = mergeText(
    EMPTY_TEXT,
    draftOf([
      [
        ['Он встал. Он вышел.', 'He got up and left.'],
        ['Стало тихо.', 'It grew quiet.'],
      ],
    ]),
    'en',
  );
  const again = mergeText(old, draftOf([['Он встал.', 'Он вышел.', 'Стало тихо.']]), 'en');
  assert.deepEqual(again.segments, old.segments);
  assert.deepEqual(again.ids, [['p1-1', 'p1-1', 'p1-2']]);
});

test('repeated sentences of one segment stay together too', () => {
  const lines = [
    ['— Да! Да, пойдём! Да!', '“Yes, let us go!”'],
    ['— Да!', '“Yes!”'],
  ] as const;
  const old = mergeText(EMPTY_TEXT, draftOf([lines, [['Да! Да!', 'Yes, yes!']]]), 'en');
  const again = mergeText(
    old,
    draftOf([
      ['— Да!', 'Да, пойдём!', 'Да!', '— Да!'],
      ['Да!', 'Да!'],
    ]),
    'en',
  );
  assert.deepEqual(again.segments, old.segments);
  assert.deepEqual(again.translations, old.translations);
});

test('a moved paragraph gets a new id, and its old id redirects to it', () => {
  const rows = rowsOf(first);
  const moved = mergeText(first, draftOf([rows[1] ?? [], rows[2] ?? [], rows[0] ?? []]), 'en');
  assert.equal(english(moved)[moved.aliases.get('p1-1') ?? ''], 'The tea was cold.');
  assert.deepEqual(moved.displaced, []);
});

test('other languages and layers follow', () => {
  const stored: StoredText = {
    ...first,
    notes: { 'p2-2': ['Примечание.'] },
    stress: new Map([['p2-2', 'Она́ молча́ла весь ве́чер.']]),
    translations: new Map([
      ...first.translations,
      [
        'fr',
        {
          segments: new Map([['p2-2', 'Elle se tut.']]),
          notes: { 'p2-2': ['Note.'] },
          states: { 'p2-2': { state: 'draft' } },
          anchors: new Map(),
        },
      ],
    ]),
  };
  const split = mergeText(
    stored,
    draftOf([['Потом пришла Анна.'], ['Она молчала весь вечер.', 'За окном шёл снег.'], ['Утром все уехали в город.']]),
    'en',
  );
  assert.deepEqual(Object.fromEntries(split.translations.get('fr')?.segments ?? []), { 'p2a-1': 'Elle se tut.' });
  assert.deepEqual(split.translations.get('fr')?.states, { 'p2a-1': { state: 'draft' } });
  assert.deepEqual(split.notes, { 'p2a-1': ['Примечание.'] });
  assert.deepEqual(split.translations.get('fr')?.notes, { 'p2a-1': ['Note.'] });
  assert.equal(split.stress.get('p2a-1'), 'Она́ молча́ла весь ве́чер.');
});

function rowsOf({ segments }: StoredText): string[][] {
  const rows = new Map<string, string[]>();
  for (const [id, text] of segments) rows.set(paragraphOf(id), [...(rows.get(paragraphOf(id)) ?? []), text]);
  return [...rows.values()];
}

// Random histories.

const word = fc.constantFrom(
  ...'кот дом лес шёл пел видел тихо вчера снова река мост окно свет ночь утро слово чай снег Анна Иван город старый новый долго'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => `${words.join(' ')}.`);
const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 });
const edit = fc.record({
  what: fc.constantFrom(
    'insert',
    'delete',
    'edit',
    'cut',
    'join',
    'move',
    'insertSentence',
    'deleteSentence',
    'joinSentences',
  ),
  at: fc.nat(),
  to: fc.nat(),
  sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function applyEdit(rows: readonly (readonly string[])[], { what, at, to, sentence: said }: Edit): string[][] {
  const result = rows.map((row) => [...row]);
  const place = at % result.length;
  const row = result[place] ?? [];
  const inside = to % row.length;
  if (what === 'insert') result.splice(place, 0, [said]);
  if (what === 'delete' && result.length > 1) result.splice(place, 1);
  if (what === 'edit') row[inside] = `${row[inside]?.replace(/\S+$/, '')}${said}`;
  if (what === 'cut' && row.length > 1) result.splice(place, 1, row.slice(0, 1), row.slice(1));
  if (what === 'join' && place > 0) result.splice(place - 1, 2, [...(result[place - 1] ?? []), ...row]);
  if (what === 'move') result.splice(to % result.length, 0, ...result.splice(place, 1));
  if (what === 'insertSentence') row.splice(inside, 0, said);
  if (what === 'deleteSentence' && row.length > 1) row.splice(inside, 1);
  if (what === 'joinSentences' && row.length > 1) row.splice(0, 2, `${row[0]} ${row[1]}`);
  return result;
}

function assertInOrder(merged: MergedText): void {
  const file = 'text.json';
  const issues = checkText({
    source: { file, segments: merged.segments },
    targets: [...merged.translations].map(([lang, { segments }]) => ({ file, lang, segments })),
    layers: [...merged.translations.values()].map(({ states }) => ({ file, ids: Object.keys(states) })),
  });
  const present = new Set([...merged.segments.keys()].flatMap((id) => [id, paragraphOf(id)]));
  const aliases = checkAliases({ file, place: '', aliases: merged.aliases, exists: (id) => present.has(id) });
  assert.deepEqual(
    [...issues, ...aliases].filter(({ severity }) => severity === 'error'),
    [],
  );
  let number = 0;
  for (const id of merged.segments.keys()) {
    assert.ok(parseId(id), id);
    const own = Number.parseInt(id.slice(1), 10);
    assert.ok(own >= number, `${id} comes after a paragraph with a higher number`);
    number = own;
  }
}

test('after any edits ids are never reused, and every translation is kept or reported', () => {
  fc.assert(
    fc.property(text, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows, history) => {
      const translated = rows.map((row, at) => row.map((line, index) => [line, `T${at}.${index} ${line}`] as const));
      let merged = mergeText(EMPTY_TEXT, draftOf(translated), 'en');
      let now: string[][] = rows;
      const everGiven = new Set(merged.segments.keys());
      for (const edits of history) {
        now = edits.reduce(applyEdit, now);
        const before = merged;
        merged = mergeText(before, draftOf(now), 'en');
        assertInOrder(merged);
        const ends = followAliases(merged.aliases);
        for (const [old, target] of before.aliases) assert.equal(merged.aliases.get(old), target, 'aliases are kept');
        for (const id of merged.segments.keys()) {
          if (before.segments.has(id)) continue;
          assert.ok(!everGiven.has(id), `${id} is reused`);
          everGiven.add(id);
        }
        for (const id of everGiven) {
          const end = ends.get(id) ?? id;
          const exists = [...merged.segments.keys()].some((one) => one === end || paragraphOf(one) === end);
          assert.ok(exists, `${id} leads nowhere`);
        }
        for (const [id, target] of before.translations.get('en')?.segments ?? []) {
          const end = ends.get(id) ?? id;
          const there = merged.translations.get('en')?.segments.get(end)?.includes(target);
          const said = merged.displaced.some((one) => one.id === id && one.target === target);
          assert.ok(there || said, `the translation of ${id} is lost`);
        }
        assert.equal([...merged.segments.values()].join(' '), now.flat().join(' '));
      }
    }),
    { numRuns: 500 },
  );
});

test('it takes linear time', { timeout: 20_000 }, () => {
  const rows = Array.from({ length: 8_000 }, (_, at) => [
    `Абзац номер ${at} говорит о деле ${at * 7}.`,
    `Да ${at % 9}.`,
  ]);
  const old = mergeText(EMPTY_TEXT, draftOf(rows), 'en');
  const changed = rows.map((row, at) => (at % 10 === 0 ? ['Совсем новое начало.', ...row] : row));
  assert.equal(mergeText(old, draftOf(changed), 'en').counts.removed, 0);
});
