// Every format of packs, from files as their makers write them, and what no pack may do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { openPack } from './open-pack.ts';
import type { PackFile, PackItem } from './pack.ts';

function packFile(name: string, content: string | Uint8Array): PackFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return {
    name,
    head: bytes.subarray(0, 65_536),
    bytes: async () => bytes,
    lines: async function* () {
      yield* new TextDecoder().decode(bytes).split('\n');
    },
  };
}

async function itemsOf(name: string, content: string | Uint8Array): Promise<readonly PackItem[]> {
  return Array.fromAsync((await openPack(packFile(name, content))).items);
}

const json = (value: unknown) => strToU8(JSON.stringify(value));

test('a Yomitan zip: plain and structured glosses, stressed readings, forms that lead to lemmas', async () => {
  const bytes = zipSync({
    'index.json': json({ title: 'Словарик', format: 3, revision: '1', attribution: 'A. B.' }),
    'term_bank_1.json': json([
      ['замок', 'за́мок', 'n', '', 0, ['castle', { type: 'text', text: 'fortress' }], 1, ''],
      [
        'река',
        'река́',
        'n f',
        '',
        0,
        [{ type: 'structured-content', content: { tag: 'ol', content: [{ tag: 'li', content: 'river' }] } }],
        2,
        '',
      ],
      ['замком', '', 'non-lemma', '', 0, [['замок', ['instrumental']]], 3, ''],
      ['пусто', '', '', '', 0, [{ type: 'image', path: 'a.png' }], 4, ''],
    ]),
    'styles.css': strToU8('*{}'),
  });
  const pack = await openPack(packFile('x.zip', bytes));
  assert.equal(pack.format, 'Yomitan');
  assert.deepEqual(pack.title, { name: 'Словарик', licence: undefined, attribution: 'A. B.' });
  assert.deepEqual(await Array.fromAsync(pack.items), [
    { lemma: 'замок', stressed: 'за́мок', pos: 'n', glosses: ['castle', 'fortress'] },
    { lemma: 'река', stressed: 'река́', pos: 'n', glosses: ['river'] },
    { form: 'замком', lemma: 'замок' },
  ]);
});

test('Yomitan packs made from Wiktionary: only the glosses, without grammar, etymology, examples and links', async () => {
  const details = (name: string, text: string) => ({
    tag: 'details',
    data: { content: `details-entry-${name}` },
    content: [{ tag: 'summary', data: { content: 'summary-entry' }, content: name }, text],
  });
  const content = [
    {
      tag: 'div',
      data: { content: 'preamble' },
      content: [details('Grammar', 'm inan'), details('Etymology', 'From Old East Slavic.')],
    },
    {
      tag: 'ol',
      data: { content: 'glosses' },
      content: [
        {
          tag: 'li',
          content: [
            { tag: 'div', data: { content: 'tags' }, content: 'uncountable' },
            'snow',
            details('examples', 'Идёт снег.'),
          ],
        },
        { tag: 'li', content: ['a fall of snow'] },
      ],
    },
    {
      tag: 'div',
      data: { content: 'backlink' },
      content: [{ tag: 'a', href: 'https://example.org', content: 'Wiktionary' }],
    },
  ];
  const bytes = zipSync({
    'index.json': json({ title: 'x', format: 3 }),
    'term_bank_1.json': json([['снег', 'снег', 'n', '', 0, [{ type: 'structured-content', content }], 1, '']]),
  });
  const [item] = await itemsOf('x.zip', bytes);
  assert.ok(item && 'glosses' in item);
  assert.deepEqual(
    item.glosses.filter((gloss) => gloss.trim() !== ''),
    ['snow', 'a fall of snow'],
  );
});

test('kaikki: words that are only related to an entry are no forms of it', async () => {
  const noun = {
    word: 'снег',
    lang_code: 'ru',
    pos: 'noun',
    senses: [{ glosses: ['snow'] }],
    forms: [
      { form: 'сне́га', tags: ['genitive', 'singular'] },
      { form: 'сне́жный', tags: ['relational', 'adjective'] },
      { form: 'снежо́к', tags: ['diminutive'] },
    ],
  };
  const verb = {
    word: 'делать',
    lang_code: 'ru',
    pos: 'verb',
    senses: [{ glosses: ['to do'] }],
    forms: [
      { form: 'сде́лать', tags: ['perfective'] },
      { form: 'де́лаю', tags: ['first-person', 'present', 'singular'] },
    ],
  };
  const items = await itemsOf('x.jsonl', [noun, verb].map((entry) => JSON.stringify(entry)).join('\n'));
  assert.deepEqual(
    items.flatMap((item) => ('form' in item ? [item.form] : [])).map((form) => form.replaceAll('\u0301', '')),
    ['снега', 'делаю'],
  );
});

test('kaikki’s lines: the finest gloss of each sense, the canonical stress, forms, no other language', async () => {
  const lines = [
    {
      word: 'замок',
      lang_code: 'ru',
      pos: 'noun',
      senses: [{ glosses: ['building', 'castle'] }],
      forms: [
        { form: 'за́мок', tags: ['canonical'] },
        { form: 'zámok', tags: ['romanization'] },
        { form: 'за́мка', tags: ['genitive'] },
      ],
    },
    { word: 'замка', lang_code: 'ru', pos: 'noun', senses: [{ glosses: ['x'], form_of: [{ word: 'замок' }] }] },
    { word: 'замок', lang_code: 'bg', pos: 'noun', senses: [{ glosses: ['castle'] }] },
  ];
  assert.deepEqual(await itemsOf('ru.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')), [
    { lemma: 'замок', stressed: 'за́мок', pos: 'noun', glosses: ['castle'] },
    { form: 'замка', lemma: 'замок' },
    { form: 'замка', lemma: 'замок' },
  ]);
});

test('OpenRussian’s JSON and tables, divided by tabs or commas', async () => {
  assert.deepEqual(await itemsOf('nouns.json', '{"уж":"grass snake; snake"}'), [
    { lemma: 'уж', stressed: undefined, pos: undefined, glosses: ['grass snake', 'snake'] },
  ]);
  const word = { lemma: 'замок', stressed: 'за́мок', pos: undefined, glosses: ['castle', 'keep, "donjon"'] };
  const tabs = `bare\taccented\ttranslations_en\nзамок\tза'мок\tcastle; keep, "donjon"\n`;
  const commas = `bare,accented,translations_en\nзамок,за'мок,"castle; keep, ""donjon"""\n`;
  assert.deepEqual(await itemsOf('nouns.csv', tabs), [word]);
  assert.deepEqual(await itemsOf('nouns.csv', commas), [word]);
});

test('what a pack holds is kept as plain text of sensible length', async () => {
  const items = await itemsOf(
    'x.json',
    JSON.stringify({
      кот: '<b onclick="x()">cat</b>\u202E\u0000',
      дом: `house ${'very '.repeat(200)}`,
      cat: 'no Russian word',
      '<script>': 'none either',
      ёж: '   ',
    }),
  );
  assert.deepEqual(
    items.map((item) => ('glosses' in item ? [item.lemma, item.glosses[0]?.length] : [])),
    [
      ['кот', 3],
      ['дом', 297],
    ],
  );
});

test('what is no pack is refused with a word of what to do', async () => {
  const zip = (files: Record<string, Uint8Array>) => zipSync(files);
  const term = json([['а', '', '', '', 0, ['b'], 1, '']]);
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'unknown-pack'],
    ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff), 'unknown-pack'],
    ['x.zip', zip({ 'a.txt': strToU8('a') }), 'no-yomitan'],
    ['x.zip', zip({ 'index.json': json([]) }), 'no-yomitan'],
    ['x.zip', zip({ 'index.json': json({ title: 'x' }), 'term_bank_1.json': json({}) }), 'broken-pack'],
    ['x.zip', zip({ 'index.json': json({ title: 'x' }), 'term_bank_1.json': strToU8('[[') }), 'broken-pack'],
    ['x.zip', zip({ 'index.json': json({}), '../term_bank_1.json': term }), 'zip-path'],
    ['x.zip', zip({ 'index.json': json({}), 'term_bank_1.json': term }).subarray(0, 90), 'zip-cut-short'],
    ['x.jsonl', '{"word":"кот","pos":"noun","senses":[]}\n{"word":', 'broken-pack'],
    ['x.json', '{"кот":"cat",', 'broken-pack'],
    ['x.csv', 'bare\ttranslations_en\n"кот\tcat', 'broken-pack'],
  ];
  for (const [name, content, code] of cases) {
    await assert.rejects(
      () => itemsOf(name, content),
      (error: Error & { code?: string; hint?: string }) => {
        assert.equal(error.code, code, `${name}: ${error.message}`);
        assert.ok(error.hint);
        return true;
      },
    );
  }
});

test('StarDict and dictd: definitions by their places, compressed or not, and dictionaries from English turned round', async () => {
  const places = [
    ['кот', '<b>кот</b>\n1. tomcat\n2. male cat'],
    ['мост', 'мост\nbridge'],
  ] as const;
  const dict = strToU8(places.map(([, text]) => text).join(''));
  let at = 0;
  const index: number[] = [];
  for (const [word, text] of places) {
    const numbers = new DataView(new ArrayBuffer(8));
    numbers.setUint32(0, at);
    numbers.setUint32(4, strToU8(text).length);
    index.push(...strToU8(word), 0, ...new Uint8Array(numbers.buffer));
    at += strToU8(text).length;
  }
  const star = await openPack({
    ...packFile('x.ifo', "StarDict's dict ifo file\nversion=2.4.2\nbookname=Словарик\nsametypesequence=h\n"),
    beside: async (ending) => ({ '.idx': Uint8Array.from(index), '.dict.dz': gzipSync(dict) })[ending],
  });
  assert.deepEqual([star.format, star.title.name], ['StarDict', 'Словарик']);
  assert.deepEqual(
    (await Array.fromAsync(star.items)).map((item) => ('glosses' in item ? [item.lemma, ...item.glosses] : [])),
    [
      ['кот', 'tomcat', 'male cat'],
      ['мост', 'bridge'],
    ],
  );
  const text = 'bridge /brid/\n1. мост, мостик\n_мор. капитанский мостик корабля';
  const dictd = await openPack({
    ...packFile(
      'x.index',
      `bridge\tA\t${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[Math.floor(strToU8(text).length / 64)]}${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[strToU8(text).length % 64]}\n`,
    ),
    beside: async (ending) => (ending === '.dict' ? strToU8(text) : undefined),
  });
  assert.deepEqual(
    (await Array.fromAsync(dictd.items)).map((item) => ('glosses' in item ? [item.lemma, ...item.glosses] : [])),
    [
      ['мост', 'bridge'],
      ['мостик', 'bridge'],
    ],
  );
  await assert.rejects(openPack(packFile('y.ifo', "StarDict's dict ifo file\n")), { code: 'broken-pack' });
});

test('StarDict: definitions of several fields, with and without the types said, and inflected forms', async () => {
  const zero = String.fromCharCode(0);
  for (const [types, definition] of [
    ['tm', `kot${zero}tomcat`],
    [undefined, `tkot${zero}mtomcat${zero}`],
    [undefined, `W${zero}${zero}${zero}\u0002ab` + `mtomcat${zero}`],
  ] as const) {
    const dict = strToU8(definition);
    const index = [...strToU8('кот'), 0, 0, 0, 0, 0, 0, 0, 0, dict.length];
    const synonyms = [...strToU8('кота'), 0, 0, 0, 0, 0];
    const files = { '.idx': Uint8Array.from(index), '.dict': dict, '.syn': Uint8Array.from(synonyms) };
    const said = types === undefined ? '' : `sametypesequence=${types}\n`;
    const pack = await openPack({
      ...packFile('x.ifo', `StarDict's dict ifo file\nversion=2.4.2\nbookname=Словарик\n${said}`),
      beside: async (ending) => files[ending as keyof typeof files],
    });
    assert.deepEqual(await Array.fromAsync(pack.items), [
      { lemma: 'кот', stressed: undefined, pos: undefined, glosses: ['tomcat'] },
      { form: 'кота', lemma: 'кот' },
    ]);
  }
});

test('structured content without an end is read to a bound', async () => {
  let content: unknown = 'deep';
  for (let depth = 0; depth < 2000; depth += 1) content = { tag: 'div', content };
  const bytes = zipSync({
    'index.json': json({ title: 'x' }),
    'term_bank_1.json': json([['кот', '', '', '', 0, ['cat', { type: 'structured-content', content }], 1, '']]),
  });
  assert.deepEqual(await itemsOf('x.zip', bytes), [
    { lemma: 'кот', stressed: undefined, pos: undefined, glosses: ['cat'] },
  ]);
});
