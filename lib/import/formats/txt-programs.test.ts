// Plain text as other programs and libraries write it: converters, pdftotext, download libraries, old editions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAccounted } from '../../../test/read-accounted.ts';
import type { ImportedWork } from '../importer.ts';

function read(...lines: readonly string[]): Promise<ImportedWork> {
  return readAccounted(new TextEncoder().encode(lines.join('\n')));
}

/** "h Заголовок", "p Абзац^примечание": kind and text of every block, chapters separated by "--". */
function show({ chapters }: ImportedWork): readonly string[] {
  return chapters
    .map(({ blocks }) =>
      blocks.map(({ kind, text, notes }) => kind.charAt(0) + [` ${text}`, ...notes.map((note) => note.text)].join('^')),
    )
    .flatMap((blocks, index) => (index === 0 ? blocks : ['--', ...blocks]));
}

function count(work: ImportedWork, kind: string): number {
  return work.notes.find((note) => note.kind === kind)?.count ?? 0;
}

const stanza = [
  'Кто ходил по первой льдинке,',
  'тот не верит в ледоход:',
  'у него в глазах соринки,',
  'у него в кармане год.',
];

test('the dialogue at the head of a chapter is not its heading, in quotation marks or without', async () => {
  const english = await read(
    'Chapter 1',
    '',
    'The Ferry',
    '',
    'It was cold on the ferry, and nobody spoke.',
    '',
    'Chapter 2',
    '',
    '“Tickets, please.”',
    '',
    '‘Here you are,’ said Anna.',
    '',
    'He tore them in two and gave her back the halves.',
    '',
    'Chapter 3',
    '',
    'Late?',
    '',
    'Nobody answered him, because nobody knew.',
  );
  assert.deepEqual(show(english), [
    'h Chapter 1',
    'h The Ferry',
    'p It was cold on the ferry, and nobody spoke.',
    '--',
    'h Chapter 2',
    'p “Tickets, please.”',
    'p ‘Here you are,’ said Anna.',
    'p He tore them in two and gave her back the halves.',
    '--',
    'h Chapter 3',
    'p Late?',
    'p Nobody answered him, because nobody knew.',
  ]);
});

test('a paragraph that begins with a date or a number is not a footnote', async () => {
  const lines = [
    'Лёд тронулся в четверг. 14 апреля мы вышли на берег и ждали до темноты.',
    'На пароме было тесно, 9 человек остались на пристани.',
    '14 апреля запомнилось надолго: пристань унесло вместе с кассой.',
    '9 человек видели это своими глазами.',
    'They had waited for hours. 5 more were still at the pier.',
    '5 miles down the river the ferry was found.',
  ];
  assert.deepEqual(
    show(await read(...lines)),
    lines.map((line) => `p ${line}`),
  );
});

test('notes of converters: a section of numbered notes, [←1], arrows, notes in place, superscripts', async () => {
  const text = [
    'Паром ходил до ноября[1], пока не встала река. Паромщика звали Ильмар {2}.',
    'Касса закрывалась в шесть3, и очередь [4 - Человек двадцать.] расходилась.',
  ];
  const expected = [
    'p Паром ходил до ноября, пока не встала река. Паромщика звали Ильмар.^В тёплые годы до декабря.^Имя местное. Фамилии никто не знал.',
    'p Касса закрывалась в шесть, и очередь расходилась.^По будням.^Человек двадцать.',
  ];
  const section = await read(
    text.join('\n\n'),
    '',
    'notes',
    '',
    'Примечания',
    '',
    '1',
    '',
    'В тёплые годы до декабря.',
    '',
    '2',
    '',
    'Имя местное.',
    '',
    'Фамилии никто не знал.',
    '',
    '3',
    '',
    'По будням.',
  );
  assert.deepEqual(show(section), expected);
  const calibre = await read(
    'Паром ходил до ноября1. Паромщика звали Ильмар2.',
    '',
    '[←1]',
    '',
    'В тёплые годы до декабря.',
    '',
    '[←2]',
    '',
    'Имя местное. ↩︎',
  );
  assert.deepEqual(show(calibre), [
    'p Паром ходил до ноября. Паромщика звали Ильмар.^В тёплые годы до декабря.^Имя местное.',
  ]);
  const arrows = await read(
    text[1]?.replace(/\d.*/, '.') ?? '',
    '',
    'Паром ходил до ноября1. Паромщика звали Ильмар.2',
    '',
    'В тёплые годы до декабря.↩︎',
    '',
    'Имя местное.↩︎',
    '',
    'Касса закрывалась в шесть¹, и очередь расходилась.',
    '',
    '¹ По будням.',
  );
  assert.deepEqual(show(arrows), [
    'p Касса закрывалась в шесть.',
    'p Паром ходил до ноября. Паромщика звали Ильмар.^В тёплые годы до декабря.^Имя местное.',
    'p Касса закрывалась в шесть, и очередь расходилась.^По будням.',
  ]);
});

test('calibre TXT: a blank line between all lines, also in verse', async () => {
  const work = await read('\tОн прочёл:', '', `\t${stanza.join('\n\n')}`, '', '\tИ больше ничего не сказал.');
  assert.deepEqual(show(work), ['p Он прочёл:', `v ${stanza.join('\n')}`, 'p И больше ничего не сказал.']);
});

test('pandoc plain: verse at the margin, quotations of one line, notes at the end', async () => {
  const prose = [
    'Лодку он красил каждую весну, в один и тот же зелёный цвет, и соседи',
    'говорили, что на воде её не видно[1]. Он отвечал, что это и хорошо.',
  ];
  const work = await read(
    'Глава 1. Лодка',
    '',
    ...prose,
    '',
    ...stanza,
    '',
    ...prose.map((line) => line.replace('[1]', '')),
    '',
    '  Якоря не бросать: дно каменистое.',
    '',
    '[1] Краска была дешёвая.',
  );
  const joined = prose.join(' ').replace('[1]', '');
  assert.deepEqual(show(work), [
    'h Глава 1. Лодка',
    `p ${joined}^Краска была дешёвая.`,
    `v ${stanza.join('\n')}`,
    `p ${joined}`,
    'q Якоря не бросать: дно каменистое.',
  ]);
});

test('an online library’s text: indented paragraphs, dialogue of one line each, author and title on one line', async () => {
  const work = await read(
    '                    Анна Берг. Паром',
    '',
    '----------------------------------------------------------------------------',
    '     OCR: Иван Петров, http://library.example.ru',
    '',
    '                                  Глава 1',
    '',
    '     Паром уходил в шесть утра, и к этому времени на пристани всегда собиралось',
    'много народу с узлами и корзинами.',
    '     -- Кто последний? -- спросил старик в очках.',
    '     -- Я.',
    '     -- Тогда я за вами, -- сказал старик и сел на свой чемодан, потому что стоять',
    'ему было трудно.',
    '     Больше никто не разговаривал.',
  );
  assert.deepEqual([work.title, work.author], ['Паром', 'Анна Берг']);
  assert.deepEqual(show(work), [
    'h Глава 1',
    'p Паром уходил в шесть утра, и к этому времени на пристани всегда собиралось много народу с узлами и корзинами.',
    'p -- Кто последний? -- спросил старик в очках.',
    'p -- Я.',
    'p -- Тогда я за вами, -- сказал старик и сел на свой чемодан, потому что стоять ему было трудно.',
    'p Больше никто не разговаривал.',
  ]);
  assert.equal(count(work, 'edition'), 1);
});

test('a title block of three lines is not verse', async () => {
  const prose = 'Паром уходил в шесть утра, и к этому времени на пристани всегда собиралось много народу.';
  const work = await read('Анна Берг', 'Паром', '2019', '', prose, '', prose);
  assert.deepEqual([work.title, work.author, work.year], ['Паром', 'Анна Берг', 2019]);
  assert.deepEqual(show(work), ['h Паром', `p ${prose}`, `p ${prose}`]);
});

test('remarks of download libraries, shops, publishers and BookDesigner are left out, and said', async () => {
  const work = await read(
    'Спасибо, что скачали книгу в бесплатной электронной библиотеке library.example.ru',
    '',
    'Все книги автора: http://library.example.ru/author/1',
    '',
    'Приятного чтения!',
    '',
    '',
    'Анна Берг',
    '',
    'Паром',
    '',
    'Глава 1',
    '',
    'Спасибо, что скачали, сказал он и ушёл.',
    '',
    'Редактор молчал. Художник Иванов тоже.',
    '',
    'Художник Иванов уехал на пароме.',
    '',
    'This file was created',
    '',
    'with BookDesigner program',
    '',
    'bookdesigner@the-ebook.org',
    '',
    '01.02.2009',
    '',
    'Литературно-художественное издание',
    '',
    'Корректор О. Петрова',
    '',
    'Подписано в печать 12.05.1999. Тираж 5000 экз.',
  );
  assert.deepEqual([work.title, work.author], ['Паром', 'Анна Берг']);
  assert.deepEqual(show(work), [
    'h Глава 1',
    'p Спасибо, что скачали, сказал он и ушёл.',
    'p Редактор молчал. Художник Иванов тоже.',
    'p Художник Иванов уехал на пароме.',
  ]);
  assert.equal(count(work, 'edition'), 10);
});

test('the frame of old Gutenberg editions, with the licence above or below the text, is left out', async () => {
  const small = [
    '***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***',
    'Lines about the law.',
    '*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*',
  ];
  const text = [
    'THE FERRY',
    '',
    'Chapter I',
    '',
    'Nobody spoke on the ferry.',
    '',
    'Chapter II',
    '',
    'It was late.',
    '',
  ];
  const title = ['The Project Gutenberg Etext of The Ferry, by Anna Berg', '#1 in our series', ''];
  const end = ['End of The Project Gutenberg Etext of The Ferry'];
  for (const lines of [
    [...title, 'Copyright laws are changing!', '', ...small, '', ...text, ...end],
    [...title, ...text, ...end, '', ...small],
  ]) {
    const work = await read(...lines);
    assert.deepEqual([work.title, work.author], ['The Ferry', 'Anna Berg']);
    assert.deepEqual(show(work), [
      'h Chapter I',
      'p Nobody spoke on the ferry.',
      '--',
      'h Chapter II',
      'p It was late.',
    ]);
    assert.equal(count(work, 'frame'), 1);
  }
});

test('pdftotext: running heads and page numbers are removed, sentences and hyphenated words joined across pages', async () => {
  const body = [
    'Паром уходил в шесть утра, и к этому времени на пристани собиралось много',
    'народу с узлами и корзинами. Паромщик никого не торопил1.',
    '— Кто последний? — спросил старик.',
    '— Я.',
    'Старик сел на чемодан и стал смотреть на воду, по которой плыли, кру-',
    'жась, льдины, и думал о том, что в этом году река встанет раньше,',
  ];
  const next = 'чем обычно, и придётся идти пешком.';
  const page = (number: number, heading: readonly string[], rest: readonly string[]) => [
    'Анна Берг. Паром',
    '',
    ...heading,
    ...rest,
    '',
    String(number),
  ];
  const pages = [
    page(7, ['Глава 1', ''], [...body, '', '1', '', 'Он торопился только однажды.']),
    page(8, [], [next, ...body.map((line) => line.replace('1.', '.'))]),
    page(9, [], [next, '', 'Глава 2', '', 'Зимой переправу закрыли.']),
  ];
  const work = await read(pages.map((lines) => lines.join('\n')).join('\n\f'));
  const [first, ...talk] = [
    'p Паром уходил в шесть утра, и к этому времени на пристани собиралось много народу с узлами и корзинами. Паромщик никого не торопил.',
    'p — Кто последний? — спросил старик.',
    'p — Я.',
    `p Старик сел на чемодан и стал смотреть на воду, по которой плыли, кружась, льдины, и думал о том, что в этом году река встанет раньше, ${next}`,
  ];
  assert.deepEqual(show(work), [
    'h Глава 1',
    `${first}^Он торопился только однажды.`,
    ...talk,
    first,
    ...talk,
    '--',
    'h Глава 2',
    'p Зимой переправу закрыли.',
  ]);
  assert.equal(count(work, 'page-numbers'), 3);
  // The first one is the title.
  assert.deepEqual([work.title, work.author, count(work, 'running-heads')], ['Паром', 'Анна Берг', 2]);
});
