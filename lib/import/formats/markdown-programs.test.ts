// Markdown as pandoc, calibre and writers' programs write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAccounted } from '../../../test/read-accounted.ts';

async function show(...lines: readonly string[]): Promise<readonly string[]> {
  const { title, chapters } = await readAccounted(new TextEncoder().encode(lines.join('\n')));
  const blocks = chapters.flatMap((chapter) =>
    chapter.blocks.map(
      ({ kind, text, notes }) => kind.charAt(0) + [` ${text}`, ...notes.map((note) => note.text)].join('^'),
    ),
  );
  return [title ?? '', ...blocks];
}

test('underlined headings are headings; attributes are left out', async () => {
  assert.deepEqual(
    await show(
      'Паром',
      '=====',
      '',
      'Глава первая {#glava-1 .unnumbered}',
      '-----------------------------------',
      '',
      '> Вода помнит.',
      '',
      'Паром [уходил]{.smallcaps} *рано*.',
      '',
      '## Глава вторая {#glava-2}',
      '',
      '::: {custom-style="Quote"}',
      'Никто не пришёл {сюда}.',
      ':::',
    ),
    [
      'Паром',
      'h Глава первая',
      'q Вода помнит.',
      'p Паром уходил рано.',
      'h Глава вторая',
      'p Никто не пришёл {сюда}.',
    ],
  );
});

test('a line of dashes below a line is a heading only if it is about as long', async () => {
  const rule = '-'.repeat(70);
  assert.deepEqual(await show('Он пришёл в среду.', rule, '', 'Они молчали.', '', 'Она ушла.', rule), [
    '',
    'p Он пришёл в среду.',
    'p Они молчали.',
    'p Она ушла.',
  ]);
});

test('line blocks are verse, one stanza at a time; tables are not', async () => {
  assert.deepEqual(
    await show(
      '# Стихи',
      '',
      '| Кто *ходил* по первой',
      '  льдинке,',
      '| тот не верит в ледоход --- никогда:',
      '|',
      '| У него в кармане год.',
      '',
      '> | Две строки',
      '> | в цитате',
      '',
      '| а | б |',
      '|---|---|',
      '| 1 | 2 |',
    ),
    [
      'Стихи',
      'h Стихи',
      'v Кто ходил по первой льдинке,\nтот не верит в ледоход — никогда:',
      'p У него в кармане год.',
      'v Две строки\nв цитате',
      'p | а | б | |---|---| | 1 | 2 |',
    ],
  );
});

test('calibre Markdown: notes in one paragraph below “Notes”', async () => {
  assert.deepEqual(
    await show(
      '# Глава 1',
      '',
      'Паром ходил до ноября1. Паромщика звали Ильмар2[^x].',
      '',
      '# Notes',
      '\\[←1\\]',
      'В тёплые годы до декабря.',
      '\\[←2\\]',
      'Имя местное.',
      '',
      '[^x]: Так говорят.',
    ),
    [
      '',
      'h Глава 1',
      'p Паром ходил до ноября. Паромщика звали Ильмар.^В тёплые годы до декабря.^Имя местное.^Так говорят.',
    ],
  );
});
