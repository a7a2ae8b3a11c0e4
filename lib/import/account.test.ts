// Tests of the account of a file's letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountFor, countLetters, tallyHeadings, tallyNotes } from './account.ts';
import { importWork } from './import-work.ts';
import type { Block } from './importer.ts';
import { startTally } from './tally.ts';

function block(kind: Block['kind'], text: string, ...notes: readonly string[]): Block {
  return { kind, text, notes: notes.map((note) => ({ at: text.length, text: note })) };
}

test('letters and digits count in any form of the same text, and nothing else does', () => {
  assert.equal(countLetters('Ёлка, 10¹⁶!'), 8);
  assert.equal(countLetters('е\u0308лка й и\u0306'), countLetters('ёлка й й'));
  assert.equal(countLetters('ﬁ'), 2);
  assert.equal(countLetters(' —\u00AD…\n'), 0);
});

test('a letter is in the text, in a note or left out; anything else is unexplained', () => {
  const work = {
    title: undefined,
    author: undefined,
    translator: undefined,
    year: undefined,
    chapters: [{ part: undefined, blocks: [block('heading', 'Раз'), block('paragraph', 'Два', 'Нота')] }],
    notes: [
      { kind: 'contents', count: 1, message: '', letters: 5 },
      { kind: 'added-headings', count: 1, message: '', letters: -3 },
    ],
  };
  const account = { file: 12, text: 6, notes: 4, leftOut: 5, added: 3, unexplained: 0 };
  assert.deepEqual(accountFor(work, 'Два Нота abcde'), account);
  assert.equal(accountFor(work, 'Два Нота abcde fg').unexplained, 2);
});

test('headings that became titles and headings from elsewhere are reported, lost paragraphs are not', () => {
  const tally = startTally();
  const blocks = [
    block('heading', 'Часть'),
    block('heading', 'Глава'),
    block('paragraph', 'Раз'),
    block('paragraph', 'Два'),
  ];
  tallyHeadings(
    blocks,
    [{ part: 'Часть', blocks: [block('heading', 'Имя'), block('heading', 'Глава'), block('paragraph', 'Раз')] }],
    tally,
  );
  assert.deepEqual(
    tally.notes().map(({ kind, count, letters }) => [kind, count, letters]),
    [
      ['titles', 1, 5],
      ['added-headings', 1, -3],
    ],
  );
});

test('notes without a reference and with several are reported', () => {
  const tally = startTally();
  tallyNotes(['Раз', 'Четыре'], [block('paragraph', 'а', 'Раз', 'Раз')], tally);
  assert.deepEqual(
    tally.notes().map(({ kind, count, letters }) => [kind, count, letters]),
    [
      ['shared-notes', 1, -3],
      ['unreferenced-notes', 1, 6],
    ],
  );
});

test('a tag or comment that is never closed silences nothing', async () => {
  const text = 'Лёд пошёл ночью, и все вышли смотреть на реку.';
  for (const opening of ['<style>', '<script src="x">', '<title>', '<textarea>', '<!--', '<STYLE >']) {
    const page = `<html><body><p>Раз.</p><p>Два.</p>${opening}<p>${text}</p></body></html>`;
    const { account, chapters } = await importWork(new TextEncoder().encode(page));
    assert.equal(account?.unexplained, 0, opening);
    assert.ok(
      chapters.some(({ blocks }) => blocks.some((block) => block.text.includes(text))),
      opening,
    );
  }
  // Closed ones still do: the first end tag ends them.
  const closed = `<html><body><p>Раз.</p><style>p{} <style>.x{}</style><p>${text}</p><!-- нет --></body></html>`;
  const { account } = await importWork(new TextEncoder().encode(closed));
  assert.deepEqual([account?.unexplained, account?.leftOut], [0, 0]);
});

test('text between the metadata of an FB2 file, and its title as a paragraph, are accounted for', async () => {
  for (const head of [
    '<description>лишнее<title-info><book-title>Проба</book-title><lang>ru</lang> и это</title-info></description>',
    '<title-info><book-title>Проба</book-title><author><last-name>Тюрин</last-name></author></title-info>',
    '<description><title-info><book-title>Проба</book-title><lang>ru</title-info></description>',
  ]) {
    const file = `<?xml version="1.0"?><FictionBook>${head}<body><section><p>Проба</p><p>Лёд пошёл.</p></section></body></FictionBook>`;
    const { account } = await importWork(new TextEncoder().encode(file));
    assert.equal(account?.unexplained, 0, head);
  }
});
