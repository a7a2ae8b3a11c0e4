// Links of words: what must hold for any two sentences, and what each kind of evidence finds by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLinkedSentences } from '../../../test/gold/word-links.ts';
import { createLinker, LEAST_CONFIDENCE, type TokenPair } from './link-words.ts';
import type { FormReading } from './russian.ts';

const FORMS: Readonly<Record<string, FormReading>> = {
  старый: { lemmas: ['старый'], tag: 'ADJF masc,sing,nomn' },
  замок: { lemmas: ['замок'], tag: 'NOUN,inan,masc sing,nomn' },
  замка: { lemmas: ['замок'], tag: 'NOUN,inan,masc sing,gent' },
  видел: { lemmas: ['видеть'], tag: 'VERB,impf,tran masc,sing,past,indc' },
  в: { lemmas: ['в'], tag: 'PREP' },
};
const GLOSSES = [
  ['старый', 'old'],
  ['замок', 'castle; lock'],
  ['видеть', 'see'],
  ['в', 'in; into; at'],
] as const;
const linker = createLinker({ readForm: (form) => [FORMS[form.toLowerCase()] ?? []].flat(), glosses: GLOSSES });

function linked(source: string, target: string): readonly string[] {
  const pair: TokenPair = [source.split(' '), target.split(' ')];
  return linker.link(pair).map(({ source: i, target: j }) => `${pair[0][i]}=${pair[1][j]}`);
}

test('the dictionary by lemma, irregular forms, and the article with its noun', () => {
  const links = linked('Иван видел старый замок .', 'Ivan saw the old castle .');
  for (const link of ['Иван=Ivan', 'видел=saw', 'старый=old', 'замок=castle', 'замок=the', '.=.']) {
    assert.ok(links.includes(link), `${link} is not among ${links.join(' ')}`);
  }
});

test('numbers, names and words alike in both languages need no dictionary', () => {
  const links = linked('Раскольников , 1866', 'Raskolnikov , 1866');
  assert.deepEqual(links, ['Раскольников=Raskolnikov', ',=,', '1866=1866']);
});

test('links stay inside both sentences, each once, in order, and are the same every time', () => {
  let state = 11;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const russian = ['старый', 'замок', 'замка', 'видел', 'в', 'Иван', '12', ',', '—', 'ъъъ', '«', ''];
  const english = ['old', 'castle', 'the', 'saw', 'in', 'Ivan', '12', ',', '—', "didn't", '“', 'constructor'];
  const draw = (words: readonly string[]) => Array.from({ length: next(14) }, () => words[next(words.length)] ?? '');
  for (let round = 0; round < 300; round += 1) {
    const pair: TokenPair = [draw(russian), draw(english)];
    const links = linker.link(pair);
    const keys = links.map(({ source, target }) => source * 1000 + target);
    assert.deepEqual(
      keys,
      [...new Set(keys)].sort((one, other) => one - other),
    );
    for (const { source, target, confidence } of links) {
      assert.ok(source >= 0 && source < pair[0].length && target >= 0 && target < pair[1].length);
      assert.ok(confidence >= LEAST_CONFIDENCE && confidence <= 1, String(confidence));
    }
    assert.deepEqual(linker.link(pair), links);
  }
});

test('sentences of thousands of words are cut before they are linked', () => {
  const many = Array.from({ length: 1200 }, (_, index) => String(index));
  const links = linker.link([many, many]);
  assert.deepEqual(
    links.map(({ source, target }) => [source, target]),
    many.map((_, index) => [index, index]),
  );
});

test('what the library has shown is learned', () => {
  const sentences = ['Кот спал', 'Кот ел', 'Кот пил', 'Пёс спал', 'Пёс ел', 'Пёс пил'].map(
    (source, index): TokenPair => {
      const target = `The ${index < 3 ? 'feline' : 'hound'} ${['dozed', 'munched', 'sipped'][index % 3]}`;
      return [source.split(' '), target.split(' ')];
    },
  );
  const learned = createLinker({
    readForm: (form) => [{ lemmas: [form.toLowerCase()], tag: /^[А-Я]/.test(form) ? 'NOUN' : 'VERB' }],
    glosses: [],
    sentences,
  });
  const links = learned.link([
    ['спал', 'Кот'],
    ['the', 'feline', 'dozed'],
  ]);
  assert.ok(links.some(({ source, target }) => source === 0 && target === 2));
  assert.ok(links.some(({ source, target }) => source === 1 && target === 1));
});

test('the gold is whole: halves of the same size, links inside the sentences, every kind of place linked once', () => {
  const sentences = readLinkedSentences();
  assert.equal(sentences.length, 200);
  assert.equal(sentences.filter(({ half }) => half === 'dev').length, 100);
  for (const { id, tokens, links } of sentences) {
    assert.equal(new Set(links.map(String)).size, links.length, id);
    for (const [i, j] of links) {
      const words = [tokens[0][i] ?? '', tokens[1][j] ?? ''];
      assert.ok(
        words.every((word) => /[\p{L}\p{N}]/u.test(word)),
        `${id}: ${i}-${j} ${words}`,
      );
    }
  }
});
