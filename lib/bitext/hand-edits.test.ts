// What a person edited or accepted survives every later run: the same files again, and changed ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAgain, edit, filesOf, type Paragraphs, type Rows, rowsOf, workOf } from '../../test/add-again.ts';
import type { StoredText } from '../segment/merging.ts';
import { digestSegment, formatAdded } from './added.ts';

const RUSSIAN: Paragraphs = [
  ['Анна приехала в Москву в 1899 году.', 'Её никто не ждал на вокзале.'],
  ['Иван жил тогда в Ялте.', 'Он писал ей длинные письма.', 'Она на них не отвечала.'],
  ['Потом настала зима 1900 года.', 'Снег лежал до самого апреля.'],
  ['Весной Иван продал дом.', 'Он купил билет и уехал в Москву.'],
];
const ENGLISH: Paragraphs = [
  ['Anna came to Moscow in 1899.', 'Nobody was waiting for her at the station.'],
  ['Ivan was living in Yalta then.', 'He wrote her long letters.', 'She did not answer them.'],
  ['Then the winter of 1900 came.', 'The snow lay until April.'],
  ['In spring Ivan sold the house.', 'He bought a ticket and left for Moscow.'],
];
const [RU, EN] = [workOf(RUSSIAN), workOf(ENGLISH)];
const first = addAgain(undefined, RU, EN).work;

function change(rows: Rows, id: string, source?: (text: string) => string, target?: (text: string) => string): Rows {
  return rows.map((row) =>
    row[0] === id ? [id, source?.(row[1]) ?? row[1], target && row[2] !== undefined ? target(row[2]) : row[2]] : row,
  );
}

test('the same files again change nothing, edited or not', () => {
  assert.equal(rowsOf(first).length, 9);
  const edits: Readonly<Record<string, Rows>> = {
    nothing: rowsOf(first),
    'a translation': change(rowsOf(first), 'p2-2', undefined, () => 'Every week he sent her a letter.'),
    'an original': change(rowsOf(first), 'p2-2', () => 'Каждую неделю он отправлял ей письмо.'),
    'both sides': change(
      rowsOf(first),
      'p1-2',
      () => 'Никто её там не встретил.',
      () => 'No one met her.',
    ),
    'text moved to the next segment': change(
      change(rowsOf(first), 'p2-1', undefined, () => 'Ivan was living'),
      'p2-2',
      undefined,
      () => 'in Yalta then. He wrote her long letters.',
    ),
    'a translation deleted': rowsOf(first).map((row) => (row[0] === 'p3-2' ? [row[0], row[1], undefined] : row)),
    'a segment deleted': rowsOf(first).filter(([id]) => id !== 'p3-1'),
    'the last paragraph deleted': rowsOf(first).filter(([id]) => !id.startsWith('p4')),
    'a segment inserted': rowsOf(first).flatMap((row) =>
      row[0] === 'p2-2' ? [row, ['p2-2a', 'И посылки.', 'And parcels.'] as const] : [row],
    ),
    'two segments joined': rowsOf(first).flatMap((row) => {
      if (row[0] === 'p2-2') return [['p2-2', `${RUSSIAN[1]?.[1]} ${RUSSIAN[1]?.[2]}`, 'He wrote; she kept silent.']];
      return row[0] === 'p2-3' ? [] : [row];
    }) as Rows,
    'a segment divided': rowsOf(first).flatMap((row) =>
      row[0] === 'p4-2'
        ? [
            ['p4-2', 'Он купил билет', 'He bought a ticket'],
            ['p4-2a', 'и уехал в Москву.', 'and left for Moscow.'],
          ]
        : [row],
    ) as Rows,
    'a paragraph divided': rowsOf(first).map(([id, ...texts]) => [id === 'p2-3' ? 'p2a-1' : id, ...texts]),
  };
  for (const [what, rows] of Object.entries(edits)) {
    const stored = edit(first, rows);
    const { work, report } = addAgain(stored, RU, EN);
    assert.deepEqual(rowsOf(work), rows, what);
    assert.equal(report.edits.length > 0, what !== 'nothing', what);
    assert.deepEqual(report.contradictions, [], what);
    assert.deepEqual(filesOf(addAgain(work, RU, EN).work), filesOf(work), `${what}: a third time`);
    assert.deepEqual(rowsOf(addAgain(work, RU, undefined).work), rows, `${what}: without the translation`);
    const alone = addAgain(addAgain(stored, RU, undefined).work, RU, EN);
    assert.deepEqual(rowsOf(alone.work), rows, `${what}: without the translation, then with it`);
  }
});

test('a changed file changes what nobody edited, and is listed where it contradicts', () => {
  const rows = change(rowsOf(first), 'p2-2', undefined, () => 'Long letters came from him.');
  const stored = edit(first, rows, ['p3-2']);
  const english = ENGLISH.map((one) =>
    one.map((text) =>
      text
        .replace('She did not', 'She never')
        .replace('He wrote her', 'He kept sending her')
        .replace('until April', 'well into April'),
    ),
  );
  const { work, report } = addAgain(stored, RU, workOf(english));
  assert.deepEqual(
    rowsOf(work),
    change(rows, 'p2-3', undefined, () => 'She never answer them.'),
  );
  assert.deepEqual(
    report.contradictions.map(({ id, sides, target, given }) => [id, sides, target, given.target]),
    [
      ['p2-2', ['target'], 'Long letters came from him.', 'He kept sending her long letters.'],
      ['p3-2', ['target'], 'The snow lay until April.', 'The snow lay well into April.'],
    ],
  );
  const again = addAgain(work, RU, workOf(english));
  assert.deepEqual(filesOf(again.work), filesOf(work));
  assert.deepEqual(again.report.contradictions, [], 'the file has been seen');
  const replaced = addAgain(work, RU, workOf(english), ['p2-2']).work;
  assert.equal(rowsOf(replaced)[3]?.[2], 'He kept sending her long letters.');
  assert.equal(rowsOf(replaced)[6]?.[2], 'The snow lay until April.');
});

test('a changed original goes with a translation that a person edited, which is then stale', () => {
  const stored = edit(
    first,
    change(rowsOf(first), 'p2-2', undefined, () => 'Long letters came from him.'),
  );
  const russian = RUSSIAN.map((one) => one.map((text) => text.replace('длинные письма', 'очень длинные письма')));
  const { work, report } = addAgain(stored, workOf(russian), EN);
  assert.deepEqual(rowsOf(work)[3], ['p2-2', 'Он писал ей очень длинные письма.', 'Long letters came from him.']);
  assert.equal(work.texts.get('text')?.translations.get('en')?.states['p2-2']?.state, 'stale');
  assert.deepEqual([report.edits.length, report.contradictions.length], [1, 0]);
});

test('sentences that the file has no more are kept where a person worked on them', () => {
  const stored = edit(
    first,
    change(rowsOf(first), 'p2-2', undefined, () => 'Long letters came from him.'),
    ['p3-1'],
  );
  const without = (paragraphs: Paragraphs, ...places: readonly [number, number][]) =>
    paragraphs.map((one, at) => one.filter((_, index) => !places.some(([p, s]) => p === at && s === index)));
  const places = [
    [1, 1],
    [2, 0],
    [3, 0],
  ] as const;
  const { work, report } = addAgain(
    stored,
    workOf(without(RUSSIAN, ...(places as unknown as [number, number][]))),
    workOf(without(ENGLISH, ...(places as unknown as [number, number][]))),
  );
  assert.deepEqual(
    rowsOf(work).map(([id]) => id),
    ['p1-1', 'p1-2', 'p2-1', 'p2-2', 'p2-3', 'p3-1', 'p3-2', 'p4-2'],
  );
  assert.deepEqual(
    report.contradictions.map(({ id, given }) => [id, given.source]),
    [
      ['p2-2', undefined],
      ['p3-1', undefined],
    ],
  );
});

test('accepted pairs hold against the words, and are not doubtful', () => {
  const rows = change(
    change(rowsOf(first), 'p2-1', undefined, () => 'Ivan was living in Yalta then. He wrote her long letters.'),
    'p2-2',
    undefined,
    () => 'She did not answer them.',
  ).map((row) => (row[0] === 'p2-3' ? [row[0], row[1], undefined] : row)) as Rows;
  const stored = edit(first, rows, ['p2-1', 'p2-2']);
  const { work, report } = addAgain(stored, RU, EN);
  assert.deepEqual(rowsOf(work), rows);
  assert.ok(!report.doubtful.some(({ id }) => id === 'p2-1' || id === 'p2-2'));
  assert.deepEqual([...(work.texts.get('text')?.translations.get('en')?.anchors.keys() ?? [])], ['p2-1', 'p2-2']);
});

test('pairs that nobody changed are kept where the aligner would choose others, and are doubtful', () => {
  const rows = change(
    change(rowsOf(first), 'p2-1', undefined, () => 'Ivan was living in Yalta then. He wrote her long letters.'),
    'p2-2',
    undefined,
    () => 'She did not answer them.',
  ).map((row) => (row[0] === 'p2-3' ? [row[0], row[1], undefined] : row)) as Rows;
  const edited = edit(first, rows);
  const added = new Map(rows.map(([id, source, target]) => [id, formatAdded(digestSegment(source, target))]));
  const text = { ...(edited.texts.get('text') as StoredText), added };
  const { work, report } = addAgain({ ...edited, texts: new Map([['text', text]]) }, RU, EN);
  assert.deepEqual(rowsOf(work), rows);
  assert.deepEqual(report.edits, []);
  assert.ok(report.doubtful.some(({ id }) => id === 'p2-1'));
});

test('a work without a record keeps everything, takes what is new, and lists what differs', () => {
  const rows = change(rowsOf(first), 'p2-2', undefined, () => 'Long letters came from him.');
  const edited = edit(first, rows);
  const text = edited.texts.get('text') as StoredText;
  const stored = { ...edited, texts: new Map([['text', { ...text, added: new Map<string, string>() }]]) };
  const russian = RUSSIAN.map((one, at) => (at === 2 ? [...one, 'Река замёрзла в ноябре 1901 года.'] : one));
  const english = ENGLISH.map((one, at) => (at === 2 ? [...one, 'The river froze in November 1901.'] : one));
  const { work, report } = addAgain(stored, workOf(russian), workOf(english));
  const added = ['p3-3', 'Река замёрзла в ноябре 1901 года.', 'The river froze in November 1901.'] as const;
  assert.deepEqual(rowsOf(work), [...rows.slice(0, 7), added, ...rows.slice(7)]);
  assert.deepEqual(
    report.contradictions.map(({ id, given }) => [id, given.target]),
    [['p2-2', 'He wrote her long letters.']],
  );
  assert.match(report.warnings.join('\n'), /no record/);
  assert.deepEqual(filesOf(addAgain(work, workOf(russian), workOf(english)).work), filesOf(work));
});

test('edits follow their chapter to another number, and their paragraph to another place', () => {
  const other: Paragraphs = [['Пётр вышел из дома в Казани.', 'На улице было минус 30.']];
  const otherEnglish: Paragraphs = [['Pyotr left his house in Kazan.', 'It was minus 30 outside.']];
  const book = addAgain(undefined, workOf(RUSSIAN, other), workOf(ENGLISH, otherEnglish)).work;
  const rows = change(rowsOf(book, '1'), 'p2-2', undefined, () => 'Long letters came from him.');
  const stored = edit(book, rows, [], '1');
  const turned = addAgain(stored, workOf(other, RUSSIAN), workOf(otherEnglish, ENGLISH));
  assert.deepEqual(rowsOf(turned.work, '2'), rows);
  assert.deepEqual(turned.report.contradictions, []);
  const moved = (paragraphs: Paragraphs) => [...paragraphs.slice(2), ...paragraphs.slice(0, 2)];
  const { work } = addAgain(stored, workOf(moved(RUSSIAN), other), workOf(moved(ENGLISH), otherEnglish));
  const found = rowsOf(work, '1').find(([, source]) => source === 'Он писал ей длинные письма.');
  assert.equal(found?.[2], 'Long letters came from him.');
  assert.equal(rowsOf(work, '1').length, 9);
});

test('without a translation nothing is doubtful', () => {
  const { report } = addAgain(undefined, RU, undefined);
  assert.deepEqual(report.doubtful, []);
  assert.equal(report.untranslated, 9);
  assert.ok(!report.warnings.some((warning) => /mate for certain/.test(warning)));
});
