// The shared suite for plain text, and tests of its many layouts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertStorable, type SampleWork, testImporter } from '../../../test/importer-suite.ts';
import { readAccounted } from '../../../test/read-accounted.ts';
import { importWork } from '../import-work.ts';
import type { Block, ImportedWork } from '../importer.ts';

testImporter({ format: 'txt', build, cannot: ['quotation'] });

function build({ title, author, chapters }: SampleWork): Uint8Array {
  const isBook = chapters.length > 1;
  const lines = [author, '', ...(isBook ? [title, ''] : [])];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (chapter.part !== undefined && chapter.part !== part) lines.push(chapter.part, '');
    part = chapter.part;
    for (const block of chapter.blocks) lines.push(...write(block), '');
  }
  return encode(lines.join('\n'));
}

function write({ text, notes }: Block): readonly string[] {
  const [note] = notes;
  return note ? [`${text.slice(0, note.at)}[1]${text.slice(note.at)}`, '', `[1] ${note.text}`] : [text];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string): Promise<ImportedWork> {
  return readAccounted(encode(text));
}

/** "h Заголовок", "p Абзац": kind and text of every block, chapters separated by "--". */
function show({ chapters }: ImportedWork): readonly string[] {
  return chapters
    .map(({ blocks }) => blocks.map(({ kind, text }) => `${kind.charAt(0)} ${text}`))
    .flatMap((blocks, index) => (index === 0 ? blocks : ['--', ...blocks]));
}

function kindsOf({ notes }: ImportedWork): readonly string[] {
  return notes.map(({ kind }) => kind);
}

const first = 'Поезд пришёл на рассвете, когда на станции никого ещё не было, кроме дежурного и его собаки.';
const second = 'Дежурный махнул фонарём, и вагоны, скрипя и вздрагивая, остановились у самого края платформы.';
const third = 'Из последнего вагона вышел человек с чемоданом, огляделся и медленно пошёл к выходу в город.';

test('a long line is a paragraph, with or without blank lines in between', async () => {
  for (const between of ['\n', '\n\n', '\n   ', '\n \n\t']) {
    const work = await read([first, second, third].join(between));
    assert.deepEqual(show(work), [`p ${first}`, `p ${second}`, `p ${third}`]);
  }
});

test('wrapped lines are joined, however paragraphs are separated', async () => {
  const paragraphs = [`${first} ${second}`, `${second} ${third}`, `${third} ${first}`, `${first} ${third}`];
  const expected = paragraphs.map((text) => `p ${text}`);
  const blank = paragraphs.map((text) => wrap(text, 64, '').join('\n')).join('\n\n');
  assert.deepEqual(show(await read(blank)), expected);
  const indented = paragraphs.map((text) => wrap(text, 64, '     ').join('\n')).join('\n');
  assert.deepEqual(show(await read(indented)), expected);
  const centred = paragraphs.map((text) => wrap(text, 64, '').join('\r\n   ')).join('\r\n\r\n   ');
  assert.deepEqual(show(await read(centred)), expected);
});

test('wrapped without indents and blank lines, a short last line ends a paragraph', async () => {
  const paragraphs = Array.from({ length: 8 }, () => `${first} ${second} Это был он.`);
  const text = paragraphs.map((paragraph) => wrap(paragraph, 66, '').join('\n')).join('\n');
  assert.deepEqual(
    show(await read(text)),
    paragraphs.map((paragraph) => `p ${paragraph}`),
  );
});

test('a word hyphenated at the end of a line is joined, a real hyphen is kept', async () => {
  const text = [
    'Кто-нибудь непременно придёт сюда вечером, и тогда мы всё узнаем об этом деле, как пола-',
    'гается между людьми, которые давно знакомы и которым незачем друг перед другом при-',
    'творяться. А если кто-',
    'нибудь не придёт, будем ждать дальше; дорога на северо-запад всё равно размыта, и по-',
    'новому её проложат только весной, да и северо-',
    'запад никого здесь не интересует, потому что там одно болото и больше ничего нет кру-',
    'гом.',
  ].join('\n');
  const [block] = show(await read(text));
  for (const word of ['полагается', 'притворяться', 'кто-нибудь не', 'по-новому', 'северо-запад никого', 'кругом']) {
    assert.ok(block?.includes(word), word);
  }
});

test('page numbers inside sentences are removed, numbered chapters are kept', async () => {
  const pages = Array.from({ length: 5 }, (_, page) => [
    ...wrap(`${first} ${second} и так далее, и тому подобное, и ещё много раз то же`, 60, ''),
    '',
    `${page + 11}`,
    '',
    'самое, что и прежде, до самого конца страницы, где всё кончается.',
    '',
  ]);
  const work = await read(pages.flat().join('\n'));
  assert.ok(!show(work).some((block) => /^[hp] \d+$/.test(block)));
  assert.ok(show(work).every((block) => block.endsWith('кончается.')));
  assert.deepEqual(work.notes.find(({ kind }) => kind === 'page-numbers')?.count, 5);
  const numbered = [1, 2, 3].flatMap((number) => [`${number}`, '', first, '', second, '']).join('\n');
  const chapters = await read(numbered);
  assert.deepEqual(
    show(chapters).filter((block) => block.startsWith('h')),
    ['h 1', 'h 2', 'h 3'],
  );
});

const stanza = [
  'Ветер с моря дует в сети,',
  'дует ночью, дует днём,',
  'и никто на белом свете',
  'не расскажет нам о нём.',
];

test('verse keeps its lines alone, between paragraphs and in wrapped prose', async () => {
  const verse = `v ${stanza.join('\n')}`;
  assert.deepEqual(show(await read([...stanza, '', ...stanza].join('\n'))), [verse, verse]);
  assert.deepEqual(show(await read(['МОРЕ', '', ...stanza, '', ...stanza].join('\n'))), ['h МОРЕ', verse, verse]);
  assert.deepEqual(show(await read([first, '', ...stanza, '', second].join('\n'))), [
    `p ${first}`,
    verse,
    `p ${second}`,
  ]);
  const prose = [
    ...wrap(`${first} ${second}`, 64, ''),
    '',
    ...stanza.map((line) => `    ${line}`),
    '',
    ...wrap(`${third} ${first}`, 64, ''),
  ];
  assert.deepEqual(show(await read(prose.join('\n'))), [`p ${first} ${second}`, verse, `p ${third} ${first}`]);
});

test('short lines of dialogue are not verse', async () => {
  const lines = ['— Кто там?', '— Это я.', '— Входи.', 'Он вошёл.', 'Стало тихо.'];
  assert.deepEqual(
    show(await read(lines.join('\n'))),
    lines.map((line) => `p ${line}`),
  );
});

test('an indented block of wrapped prose is a quotation', async () => {
  const quoted = wrap(`${third} ${second}`, 54, '').map((line) => `      ${line}`);
  const text = [...wrap(`${first} ${second}`, 64, ''), '', ...quoted, '', ...wrap(`${third} ${first}`, 64, '')].join(
    '\n',
  );
  assert.deepEqual(show(await read(text)), [`p ${first} ${second}`, `q ${third} ${second}`, `p ${third} ${first}`]);
});

test('title, author and translator are read in the order of either language', async () => {
  const russian = await read(`Антон Павлович Чехов\n\nДама с собачкой\n\n${first}\n\n${second}\n`);
  assert.deepEqual([russian.title, russian.author], ['Дама с собачкой', 'Антон Павлович Чехов']);
  assert.deepEqual(show(russian), ['h Дама с собачкой', `p ${first}`, `p ${second}`]);
  const english = await read(
    'THE LADY WITH THE DOG\n\nBy Anton Chekhov\n\nTranslated by CONSTANCE GARNETT\n\nIt was said that a new person had appeared.\n\nAnd then he met her.\n',
  );
  assert.deepEqual(
    [english.title, english.author, english.translator],
    ['THE LADY WITH THE DOG', 'Anton Chekhov', 'Constance Garnett'],
  );
});

test('a newspaper’s name is not a title, a headline with a full stop is', async () => {
  const headline = 'Паромная переправа через залив откроется весной, сообщили в порту.';
  const lead = `Паромная переправа через залив, закрытая с осени, откроется в апреле, сообщили вчера в управлении порта. ${second}`;
  for (const source of ['FINANCIAL TIMES', 'Новости порта', 'https://example.org/news']) {
    const work = await read([source, headline, lead, third].join('\n'));
    assert.equal(work.title, headline);
    assert.deepEqual(show(work), [`h ${headline}`, `p ${source}`, `p ${lead}`, `p ${third}`]);
  }
  const alone = await read([headline, lead, third].join('\n'));
  assert.equal(alone.title, headline);
  assert.equal((await read([first, second, third].join('\n'))).title, undefined);
});

test('parts and chapters in both languages; an epilogue is a part or a chapter', async () => {
  const russian = await read(
    [
      'ЧАСТЬ ПЕРВАЯ',
      '',
      'I',
      '',
      first,
      '',
      'II',
      '',
      second,
      '',
      'ЧАСТЬ ВТОРАЯ',
      '',
      'I',
      '',
      third,
      '',
      'ЭПИЛОГ',
      '',
      first,
    ].join('\n'),
  );
  assert.deepEqual(
    russian.chapters.map(({ part, blocks }) => [part, blocks[0]?.text]),
    [
      ['ЧАСТЬ ПЕРВАЯ', 'I'],
      ['ЧАСТЬ ПЕРВАЯ', 'II'],
      ['ЧАСТЬ ВТОРАЯ', 'I'],
      [undefined, 'ЭПИЛОГ'],
    ],
  );
  const english = await read(
    [
      'PART I',
      '',
      'CHAPTER I',
      'THE STATION',
      '',
      first,
      '',
      'CHAPTER II',
      '',
      second,
      '',
      'EPILOGUE',
      '',
      'I',
      '',
      third,
      '',
      'II',
      '',
      first,
    ].join('\n'),
  );
  assert.deepEqual(
    english.chapters.map(({ part, blocks }) => [part, ...blocks.slice(0, -1).map(({ text }) => text)]),
    [
      ['PART I', 'CHAPTER I', 'THE STATION'],
      ['PART I', 'CHAPTER II'],
      ['EPILOGUE', 'I'],
      ['EPILOGUE', 'II'],
    ],
  );
});

test('a chapter’s title follows its number, the epigraph of a book follows the first heading', async () => {
  const work = await read(
    [
      'Анна Берг',
      '',
      'Паром',
      '',
      'Мне отмщение, и аз воздам',
      '',
      'Глава 1',
      '',
      'Никогда не говорите с паромщиком',
      '',
      first,
      '',
      'Глава 2',
      '',
      second,
    ].join('\n'),
  );
  assert.deepEqual(show(work), [
    'h Глава 1',
    'q Мне отмщение, и аз воздам',
    'h Никогда не говорите с паромщиком',
    `p ${first}`,
    '--',
    'h Глава 2',
    `p ${second}`,
  ]);
  assert.deepEqual([work.title, work.author], ['Паром', 'Анна Берг']);
});

test('a sentence about a part or a chapter is not a heading', async () => {
  const lines = [
    'Часть первая экспедиции вернулась.',
    'Глава 1 была длинной, и он её пропустил.',
    'Part one is finished, he said.',
    first,
  ];
  assert.deepEqual(
    show(await read(lines.join('\n'))),
    lines.map((line) => `p ${line}`),
  );
});

test('footnotes are linked to their marks; marks without notes and notes without marks are kept', async () => {
  const text = [
    `${first.slice(0, -1)}[1], и ещё.`,
    '',
    '[1] Летом поезд приходит раньше.',
    '',
    'Он сказал adieu, mon plaisir, 1 и вышел.',
    '',
    '1 Прощай, моя радость (франц.).',
    '',
    'Дежурный* молчал.',
    '',
    '* По станции.',
    '',
    'Осталось [2] неясно.',
    '',
    '[7] Ничья сноска.',
  ].join('\n');
  const [chapter] = (await read(text)).chapters;
  assert.deepEqual(
    chapter?.blocks.map((block) => [
      block.text,
      ...block.notes.map((note) => `${block.text.slice(0, note.at).slice(-6)}^${note.text}`),
    ]),
    [
      [`${first.slice(0, -1)}, и ещё.`, 'собаки^Летом поезд приходит раньше.'],
      ['Он сказал adieu, mon plaisir, и вышел.', 'aisir,^Прощай, моя радость (франц.).'],
      ['Дежурный молчал.', 'журный^По станции.'],
      ['Осталось [2] неясно.'],
      ['[7] Ничья сноска.'],
    ],
  );
});

test('Project Gutenberg’s frame, title page, contents and translator’s preface are left out and reported', async () => {
  const text = [
    'The Project Gutenberg EBook of The Station, by Anna Berg',
    '',
    'Title: The Station',
    'Author: Anna Berg',
    '',
    '*** START OF THIS PROJECT GUTENBERG EBOOK THE STATION ***',
    '',
    'Produced by Nobody',
    '',
    'THE STATION',
    '',
    'BY',
    '',
    'ANNA BERG',
    '',
    '',
    'CONTENTS',
    '',
    'CHAPTER I',
    'CHAPTER II',
    '',
    '',
    'TRANSLATOR’S PREFACE',
    '',
    'A few words about the author, who was born near the sea and never',
    'left it, may be of help to those who read her for the first time.',
    '',
    '',
    'THE STATION',
    '',
    '',
    'CHAPTER I',
    '',
    first,
    '',
    '* * *',
    '',
    second,
    '',
    'CHAPTER II',
    '',
    third,
    '',
    'THE END',
    '',
    'End of Project Gutenberg’s The Station',
    '*** END OF THIS PROJECT GUTENBERG EBOOK THE STATION ***',
    'START: FULL LICENSE',
  ];
  const work = await read(text.join('\r\n'));
  assert.deepEqual([work.title, work.author], ['The Station', 'Anna Berg']);
  assert.deepEqual(show(work), ['h CHAPTER I', `p ${first}`, `p ${second}`, '--', 'h CHAPTER II', `p ${third}`]);
  for (const kind of ['frame', 'makers', 'contents', 'preface', 'separators'])
    assert.ok(kindsOf(work).includes(kind), kind);
  assert.match(work.notes.find(({ kind }) => kind === 'contents')?.message ?? '', /lines 17–20/);
});

test('each story of a collection is a page, with its inner headings', async () => {
  const story = Array.from({ length: 30 }, () => first).join('\n\n');
  const text = [
    'THE LAMP',
    '',
    '',
    'I',
    '',
    story,
    '',
    'II',
    '',
    story,
    '',
    '',
    'THE BOAT',
    '',
    '',
    story,
    '',
    '',
    'THE ROPE',
    '',
    '',
    story,
  ].join('\n');
  const work = await read(text);
  assert.deepEqual(
    work.chapters.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading').map((block) => block.text)),
    [['THE LAMP', 'I', 'II'], ['THE BOAT'], ['THE ROPE']],
  );
});

test('italics lose their underscores, file names keep them', async () => {
  const [block] = show(await read(`Он сказал: _никогда_, и открыл файл my_own_file.txt; ${first}`));
  assert.ok(block?.startsWith('p Он сказал: никогда, и открыл файл my_own_file.txt;'));
});

test('any text can be read in linear time and stored', async () => {
  const pieces = [
    'Глава 1',
    'I',
    'I.',
    '[1] Да',
    '*',
    '* * *',
    '_',
    '-',
    'слово-',
    '— Да',
    '12',
    'CONTENTS',
    'Часть первая',
    first,
    ' ',
    '',
    '\t',
    'By',
    'é',
    'cлово',
    '\u202E',
    '\uD800',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (lines) => {
      const bytes = encode(lines.join('\n'));
      if (!/[^\s\u202E]/.test(lines.join(''))) return;
      const work = await importWork(bytes).catch((error: unknown) => {
        assert.equal(error instanceof Error && error.name, 'UserError', String(error instanceof Error && error.stack));
        return undefined;
      });
      if (work) assertStorable(work);
    }),
    { numRuns: 300 },
  );
});

for (const [name, unit] of [
  ['letters', 'а'],
  ['mixed letters', 'аb'],
  ['words', 'слово '],
  ['stops', '.'],
  ['dashes', '- '],
  ['underscores', '_ '],
  ['brackets', '[1'],
  ['hyphens', 'а-'],
  ['hashes', '# '],
  ['quotes', '"!'],
  ['digits', '1'],
  ['asterisks', '*а '],
] as const) {
  test(`two million characters of ${name} on one line can be read`, { timeout: 20_000 }, async () => {
    const work = await importWork(encode(unit.repeat(2_000_000 / unit.length))).catch((error: unknown) => {
      assert.equal(error instanceof Error && error.name, 'UserError');
      return undefined;
    });
    if (work) assert.ok(work.chapters.length > 0);
  });
}

function wrap(text: string, width: number, opening: string): readonly string[] {
  const lines: string[] = [];
  let line = opening;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line.trim() === '' ? line + word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
