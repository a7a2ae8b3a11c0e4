// Searching a small index: built, opened and asked without files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type IndexedText, type RussianWords, startIndex } from './build-index.ts';
import { SLOTS, type StoredPair } from './index-files.ts';
import { PAGE } from './ranking.ts';
import { openSearch, type Search, type SearchAnswer } from './search.ts';

const LEMMAS: Readonly<Record<string, readonly string[]>> = {
  людей: ['человек', 'люди'],
  человек: ['человек'],
  люди: ['люди', 'человек'],
  шел: ['идти'],
  идти: ['идти'],
  стали: ['стать', 'сталь'],
  читал: ['читать'],
};
const RUSSIAN = wordsWith((form) => LEMMAS[form] ?? [form]);

function wordsWith(lemmasOf: RussianWords['lemmasOf']): RussianWords {
  return { lemmasOf, formsOf: (lemma) => (lemma === 'идти' ? ['идти', 'иду', 'шёл'] : []) };
}

function textOf(
  work: string,
  pairs: readonly (readonly [string, string])[],
  more: Partial<IndexedText> = {},
): IndexedText {
  const stored = pairs.map(([source, target], index): StoredPair => [`p${index + 1}-1`, source, target]);
  return { address: work, work, title: { source: work, target: `${work} in English` }, pairs: stored, ...more };
}

async function searchIn(
  texts: readonly IndexedText[],
  russian: RussianWords | undefined = RUSSIAN,
): Promise<Search & { readonly asked: string[]; readonly files: ReadonlyMap<string, string> }> {
  const index = startIndex(russian);
  for (const text of texts) index.add(text);
  const files = new Map<string, string>();
  for (const { kind, content } of index.finish()) files.set(kind, content);
  const asked: string[] = [];
  const search = await openSearch(async (kind) => {
    asked.push(kind);
    const content = files.get(kind);
    if (content === undefined) throw new Error(`no ${kind}`);
    return JSON.parse(content);
  });
  return { ...search, asked, files };
}

/** "chai p1-1" of each sentence that was found, in order. */
const found = ({ groups }: SearchAnswer) => groups.flatMap(({ work, pairs }) => pairs.map(({ id }) => `${work} ${id}`));

/** The marked words of the first sentence, Russian then English. */
function marked({ groups }: SearchAnswer): readonly string[] {
  const [pair] = groups[0]?.pairs ?? [];
  const cut = (text: string, side: 'source' | 'target') =>
    pair?.marks[side].map(({ start, end }) => text.slice(start, end)) ?? [];
  return pair ? [...cut(pair.source, 'source'), ...cut(pair.target, 'target')] : [];
}

const TEXTS = [
  textOf(
    'chai',
    [
      ['Пришло много люде́й.', 'Many people came.'],
      ['Он шёл домой и нёс чай.', 'He was going home and carried tea.'],
      ['Чай как раз остыл.', 'The tea had just gone cold.'],
    ],
    { level: 'A1', kind: 'story' },
  ),
  textOf(
    'most',
    [
      ['Один человек стоял на мосту.', 'One man was standing on the bridge.'],
      ['Раз он спал, как и мы, они стали ждать.', 'Since he was asleep, as we were, they waited.'],
      ['Диван-кровать увезли.', 'They took the sofa bed away.'],
    ],
    { level: 'B2', kind: 'news' },
  ),
];

test('a Russian word is found in all its forms, with ё and stress or without', async () => {
  const { answer } = await searchIn(TEXTS);
  assert.deepEqual(found(await answer('человек')), ['most p1-1', 'chai p1-1']);
  assert.deepEqual(found(await answer('людей')), ['chai p1-1', 'most p1-1']);
  assert.deepEqual(found(await answer('идти')), ['chai p2-1']);
  assert.deepEqual(marked(await answer('ШЕ́Л')), ['шёл']);
});

test('an English word is found in all its forms, and both languages in one query', async () => {
  const { answer } = await searchIn(TEXTS);
  assert.deepEqual(found(await answer('go')), ['chai p2-1', 'chai p3-1']);
  assert.deepEqual(marked(await answer('carries домой')), ['домой', 'carried']);
  assert.equal((await answer('people домой')).total, 0);
});

test('a quotation finds words one after the other, exactly as they are', async () => {
  const { answer } = await searchIn(TEXTS);
  assert.deepEqual(found(await answer('«как раз»')), ['chai p3-1']);
  assert.deepEqual(marked(await answer('"как раз"')), ['как', 'раз']);
  assert.deepEqual(found(await answer('"человек"')), ['most p1-1']);
  assert.equal((await answer('"going домой"')).total, 0);
});

test('words of the dictionary and forms are offered where a word has several', async () => {
  const { answer, count } = await searchIn(TEXTS);
  const [first] = (await answer('стали ждать')).understood;
  assert.deepEqual(
    first?.lemmas.map(({ query }) => query),
    ['lemma:стать ждать', 'lemma:сталь ждать'],
  );
  const [people] = (await answer('человек')).understood;
  assert.deepEqual(
    people?.forms.map(({ label, query, count }) => [label, query, count]),
    [
      ['людей', '"людей"', 1],
      ['человек', '"человек"', 1],
    ],
  );
  const [went] = (
    await (
      await searchIn(
        [textOf('a', [['Он шёл. Она идти не шла.', '']])],
        wordsWith((form) => (form === 'шел' || form === 'шла' ? ['идти'] : [form])),
      )
    ).answer('идти')
  ).understood;
  assert.deepEqual(
    went?.forms.map(({ label, query }) => [label, query]),
    [
      ['шёл', '"шёл"'],
      ['идти', '"идти"'],
      ['шла', '"шла"'],
    ],
  );
  assert.equal((await answer('lemma:люди')).total, 1);
  assert.equal(await count('человек'), 2);
  assert.equal(await count('нету'), 0);
});

test('the wrong layout, Latin letters and forms that no text has are understood', async () => {
  const { answer } = await searchIn(TEXTS);
  for (const [query, instead] of [
    ['xfq', 'чай'],
    ['chay', 'чай'],
    ['xtkjdtr', 'человек'],
    ['chelovek', 'человек'],
    ['еуф', 'tea'],
    ['мостами', 'мосту'],
    ['иду', 'идти'],
  ] as const) {
    const { understood } = await answer(query);
    assert.equal(understood[0]?.instead, instead, query);
  }
  const { answer: other } = await searchIn([textOf('kniga', [['Он читал.', 'He read.']])]);
  assert.deepEqual(found(await other('читаешь')), ['kniga p1-1']);
  assert.deepEqual(found(await (await searchIn([textOf('l', [['Любовь.', 'Love.']])])).answer('k.,jdm')), ['l p1-1']);
});

test('a mistyped word gets suggestions, and parts that are never together are offered alone', async () => {
  const { answer } = await searchIn(TEXTS);
  const { understood, total } = await answer('чилавек чай');
  assert.equal(total, 0);
  assert.deepEqual(
    understood[0]?.suggestions.map(({ query }) => query),
    ['человек чай'],
  );
  assert.deepEqual(
    (await answer('чай мосту')).alone.map(({ query }) => query),
    ['чай', 'мосту'],
  );
});

test('level, kind and work limit a search', async () => {
  const { answer } = await searchIn(TEXTS);
  assert.deepEqual(found(await answer('человек', { level: 'A1' })), ['chai p1-1']);
  assert.deepEqual(found(await answer('человек', { kind: 'news' })), ['most p1-1']);
  assert.deepEqual(found(await answer('человек', { work: 'chai' })), ['chai p1-1']);
  assert.equal((await answer('человек', { work: 'nichego' })).total, 0);
});

test('a part of a word with a hyphen marks the whole word', async () => {
  const { answer } = await searchIn(TEXTS);
  assert.deepEqual(marked(await answer('диван')), ['Диван-кровать']);
});

test('pages show three sentences of a work at first, all of them in a search in one work', async () => {
  const many = Array.from({ length: 40 }, (_, index) => [`Чай номер ${index}.`, `Tea number ${index}.`] as const);
  const { answer } = await searchIn(['a', 'b', 'c', 'd', 'e', 'f'].map((work) => textOf(work, many)));
  const first = await answer('чай');
  assert.equal(first.total, 240);
  assert.equal(first.works, 6);
  assert.equal(found(first).length, PAGE);
  assert.deepEqual(
    first.groups.map(({ pairs, total }) => [pairs.length, total]),
    [
      [3, 40],
      [3, 40],
      [3, 40],
      [1, 40],
    ],
  );
  const second = await answer('чай', { from: first.next });
  assert.equal(found(second).length, 8);
  assert.equal(second.next, undefined);
  const own = await answer('чай', { work: 'c', from: 10 });
  assert.deepEqual(found(own)[0], 'c p11-1');
});

test('a quotation of common words in a large library is counted as "at most", and its page still has only what fits', async () => {
  const many = Array.from(
    { length: 900 },
    (_, index) => [index % 9 === 0 ? 'И он пришёл.' : 'Он тут, и я тут.', 'Yes.'.repeat(20)] as const,
  );
  const { answer } = await searchIn([textOf('a', many)]);
  const { total, isAtMost, groups } = await answer('"и он"', { work: 'a' });
  assert.deepEqual([total, isAtMost], [900, true]);
  assert.ok(groups[0]?.pairs.every(({ source }) => source === 'И он пришёл.'));
});

test('drafts are marked, counterparts too where words are linked', async () => {
  const pairs: StoredPair[] = [['p1-1', 'Чай остыл.', 'Tea is cold.', '', 'machine']];
  const { answer } = await searchIn([textOf('a', [], { pairs })]);
  assert.equal((await answer('чай')).groups[0]?.pairs[0]?.draft, 'machine');
});

test('an index without a dictionary of forms finds Russian words by their stems', async () => {
  const { answer } = await searchIn(
    [textOf('a', [['Красная книга.', 'A red book.']])],
    wordsWith(() => []),
  );
  for (const query of ['книгами', 'красный книгу', 'книга']) assert.equal((await answer(query)).total, 1, query);
});

test('an empty library has no sentence, and anything may be asked', async () => {
  const { answer } = await searchIn([]);
  const { answer: other } = await searchIn(TEXTS);
  for (const query of ['', 'чай', '"', '__proto__', 'constructor', 'lemma:toString', '😀', 'а'.repeat(9999)]) {
    assert.equal((await answer(query)).total, 0);
    assert.equal((await other(query)).total, query === 'чай' ? 2 : 0, query);
  }
});

test('any query is answered', async () => {
  const { answer } = await searchIn(TEXTS);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
      const { total, groups } = await answer(query);
      assert.ok(total >= groups.reduce((sum, { pairs }) => sum + pairs.length, 0));
    }),
  );
});

test('words like "__proto__" in a text are found', async () => {
  const { answer } = await searchIn([textOf('a', [['constructor, valueOf', 'constructor']])]);
  assert.equal((await answer('constructor')).total, 1);
});

test('a large index is cut into small files, and a word costs two or three of them', async () => {
  const words = Array.from({ length: 4000 }, (_, index) => `слово${String.fromCharCode(1072 + (index % 32))}${index}`);
  const pairs = words.map((word) => [`Тут ${word} и всё.`, `Here ${word}.`] as const);
  const { answer, asked, files } = await searchIn(
    [textOf('a', pairs)],
    wordsWith((form) => [form]),
  );
  const leaves = [...files].filter(([kind]) => kind.startsWith('word-'));
  assert.ok(leaves.length > 10);
  assert.ok([...files].every(([, content]) => content.length < 40_000));
  for (const word of [words[0], words[1999], words[3999]]) {
    asked.length = 0;
    assert.equal((await answer(word ?? '')).total, 1);
    assert.ok(asked.length <= 4, asked.join());
  }
  const blocks = [...files].filter(([kind]) => kind.startsWith('text-'));
  assert.ok(blocks.length >= 4000 / SLOTS);
});

/** Five works of 1,200 sentences in which every third word is one of a few frequent forms. */
function frequentTexts(): readonly IndexedText[] {
  const forms = ['он', 'его', 'ему', 'оно', 'дом', 'тут'];
  return ['a', 'b', 'c', 'd', 'e'].map((work, place) =>
    textOf(
      work,
      Array.from({ length: 1200 }, (_, index) => {
        const at = index * 7 + place;
        const words = [forms[at % 6], forms[at % 4], index % (place + 2) === 0 ? 'его' : 'так'];
        return [`${words.join(' ')}.`, `${index % 5 === 0 ? 'was' : 'is'} ${index % 700 === place ? 'being' : 'here'}`];
      }),
      { level: 'A1' },
    ),
  );
}

const PRONOUNS: Readonly<Record<string, readonly string[]>> = {
  его: ['он', 'оно'],
  ему: ['он', 'оно'],
};

test('the first page of a frequent word comes without its lists, and is that of the lists', async () => {
  const { answer, asked, count } = await searchIn(
    frequentTexts(),
    wordsWith((form) => PRONOUNS[form] ?? [form]),
  );
  const queries = [
    'он',
    'его',
    'ЕМУ',
    'оно',
    'lemma:он',
    'lemma:оно',
    '"его"',
    'ego',
    'был',
    'was',
    'being',
    'lemma:be',
    'am',
  ];
  for (const query of queries) {
    asked.length = 0;
    const fast = await answer(query);
    if (query !== 'был') assert.ok(!asked.some((kind) => kind.startsWith('list-')) && fast.total > 0, query);
    const { next, ...slow } = await answer(query, { level: 'A1' });
    assert.deepEqual(fast, { ...slow, next }, query);
    if (next !== undefined) {
      const second = await answer(query, { from: next });
      assert.deepEqual(second, await answer(query, { from: next, level: 'A1' }), query);
      assert.ok(found(second).length > 0 && !found(second).includes(found(fast)[0] ?? ''), query);
    }
  }
  assert.ok(asked.some((kind) => kind.startsWith('list-')));
  assert.equal(await count('он'), (await answer('lemma:он', { level: 'A1' })).total);
  assert.ok((await answer('дом был')).total === 0 && (await answer('дом его')).total > 0);
});

test('an English word of the dictionary is found though its stem is in another file', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `per${index.toString(36)}q`);
  const { answer } = await searchIn([
    textOf('a', [
      ['Тут.', 'A person.'],
      ['Там.', `Many people. ${words.join(' ')}`],
    ]),
  ]);
  assert.equal((await answer('lemma:people')).total, 2);
});
