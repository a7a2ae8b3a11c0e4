// Which headings open chapters or parts, and which only sections of a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyHeading } from './headings.ts';
import { divideIntoChapters, type OutlineBlock } from './outline.ts';

/** "#2 Heading" is a heading of that level; everything else a paragraph. */
function outline(...lines: readonly string[]): readonly OutlineBlock[] {
  return lines.map((line) => {
    const [, level, text = ''] = /^#(\d) (.*)$/.exec(line) ?? [];
    return level === undefined
      ? { kind: 'paragraph', text: line, notes: [], level: undefined }
      : { kind: 'heading', text, notes: [], level: Number(level) };
  });
}

function divide(...lines: readonly string[]): { title: string | undefined; chapters: readonly string[] } {
  const { title, chapters } = divideIntoChapters(outline(...lines));
  return {
    title,
    chapters: chapters.map(({ part, blocks }) => [part ?? '', ...blocks.map(({ text }) => text)].join('|')),
  };
}

const long = 'Долгий рассказ о том, что было. '.repeat(2500);

test('an article is one page with its title and sections', () => {
  const title = 'Паром';
  assert.deepEqual(divide('#1 Паром', 'а', '#2 Весна', 'б', '#2 Осень', 'в'), {
    title,
    chapters: ['|Паром|а|Весна|б|Осень|в'],
  });
  assert.deepEqual(divide('а', 'б'), { title: undefined, chapters: ['|а|б'] });
});

test('headings that name chapters make a book, whatever its size', () => {
  assert.deepEqual(divide('#1 Паром', '#2 Глава 1', 'а', '#2 Глава 2. Осень', 'б'), {
    title: 'Паром',
    chapters: ['|Глава 1|а', '|Глава 2. Осень|б'],
  });
});

test('parts and chapters of the same level, as on Gutenberg’s pages, are distinguished by their words', () => {
  const { chapters } = divide(
    '#2 PART I',
    '#2 CHAPTER I',
    'a',
    '#2 CHAPTER II',
    'b',
    '#2 PART II',
    '#2 CHAPTER I',
    'c',
    '#2 EPILOGUE',
    'd',
  );
  assert.deepEqual(chapters, ['PART I|CHAPTER I|a', 'PART I|CHAPTER II|b', 'PART II|CHAPTER I|c', '|EPILOGUE|d']);
});

test('numerals under parts and under an epilogue are chapters', () => {
  const { chapters } = divide('#1 Часть первая', '#2 I', 'а', '#2 II', 'б', '#1 Эпилог', '#2 I', 'в', '#2 II', 'г');
  assert.deepEqual(chapters, ['Часть первая|I|а', 'Часть первая|II|б', 'Эпилог|I|в', 'Эпилог|II|г']);
});

test('the name of a volume precedes the titles of its parts', () => {
  const { chapters } = divide(
    '#1 ТОМ ПЕРВЫЙ',
    '#1 ЧАСТЬ ПЕРВАЯ',
    '#2 I',
    'а',
    '#1 ЧАСТЬ ВТОРАЯ',
    '#2 I',
    'б',
    '#1 ТОМ ВТОРОЙ',
    '#1 ЧАСТЬ ПЕРВАЯ',
    '#2 I',
    'в',
  );
  assert.deepEqual(chapters, [
    'ТОМ ПЕРВЫЙ. ЧАСТЬ ПЕРВАЯ|I|а',
    'ТОМ ПЕРВЫЙ. ЧАСТЬ ВТОРАЯ|I|б',
    'ТОМ ВТОРОЙ. ЧАСТЬ ПЕРВАЯ|I|в',
  ]);
});

test('each work with a first-level heading is a page, with its numerals', () => {
  const { title, chapters } = divide('#1 Ионыч', '#2 I', 'а', '#2 II', 'б', '#1 Володя', 'в');
  assert.deepEqual([title, chapters], [undefined, ['|Ионыч|I|а|II|б', '|Володя|в']]);
});

test('a short story with numerals is one page, a long one is divided at them', () => {
  assert.equal(divide('#1 Ионыч', '#2 I', 'а', '#2 II', 'б').chapters.length, 1);
  assert.equal(divide('#1 Дуэль', '#2 I', long, '#2 II', 'б').chapters.length, 2);
});

test('an epigraph follows the first chapter’s heading, a long foreword is a page', () => {
  assert.deepEqual(divide('#1 Книга', 'Эпиграф', '#2 Глава 1', 'а', '#2 Глава 2', 'б').chapters, [
    '|Глава 1|Эпиграф|а',
    '|Глава 2|б',
  ]);
  assert.equal(divide('#1 Книга', long, '#2 Глава 1', 'а', '#2 Глава 2', 'б').chapters.length, 3);
});

test('a preface and a prologue are chapters beside the parts', () => {
  assert.deepEqual(divide('#1 Книга', '#2 Предисловие', 'а', '#2 Часть первая', '#3 I', 'б', '#3 II', 'в').chapters, [
    '|Предисловие|а',
    'Часть первая|I|б',
    'Часть первая|II|в',
  ]);
});

test('headings are recognised by their words, in either alphabet', () => {
  for (const [text, kind] of [
    ['ЧАСТЬ ПЕРВАЯ', 'part'],
    ['Часть II', 'part'],
    ['Книга третья. Осень', 'part'],
    ['PART ONE', 'part'],
    ['BOOK THE FIRST', 'part'],
    ['Глава 12', 'chapter'],
    ['ГЛАВА ДВАДЦАТЬ ПЕРВАЯ', 'chapter'],
    ['Chapter XL. The Sea', 'chapter'],
    ['Глава первая', 'chapter'],
    ['Эпилог', 'edge'],
    ['PROLOGUE', 'edge'],
    ['IV', 'numeral'],
    ['ХІІ.', 'numeral'],
    ['7', 'numeral'],
    ['Глава семьи', 'title'],
    ['Часть речи', 'title'],
    ['Глава 1 была длинной', 'title'],
    ['1984', 'title'],
    ['Письмо', 'title'],
  ] as const) {
    assert.equal(classifyHeading(text), kind, text);
  }
});
