// Emphasis goes with its sentences into segments, and survives later runs and edits of either side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAgain, edit, filesOf, rowsOf } from '../../test/add-again.ts';
import type { ImportedWork } from '../import/importer.ts';
import type { StoredText } from '../segment/merging.ts';
import { formatTagged, parseTagged } from '../text/emphasis/tagged.ts';
import type { WorkData } from './work-data.ts';

/** A work of paragraphs with tags. */
function work(...paragraphs: readonly string[]): ImportedWork {
  const blocks = paragraphs.map((tagged) => {
    const parsed = parseTagged(tagged);
    assert.ok(parsed);
    return { kind: 'paragraph' as const, text: parsed.text, notes: [], marks: parsed.marks };
  });
  const nothing = { title: 'Чай', author: undefined, translator: undefined, year: undefined, notes: [] };
  return { ...nothing, chapters: [{ part: undefined, blocks }] };
}

function tagged(data: WorkData): Readonly<Record<'ru' | 'en', Readonly<Record<string, string>>>> {
  const text = data.texts.get('text') as StoredText;
  const read = ({ segments, emphasis }: Pick<StoredText, 'segments' | 'emphasis'>) =>
    Object.fromEntries([...(emphasis ?? [])].map(([id, marks]) => [id, formatTagged(segments.get(id) ?? '', marks)]));
  const english = text.translations.get('en');
  return { ru: read(text), en: english ? read(english) : {} };
}

const RU = work(
  'Анна приехала в <em>Москву</em> в 1899 году. Её <strong>никто не</strong> ждал на вокзале.',
  'Иван <em>жил тогда в Ялте. Он</em> писал ей длинные письма. Она на них не отвечала.',
);
const EN = work(
  'Anna came to <em>Moscow</em> in 1899. <strong>Nobody</strong> was waiting for her at the station.',
  'Ivan was <em>living in Yalta then. He</em> wrote her long letters. She did not answer them.',
);
const first = addAgain(undefined, RU, EN).work;

test('marks go with their sentences', () => {
  assert.deepEqual(tagged(first), {
    ru: {
      'p1-1': 'Анна приехала в <em>Москву</em> в 1899 году.',
      'p1-2': 'Её <strong>никто не</strong> ждал на вокзале.',
      'p2-1': 'Иван <em>жил тогда в Ялте.</em>',
      'p2-2': '<em>Он</em> писал ей длинные письма.',
    },
    en: {
      'p1-1': 'Anna came to <em>Moscow</em> in 1899.',
      'p1-2': '<strong>Nobody</strong> was waiting for her at the station.',
      'p2-1': 'Ivan was <em>living in Yalta then.</em>',
      'p2-2': '<em>He</em> wrote her long letters.',
    },
  });
});

test('the same files again, and files without marks, change nothing', () => {
  assert.deepEqual(filesOf(addAgain(first, RU, EN).work), filesOf(first));
  const plain = (one: ImportedWork) => work(...one.chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  assert.deepEqual(tagged(addAgain(first, plain(RU), plain(EN)).work), tagged(first));
  assert.deepEqual(tagged(addAgain(first, RU, undefined).work), tagged(first));
});

test('two sentences that one segment holds keep the marks of both', () => {
  const joined = work(
    'Anna came to <em>Moscow</em> in 1899, and <em>nobody</em> was waiting for her.',
    'Ivan was living in Yalta then.',
  );
  const original = work(
    'Анна приехала в <em>Москву</em> в 1899 году. Её <em>никто</em> не ждал.',
    'Иван жил тогда в Ялте.',
  );
  assert.deepEqual(tagged(addAgain(undefined, original, joined).work), {
    ru: { 'p1-1': 'Анна приехала в <em>Москву</em> в 1899 году. Её <em>никто</em> не ждал.' },
    en: { 'p1-1': 'Anna came to <em>Moscow</em> in 1899, and <em>nobody</em> was waiting for her.' },
  });
});

test('edited files bring their marks, edited segments keep those of unchanged words', () => {
  const changed = work(
    'Анна приехала в <strong>Москву</strong> в 1899 году. Её никто не ждал на вокзале.',
    'Иван жил тогда в Ялте. Он писал ей длинные письма. Она на них не отвечала.',
  );
  assert.equal(
    tagged(addAgain(first, changed, EN).work).ru['p1-1'],
    'Анна приехала в <strong>Москву</strong> в 1899 году.',
  );
  const rows = rowsOf(first).map(([id, source, target]): readonly [string, string, string | undefined] =>
    id === 'p1-1'
      ? [id, 'Весной Анна снова приехала в Москву.', 'In spring Anna came to the capital.']
      : [id, source, target],
  );
  const { work: edited, report } = addAgain(edit(first, rows), RU, EN);
  assert.equal(tagged(edited).ru['p1-1'], 'Весной Анна снова приехала в <em>Москву</em>.');
  assert.equal(tagged(edited).en['p1-1'], undefined);
  assert.deepEqual(rowsOf(edited), rows);
  assert.deepEqual(
    report.warnings.filter((warning) => /Emphasis/.test(warning)),
    [],
  );
});

test('marks that a person set or removed stay', () => {
  const text = first.texts.get('text') as StoredText;
  const emphasis = new Map(text.emphasis);
  emphasis.delete('p1-1');
  emphasis.set('p2-3', [{ kind: 'em', start: 0, end: 3 }]);
  const byHand = { ...first, texts: new Map([['text', { ...text, emphasis }]]) };
  const again = tagged(addAgain(byHand, RU, EN).work);
  assert.equal(again.ru['p1-1'], undefined);
  assert.equal(again.ru['p2-3'], '<em>Она</em> на них не отвечала.');
  assert.deepEqual(again.en, tagged(first).en);
});

test('emphasis that is lost with its words is said', () => {
  const changed = work('Анна приехала в столицу в 1899 году. Её никто не ждал на вокзале.', 'Иван жил тогда в Ялте.');
  const { report } = addAgain(first, changed, undefined);
  assert.match(report.warnings.join(' '), /Emphasis was left out where its text changed: “Москву”/);
});
