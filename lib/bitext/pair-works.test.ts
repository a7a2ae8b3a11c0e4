// Two imported files become segments: what is joined, what is kept aside, what is not translated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bead } from '../align/bead.ts';
import type { Block, ImportedChapter, ImportedWork } from '../import/importer.ts';
import { pairHeadings } from './headings.ts';
import { mergeWork } from './merge-work.ts';
import { type PairedChapter, pairWorks } from './pair-works.ts';
import { reportOn } from './report.ts';
import { segmentBeads } from './segmenting.ts';
import { unitsOf } from './units.ts';

type Line = string | Block;

function block(line: Line): Block {
  if (typeof line !== 'string') return line;
  if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2), notes: [] };
  return { kind: line.includes('\n') ? 'verse' : 'paragraph', text: line, notes: [] };
}

function chapterOf(...lines: readonly Line[]): ImportedChapter {
  return { part: undefined, blocks: lines.map(block) };
}

function workOf(...chapters: readonly ImportedChapter[]): ImportedWork {
  return { title: undefined, author: undefined, translator: undefined, year: undefined, chapters, notes: [] };
}

/** What `segmentBeads` makes of two chapters: paragraphs as lines "original | translation". */
function segmented(
  source: ImportedChapter,
  target: ImportedChapter,
  beads: readonly (readonly [number[], number[]])[],
) {
  const full = beads.map(([left, right]): Bead => ({ source: left, target: right, confidence: 0.9 }));
  const result = segmentBeads(unitsOf(source, 0, 'ru'), unitsOf(target, 0, 'en'), full);
  return {
    rows: result.paragraphs.map(({ segments }) => segments.map((one) => `${one.source} | ${one.target ?? '-'}`)),
    asides: result.asides.map(({ unit, after }) => [unit.text, after]),
  };
}

test('beads become segments in the paragraphs of the original', () => {
  const source = chapterOf('Раз. Два. Три.', 'Четыре.');
  const target = chapterOf('One. Two and three.', 'More. Four.');
  const { rows, asides } = segmented(source, target, [
    [[0], [0]],
    [[1, 2], [1]],
    [[], [2]],
    [[3], [3]],
  ]);
  assert.deepEqual(rows, [['Раз. | One.', 'Два. Три. | Two and three.'], ['Четыре. | Four.']]);
  assert.deepEqual(asides, [['More.', 2]]);
});

test('a sentence over the end of a paragraph stands before it, and "" after it', () => {
  const source = chapterOf('Раз. Два.', 'Три. Четыре.');
  const { rows } = segmented(source, chapterOf('One. Two and three. Four.'), [
    [[0], [0]],
    [[1, 2], [1]],
    [[3], [2]],
  ]);
  assert.deepEqual(rows, [
    ['Раз. | One.', 'Два. | Two and three.'],
    ['Три. | ', 'Четыре. | Four.'],
  ]);
});

test('what is not translated has no translation, and a heading takes no sentence', () => {
  const { rows } = segmented(chapterOf('# Глава', 'Раз. Два.'), chapterOf('# Chapter', 'One.'), [
    [
      [0, 1],
      [0, 1],
    ],
    [[2], []],
  ]);
  assert.deepEqual(rows, [['Глава | Chapter'], ['Раз. | One.', 'Два. | -']]);
});

test('lines of verse stay lines', () => {
  const { rows } = segmented(chapterOf('Раз,\nдва,\nтри.'), chapterOf('One,\ntwo,\nthree.'), [
    [[0], [0]],
    [
      [1, 2],
      [1, 2],
    ],
  ]);
  assert.deepEqual(rows, [['Раз, | One,', 'два,\nтри. | two,\nthree.']]);
});

test('footnotes go with the sentence before their mark', () => {
  const noted: Block = {
    kind: 'paragraph',
    text: 'Раз. Два три.',
    notes: [
      { at: 4, text: 'А' },
      { at: 8, text: 'Б' },
      { at: 13, text: 'В' },
    ],
  };
  assert.deepEqual(
    unitsOf(chapterOf(noted), 0, 'ru').map(({ notes }) => notes),
    [['А'], ['Б', 'В']],
  );
});

test('headings are paired one by one, or by their number', () => {
  const units = (...lines: string[]) => unitsOf(chapterOf(...lines.map((line) => `# ${line}`), 'Text.'), 0, 'en');
  const pair = (source: string[], target: string[]) =>
    pairHeadings({ source: units(...source), target: units(...target) }).beads.map((bead) => [
      bead.source,
      bead.target,
    ]);
  assert.deepEqual(pair(['Чай', 'I'], ['Tea', 'I']), [
    [[0], [0]],
    [[1], [1]],
  ]);
  assert.deepEqual(pair(['Чай', 'I'], ['I']), [
    [[0], []],
    [[1], [0]],
  ]);
  assert.deepEqual(pair(['I'], ['Tea', 'I']), [[[0], [0, 1]]]);
});

const russian = chapterOf('# Чай', 'Анна приехала в Москву в 1899 году.', 'Иван ждал её в Ялте. Он молчал.');
const english = chapterOf(
  '# Tea',
  'Anna came to Moscow in 1899.',
  'Ivan was waiting for her in Yalta. He kept silent.',
);

test('a work and its translation', () => {
  const [original, translation] = [workOf(russian), workOf(english)];
  const paired = pairWorks(original, translation, { from: 'ru', to: 'en' });
  const options = {
    slug: 'chai',
    lang: 'en',
    original,
    translation,
    given: { meta: {}, translation: {}, translator: 'C. D.' },
  };
  const merged = mergeWork(undefined, paired, options);
  assert.deepEqual(merged.work.meta, { title: 'Чай', translators: [{ lang: 'en', name: 'C. D.' }] });
  assert.deepEqual(merged.work.translations.get('en'), { title: 'Tea' });
  const text = merged.work.texts.get('text');
  assert.deepEqual([...(text?.segments.keys() ?? [])], ['h1', 'p1-1', 'p2-1', 'p2-2']);
  assert.deepEqual(
    [...(text?.translations.get('en')?.segments ?? [])],
    [
      ['h1', 'Tea'],
      ['p1-1', 'Anna came to Moscow in 1899.'],
      ['p2-1', 'Ivan was waiting for her in Yalta.'],
      ['p2-2', 'He kept silent.'],
    ],
  );
  const report = reportOn(undefined, paired, merged, { ...options, threshold: 1.1 });
  assert.deepEqual(
    [report.isNew, report.paragraphs, report.segments, report.untranslated, report.merges, report.doubtful.length],
    [true, 3, 4, 0, 0, 4],
  );
  assert.deepEqual(report.warnings, ['No author is named: --author.', 'No licence is named: --licence.']);
});

test('without a translation every sentence stands alone', () => {
  const { chapters, unmatched } = pairWorks(workOf(russian), undefined, { from: 'ru', to: 'en' });
  assert.deepEqual(
    chapters[0]?.paragraphs.map(({ kind, segments }) => [kind, segments.length]),
    [
      ['heading', 1],
      ['paragraph', 1],
      ['paragraph', 2],
    ],
  );
  assert.deepEqual(unmatched, []);
});

test('a chapter that moved to another number keeps its ids and its translation', () => {
  const other = chapterOf('# Снег', 'Пётр Семёнович вышел из дома в Казани. Шёл снег.');
  const options = { slug: 'chai', lang: 'en', given: { meta: {}, translation: {}, translator: undefined } };
  const original = workOf(other, russian);
  const translation = workOf(
    chapterOf('# Snow', 'Pyotr Semyonovich left his house in Kazan. It was snowing.'),
    english,
  );
  const before = mergeWork(undefined, pairWorks(original, translation, { from: 'ru', to: 'en' }), {
    ...options,
    original,
    translation,
  });
  const grown = workOf(chapterOf('# Новая глава', 'Совсем другие слова стоят в этой главе.'), other, russian);
  const paired = pairWorks(grown, undefined, { from: 'ru', to: 'en' });
  const merged = mergeWork(before.work, paired, { ...options, original: grown, translation: undefined });
  assert.deepEqual(merged.work.texts.get('3')?.segments, before.work.texts.get('2')?.segments);
  assert.equal(merged.work.texts.get('3')?.translations.get('en')?.segments.get('p2-2'), 'He kept silent.');
  const report = reportOn(before.work, paired, merged, {
    ...options,
    threshold: 0.5,
    original: grown,
    translation: undefined,
  });
  assert.deepEqual(report.moved, [
    { from: '1', to: '2' },
    { from: '2', to: '3' },
  ]);
  assert.deepEqual(report.replaced, []);
});

test('a chapter is told when it is aligned, before the last one is, and does not change after that', () => {
  const numbers = ['Раз', 'Два', 'Три', 'Четыре', 'Пять', 'Шесть'];
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const sides = [numbers, words].map((names, side) =>
    workOf(
      ...[1, 2, 3].map((chapter) =>
        chapterOf(
          `# ${side === 0 ? 'Глава' : 'Chapter'} ${chapter}`,
          ...names.map((name) => `${name} ${chapter}0${chapter}. ${name} 7.`),
        ),
      ),
    ),
  ) as [ImportedWork, ImportedWork];
  const told: [number, unknown][] = [];
  const shares: number[] = [];
  const { chapters } = pairWorks(...sides, {
    from: 'ru',
    to: 'en',
    onProgress: (share) => shares.push(share),
    onChapter: (index, chapter) => {
      told.push([index, textsOf(chapter)]);
      if (index === 0) assert.ok((shares.at(-1) ?? 1) < 0.9);
    },
  });
  assert.deepEqual(
    told,
    chapters.map((chapter, index) => [index, textsOf(chapter)]),
  );
});

function textsOf({ paragraphs, asides }: PairedChapter) {
  return { asides, segments: paragraphs.map(({ segments }) => segments.map(({ source, target }) => [source, target])) };
}
