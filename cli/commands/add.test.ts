// The command on real files: a new work, the same work again with changed files, and what it refuses.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { UserError } from '#lib/error.ts';
import { readStoredWork } from '#lib/store/read/stored-work.ts';
import { markReviewed } from '#lib/store/write/drafting.ts';
import { splitSentences } from '#lib/text/sentences.ts';
import { buildFb2 } from '../../test/build-fb2.ts';
import { LETTER, readLibrary, rulesBroken, temporaryLibrary } from '../../test/temporary-library.ts';
import { add } from './add.ts';

const RUSSIAN = `Чай остыл

Анна приехала в Москву в 1899 году. Её никто не ждал.

Иван жил тогда в Ялте. Он писал ей письма, и она на них не отвечала.

Потом настала зима.
`;

const ENGLISH = `The Tea Has Gone Cold

Anna came to Moscow in 1899. Nobody was expecting her.

Ivan was living in Yalta then. He wrote her letters. She did not answer them.

Then winter came.
`;

/** A library to write to, and the two files outside its folders. */
async function place(t: TestContext, russian = RUSSIAN, english = ENGLISH) {
  const folder = await temporaryLibrary(t, {});
  const [ru, en] = [join(folder, 'chai.ru.txt'), join(folder, 'chai.en.txt')];
  await writeFile(ru, russian);
  await writeFile(en, english);
  return { folder, ru, en };
}

/** Runs the command inside this process; resolves with what it printed. */
async function run(
  t: TestContext,
  words: readonly string[],
  options: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<string> {
  const log = t.mock.method(console, 'log', () => undefined);
  try {
    assert.equal(await add.run({ words, flags: new Set(flags), options: new Map(Object.entries(options)) }), 0);
    return log.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n');
  } finally {
    log.mock.restore();
  }
}

async function files(folder: string): Promise<Record<string, unknown>> {
  const found = await readLibrary(join(folder, 'content'));
  const translated = await readLibrary(join(folder, 'locales'));
  return { ...found, ...translated };
}

test('a pair of files becomes a work', async (t) => {
  const { folder, ru, en } = await place(t);
  const printed = await run(t, [ru], { translation: en, as: 'chai', author: 'А. Б.', level: 'A2' });
  const found = await files(folder);
  assert.deepEqual(found['chai/work.json'], { title: 'Чай остыл', author: 'А. Б.', level: 'A2' });
  assert.deepEqual(found['en/chai/work.json'], { title: 'The Tea Has Gone Cold' });
  assert.deepEqual(found['en/chai/text.json'], {
    h1: 'The Tea Has Gone Cold',
    'p1-1': 'Anna came to Moscow in 1899.',
    'p1-2': 'Nobody was expecting her.',
    'p2-1': 'Ivan was living in Yalta then.',
    'p2-2': 'He wrote her letters. She did not answer them.',
    'p3-1': 'Then winter came.',
  });
  assert.match(printed, /^4 paragraphs, 6 segments, 1 with several sentences, 0 untranslated, \d doubtful$/m);
  assert.match(printed, /^No translator is named: --translator\.$/m);
  assert.match(printed, /\n\/en\/chai$/);
  assert.ok((await rulesBroken()).every((rule) => rule === 'credits'));
});

test('again with changed files: ids and translations stay', async (t) => {
  const { folder, ru, en } = await place(t);
  await run(t, [ru], { translation: en, as: 'chai' });
  await writeFile(ru, RUSSIAN.replace('Её никто не ждал.', 'Её никто там не ждал. Шёл снег.'));
  const printed = await run(t, [ru], { as: 'chai' });
  assert.match(printed, /5 segments kept, 1 edited, 1 added, 0 removed/);
  const found = await files(folder);
  assert.deepEqual(Object.keys(found['chai/text.json'] ?? {}), ['h1', 'p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2', 'p3-1']);
  assert.deepEqual(found['en/chai/text.state.json'], { 'p1-2': { state: 'stale', source: 'Её никто не ждал.' } });
  await writeFile(en, ENGLISH.replace('expecting her.', 'expecting her there. It was snowing.'));
  await run(t, [ru], { translation: en, as: 'chai' });
  const { work } = await readStoredWork('chai');
  const english = work?.texts.get('text')?.translations.get('en');
  assert.equal(english?.segments.get('p1-3'), 'It was snowing.');
  assert.deepEqual(english?.states, {});
  const before = await files(folder);
  await run(t, [ru], { translation: en, as: 'chai' });
  assert.deepEqual(await files(folder), before, 'the same again changes nothing');
});

test('what a person edited in the library is kept and listed', async (t) => {
  const { folder, ru, en } = await place(t);
  await run(t, [ru], { translation: en, as: 'chai' });
  const [russian, english] = [join(folder, 'content/chai/text.json'), join(folder, 'locales/en/chai/text.json')];
  await writeFile(russian, (await readFile(russian, 'utf8')).replace('Потом настала', 'Затем настала'));
  await writeFile(
    english,
    (await readFile(english, 'utf8')).replace('Nobody was expecting her.', 'No one came to meet her.'),
  );
  const before = await files(folder);
  const report = JSON.parse(await run(t, [ru], { translation: en, as: 'chai' }, 'json'));
  assert.deepEqual(
    report.edits.map(({ id, target }: { id: string; target: string }) => [id, target]),
    [
      ['p1-2', 'No one came to meet her.'],
      ['p3-1', 'Then winter came.'],
    ],
  );
  assert.deepEqual(await files(folder), before, 'nothing changed');
  const printed = await run(t, [ru], { translation: en, as: 'chai' });
  assert.match(
    printed,
    /^Edited by hand in the library, kept:\n {2}p1-2 {2}Её никто не ждал\. {2}\| {2}No one came to meet her\.$/m,
  );

  await writeFile(en, ENGLISH.replace('Nobody was expecting her.', 'No one expected her.'));
  const contradicted = await run(t, [ru], { translation: en, as: 'chai' });
  assert.match(
    contradicted,
    /^ {2}locales\/en\/chai\/text\.json:p1-2 {2}\(p1-2\)\n.*kept: +No one came to meet her\.\n.*files: +No one expected her\.$/m,
  );
  assert.deepEqual((await files(folder))['en/chai/text.json'], before['en/chai/text.json']);
  await assert.rejects(run(t, [ru], { translation: en, as: 'chai', replace: 'p9-9' }), { code: 'no-segment' });
  await run(t, [ru], { translation: en, as: 'chai', replace: 'p1-2' });
  const replaced = (await readStoredWork('chai')).work?.texts.get('text');
  assert.equal(replaced?.translations.get('en')?.segments.get('p1-2'), 'No one expected her.');
  assert.equal(replaced?.segments.get('p3-1'), 'Затем настала зима.');
  await run(t, [ru], { translation: en, as: 'chai', replace: 'all' });
  assert.equal((await readStoredWork('chai')).work?.texts.get('text')?.segments.get('p3-1'), 'Потом настала зима.');
  assert.deepEqual([...new Set(await rulesBroken())].sort(), ['credits', 'stale']);
});

test('an accepted pair is not changed by another edition, and a work without a record keeps everything', async (t) => {
  const { folder, ru, en } = await place(t);
  await run(t, [ru], { translation: en, as: 'chai' });
  await markReviewed('chai', 'en', ['p2-2']);
  await writeFile(en, ENGLISH.replace('He wrote her letters.', 'He kept writing to her.'));
  const printed = await run(t, [ru], { translation: en, as: 'chai' });
  assert.match(printed, /files: +He kept writing to her\. She did not answer them\.$/m);
  const pair = 'He wrote her letters. She did not answer them.';
  const { work } = await readStoredWork('chai');
  assert.equal(work?.texts.get('text')?.translations.get('en')?.segments.get('p2-2'), pair);
  assert.ok(!(await rulesBroken()).includes('anchor-text'));

  await rm(join(folder, 'content/chai/text.added.json'));
  await writeFile(en, ENGLISH.replace('Then winter came.', 'After that it was winter. It snowed.'));
  await writeFile(ru, `${RUSSIAN}\nШёл снег 1900 года.\n`);
  const report = JSON.parse(await run(t, [ru], { translation: en, as: 'chai' }, 'json'));
  assert.match(report.warnings.join('\n'), /no record/);
  const text = (await readStoredWork('chai')).work?.texts.get('text');
  assert.equal(text?.translations.get('en')?.segments.get('p3-1'), 'Then winter came.');
  assert.ok(text?.segments.has('p4-1'), 'what is new is taken');
});

test('--dry-run writes nothing, --json says all, --review shows both sides', async (t) => {
  const { folder, ru, en } = await place(t);
  const report = JSON.parse(await run(t, [ru], { translation: en, as: 'chai' }, 'dry-run', 'json'));
  assert.equal(report.written, false);
  assert.equal(report.address, '/en/chai');
  assert.equal(report.segments, 6);
  assert.ok(Array.isArray(report.doubtful) && Array.isArray(report.aside) && Array.isArray(report.notes.original));
  assert.ok(!existsSync(join(folder, 'content')));
  assert.match(await run(t, [ru], { translation: en, as: 'chai' }, 'dry-run', 'review'), /Nothing was written\.$/);
});

const POEM = {
  ru: 'Вера Ильина\n\nВетер\n\nНад заливом ходит ветер,\nходит ветер круглый год,\nтолько свет его и встретит,\nтолько свет его и ждёт.\n',
  en: 'The Wind\nby Vera Ilyina\n\nAbove the bay the wind goes walking,\nthe wind goes walking all year round,\nand only light comes out to meet it,\nand only light waits by the sound.\n',
};

test('a poem: its lines, and both ways to name its author', async (t) => {
  const { folder, ru, en } = await place(t, POEM.ru, POEM.en);
  await run(t, [ru], { translation: en, as: 'veter' });
  const found = await files(folder);
  assert.deepEqual(found['veter/work.json'], { title: 'Ветер', author: 'Вера Ильина' });
  assert.deepEqual(found['en/veter/work.json'], { title: 'The Wind', author: 'Vera Ilyina' });
  assert.deepEqual(Object.keys(found['en/veter/text.json'] ?? {}), ['h1', 'v1-1', 'v1-2', 'v1-3', 'v1-4']);
});

test('footnotes of both files stand under their sentences', async (t) => {
  const { folder, ru, en } = await place(
    t,
    'На маяке\n\nСмотритель вёл вахтенный журнал[1] и не ошибался. Его звали Ильмар.\n\n[1] Книга, в которую записывают, что случилось за вахту.\n',
    'At the Lighthouse\n\nThe keeper kept a logbook[1] and was never wrong. His name was Ilmar.\n\n[1] A book in which a watch is written down.\n',
  );
  await run(t, [ru], { translation: en, as: 'mayak' });
  const found = await files(folder);
  assert.deepEqual(found['mayak/text.notes.json'], {
    'p1-1': ['Книга, в которую записывают, что случилось за вахту.'],
  });
  assert.deepEqual(found['en/mayak/text.notes.json'], { 'p1-1': ['A book in which a watch is written down.'] });
});

test('a book in two formats: its parts, and chapters that only one of the files divides', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const chapter = (part: string, ...lines: readonly string[]) => ({
    part,
    blocks: lines.map((text, index) => ({
      kind: index === 0 ? ('heading' as const) : ('paragraph' as const),
      text,
      notes: [],
    })),
  });
  const [ru, en] = [join(folder, 'book.ru'), join(folder, 'book.en')];
  const original = {
    title: 'Долгая переправа',
    author: 'Анна Берг',
    chapters: [
      chapter('Часть первая', 'Глава 1', 'Паром уходил в 6 утра, и на пристани собиралось много народу.'),
      chapter('Часть вторая', 'Глава 2', 'Зимой Ильмар шёл через лёд пешком, по вешкам.'),
    ],
  };
  await writeFile(ru, buildFb2(original));
  const lines = [
    '# The Long Crossing',
    '## Chapter 1',
    'The ferry left at 6 in the morning, and many people gathered on the pier.',
    '## Chapter 2',
    'In winter Ilmar walked across the ice, along the markers.',
  ];
  await writeFile(en, lines.join('\n\n'));
  await run(t, [ru], { translation: en, as: 'kniga' });
  const found = await files(folder);
  const parts = [
    { title: 'Часть первая', chapters: [1] },
    { title: 'Часть вторая', chapters: [2] },
  ];
  assert.deepEqual(found['kniga/work.json'], { title: 'Долгая переправа', author: 'Анна Берг', parts });
  assert.deepEqual(found['en/kniga/2.json'], { h1: 'Chapter 2', 'p1-1': lines[4] });
});

test('a translation of another text is refused', async (t) => {
  const river = [
    'Река вернулась',
    'В понедельник вода в реке Суре поднялась на два метра. Мост в Пензе закрыли для машин и пешеходов. Школы не работали.',
    'Глава города Иван Петров сказал, что беда миновала. По его словам, никто не пострадал, хотя подвалы трёх домов залило водой.',
    'Жители улицы Садовой рассказали, что ночью слышали сильный шум. Один из них, пенсионер Фёдор Кузьмин, вынес из дома только кошку и радио.',
    'Синоптики обещают, что к четвергу дожди кончатся. Река вернётся в берега не раньше воскресенья.',
  ];
  const bread = [
    'How to Bake Sourdough',
    'Bread needs flour, water, salt and patience. A starter is a mixture of flour and water that has been left to ferment, and bakers feed it every day.',
    'Mix the dough in a wide bowl and leave it covered for half an hour. Then add the salt. Fold the dough four times during the next three hours.',
    'Preheat the oven with a heavy pot inside. The pot must be hot.',
    'Bake with the lid on for twenty minutes, then take it off and bake until the crust is dark brown. Let the loaf cool before you slice it, however hard that is.',
  ];
  const { ru, en } = await place(t, river.join('\n\n'), bread.join('\n\n'));
  await assert.rejects(run(t, [ru], { translation: en, as: 'chai' }, 'dry-run'), { code: 'not-a-translation' });
  const { ru: own, en: right } = await place(t);
  assert.doesNotMatch(await run(t, [own], { translation: right, as: 'chai' }, 'dry-run'), /is this the translation/);
});

test('paragraphs that are inserted, deleted and moved lose neither links nor translations', async (t) => {
  const { folder, ru, en } = await place(t);
  await run(t, [ru], { translation: en, as: 'chai' });
  const [title = '', anna = '', ivan = '', winter = ''] = RUSSIAN.trim().split('\n\n');
  await writeFile(ru, [title, winter, 'Выпал снег, и дорога пропала.', anna].join('\n\n'));
  const printed = await run(t, [ru], { as: 'chai' });
  assert.match(printed, /^Translations that stand no longer as they did:$/m);
  const found = await files(folder);
  assert.equal(found['chai/text.json'] && Object.keys(found['chai/text.json']).length, 5);
  const english = new Set(Object.values(found['en/chai/text.json'] ?? {}));
  for (const kept of ['Then winter came.', 'Anna came to Moscow in 1899.', 'Nobody was expecting her.']) {
    assert.ok(english.has(kept), kept);
  }
  const { work } = await readStoredWork('chai');
  const text = work?.texts.get('text');
  for (const id of ['h1', 'p1-1', 'p1-2', 'p2-1', 'p2-2', 'p3-1']) {
    assert.ok(text?.segments.has(id) || text?.aliases.has(id), `${id} leads somewhere`);
  }
  assert.ok(ivan !== '' && (await rulesBroken()).every((rule) => rule === 'credits' || rule === 'untranslated'));
});

test('without a translation the work is not translated', async (t) => {
  const { folder, ru } = await place(t);
  assert.match(await run(t, [ru], { as: 'chai' }), /6 untranslated/);
  assert.deepEqual(Object.keys(await readLibrary(join(folder, 'content'))), [
    'chai/text.added.json',
    'chai/text.json',
    'chai/work.json',
  ]);
});

test('what is wrong is said, and nothing is written', async (t) => {
  const { folder, ru, en } = await place(t);
  const refused = async (code: string, words: readonly string[], options: Readonly<Record<string, string>>) => {
    const error: unknown = await run(t, words, options).catch((reason: unknown) => reason);
    assert.ok(error instanceof UserError, code);
    assert.equal(error.code, code);
    // The command line adds the usage to a usage error.
    if (code !== 'usage') assert.notEqual(error.hint, '');
  };
  await refused('usage', [ru], {});
  await refused('bad-slug', [ru], { as: 'words' });
  await refused('usage', [ru], { as: 'chai', level: 'Z1' });
  await refused('usage', [ru], { as: 'chai', year: 'long ago' });
  await refused('usage', [ru], { as: 'chai', lang: 'de' });
  await refused('usage', ['-'], { as: 'chai', translation: '-' });
  await refused('unreadable', [join(folder, 'none.txt')], { as: 'chai' });
  await refused('not-russian', [en], { as: 'chai', translation: ru });
  await refused('not-russian', [en], { as: 'chai' });
  await refused('not-english', [ru], { as: 'chai', translation: ru });
  assert.ok(!existsSync(join(folder, 'content')));
});

test('another work is not written over', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const file = join(folder, 'chai.txt');
  await writeFile(file, RUSSIAN);
  await assert.rejects(run(t, [file], { as: 'pismo' }), { code: 'slug-taken' });
});

const SEED = join(import.meta.dirname, '../../../shared/data/seed');

test('the article that the project began with', { skip: !existsSync(SEED) && `no ${SEED}` }, async (t) => {
  await temporaryLibrary(t, {});
  await run(t, [join(SEED, 'original.ru.txt')], { translation: join(SEED, 'translation.en.txt'), as: 'kim' });
  const { work } = await readStoredWork('kim');
  const text = work?.texts.get('text');
  const count = (prose: string | undefined, lang: string) => splitSentences(prose ?? '', lang).length;
  const found = [...(text?.segments ?? [])].map(
    ([id, source]) => `${id} ${count(source, 'ru')}:${count(text?.translations.get('en')?.segments.get(id), 'en')}`,
  );
  // Read sentence by sentence: what the translator joined and divided, and the disclaimer that they left out.
  assert.deepEqual(found, [
    ...['h1 1:1', 'p1-1 1:1', 'p2-1 1:1', 'p3-1 1:1', 'p4-1 1:1', 'p5-1 1:1', 'p5-2 1:2', 'p6-1 1:2', 'p7-1 1:2'],
    ...['p8-1 2:1', 'p9-1 1:1', 'p9-2 1:1', 'p10-1 1:1', 'p10-2 1:2', 'p11-1 1:1', 'p12-1 1:1', 'p12-2 1:1'],
    ...['p13-1 1:1', 'p14-1 1:2', 'p15-1 1:1', 'p15-2 1:1', 'p15-3 1:2', 'p15-4 1:1', 'p16-1 2:1', 'p17-1 1:0'],
  ]);
  assert.match(text?.segments.get('h1') ?? '', /^Лидер Северной Кореи/);
  assert.equal(text?.segments.get('p1-1'), 'FINANCIAL TIMES');
});

test('printed stress marks go into the layer of stress, and the text is stored without them', async (t) => {
  const russian =
    'Ста\u0301рый за\u0301мок\n\nЗа\u0301мок стоя\u0301л на горе\u0301. Мы откры\u0301ли замо\u0301к.\n\nИ всё.\n';
  const english = 'An Old Castle\n\nThe castle stood on a hill. We opened the lock.\n\nThat is all.\n';
  const { folder, ru, en } = await place(t, russian, english);
  const told = await run(t, [ru], { as: 'zamok', translation: en });
  assert.match(told, /Printed stress marks were moved .* \(7\)/);
  const found = await files(folder);
  assert.deepEqual(found['zamok/text.json'], {
    h1: 'Старый замок',
    'p1-1': 'Замок стоял на горе.',
    'p1-2': 'Мы открыли замок.',
    'p2-1': 'И всё.',
  });
  assert.deepEqual(found['zamok/text.stress.json'], {
    h1: 'Ста\u0301рый за\u0301мок',
    'p1-1': 'За\u0301мок стоя\u0301л на горе\u0301.',
    'p1-2': 'Мы откры\u0301ли замо\u0301к.',
  });
  assert.equal((found['zamok/work.json'] as { title: string }).title, 'Старый замок');
  await run(t, [ru], { as: 'zamok', translation: en });
  assert.deepEqual(await files(folder), found);
});

test('printed stress marks stay with their words beside an edit', async (t) => {
  const { folder, ru, en } = await place(
    t,
    'За\u0301мок\n\nСтоя\u0301л за\u0301мок. Вот и всё.\n',
    'A Castle\n\nA castle stood there. That is all.\n',
  );
  await run(t, [ru], { as: 'zamok', translation: en });
  const file = join(folder, 'content/zamok/text.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Замок"', '"Старый замок"'));
  await rm(join(folder, 'content/zamok/text.stress.json'));
  await run(t, [ru], { as: 'zamok', translation: en });
  assert.deepEqual((await files(folder))['zamok/text.stress.json'], { 'p1-1': 'Стоя\u0301л за\u0301мок.' });
});
