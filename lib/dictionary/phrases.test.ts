// Phrases in sentences: inflected words, open places, other words inside, the longest first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPhrases, indexPhrases, type Phrases, type PhraseToken } from './phrases.ts';

const PHRASES: Phrases = {
  'в общем': { pos: 'adv', stressed: 'в о́бщем' },
  'в общем и целом': { pos: 'adv', stressed: 'в о́бщем и це́лом' },
  'взять себя в руки': {
    pos: 'verb',
    stressed: 'взять себя́ в ру́ки',
    words: [{ lemma: 'взять' }, 'себя', 'в', 'руки'],
    loose: true,
  },
  'всё …': { pos: 'adv', stressed: 'всё …', words: ['всё', { features: 'Degree=Cmp' }] },
  'всё больше': { pos: 'adv', stressed: 'всё бо́льше' },
  'друг друга': { pos: 'pron', stressed: 'друг дру́га', words: ['друг', { lemma: 'друг' }] },
  'махнуть рукой': {
    pos: 'verb',
    stressed: 'махну́ть руко́й',
    words: [{ lemma: 'махнуть' }, 'рукой'],
    loose: true,
  },
  'не сводить глаз': {
    pos: 'verb',
    stressed: 'не своди́ть глаз',
    words: ['не', { lemma: 'сводить' }, 'глаз'],
    loose: true,
  },
  'по отношению к': { pos: 'prep', stressed: 'по отноше́нию к', government: ['dat'] },
  'с тех пор, как': { pos: 'conj', stressed: 'с тех пор, как' },
  'стоять на своём': {
    pos: 'verb',
    stressed: 'стоя́ть на своём',
    words: [{ lemma: 'стоять' }, 'на', 'своём'],
    loose: true,
  },
};

const LEMMAS: Readonly<Record<string, string>> = {
  взял: 'взять',
  другом: 'друг',
  другу: 'друг',
  друга: 'друг',
  махнув: 'махнуть',
  махнул: 'махнуть',
  сводил: 'сводить',
  стоял: 'стоять',
};
const FEATURES: Readonly<Record<string, string>> = { больше: 'Degree=Cmp', сильнее: 'Degree=Cmp' };
const SPELLED: Readonly<Record<string, string>> = { все: 'всё', своем: 'своём' };

/** The words of a sentence; punctuation before one sets it apart. */
function read(sentence: string): readonly PhraseToken[] {
  return sentence.split(' ').map((part, place, parts) => {
    const form = part.replace(/[,.]/, '');
    const small = form.toLowerCase();
    const spelled = SPELLED[small] ?? small;
    const analysis = { form: spelled, lemma: LEMMAS[small] ?? spelled, pos: 'X', features: FEATURES[small] ?? '' };
    return { form, analyses: [analysis], isApart: /[,.]$/.test(parts[place - 1] ?? '') };
  });
}

function find(sentence: string): readonly string[] {
  const parts = sentence.split(' ');
  return findPhrases(indexPhrases(PHRASES), read(sentence)).map(
    ({ headword, places }) => `${headword}: ${places.map((place) => parts[place]).join(' ')}`,
  );
}

test('the longest phrase goes first', () => {
  assert.deepEqual(find('В общем да'), ['в общем: В общем']);
  assert.deepEqual(find('и в общем и целом да'), ['в общем и целом: в общем и целом']);
});

test('inflected words are found by lemma, fixed ones by form', () => {
  assert.deepEqual(find('они помогли друг другу'), ['друг друга: друг другу']);
  assert.deepEqual(find('махнув рукой'), ['махнуть рукой: махнув рукой']);
  assert.deepEqual(find('махнув руками'), []);
});

test('an open place takes any word with its features; exact words are preferred', () => {
  assert.deepEqual(find('всё сильнее и всё больше'), ['всё …: всё сильнее', 'всё больше: всё больше']);
  assert.deepEqual(find('всё громко'), []);
});

test('a loose phrase allows another order and two words inside', () => {
  assert.deepEqual(find('махнул он вдруг рукой'), ['махнуть рукой: махнул рукой']);
  assert.deepEqual(find('рукой он махнул'), ['махнуть рукой: рукой махнул']);
  assert.deepEqual(find('махнул он вдруг своей рукой'), []);
  assert.deepEqual(find('взял он себя в руки'), ['взять себя в руки: взял себя в руки']);
  assert.deepEqual(find('взял себя он в руки'), []);
  assert.deepEqual(find('не сводил с него глаз'), ['не сводить глаз: не сводил глаз']);
  assert.deepEqual(find('глаз не сводил'), ['не сводить глаз: глаз не сводил']);
});

test('punctuation ends a phrase, but for a comma of the headword', () => {
  assert.deepEqual(find('махнул, рукой'), []);
  assert.deepEqual(find('с тех пор, как он'), ['с тех пор, как: с тех пор, как']);
  assert.deepEqual(find('с тех пор как он'), ['с тех пор, как: с тех пор как']);
});

test('prepositions with a vowel, and е for ё, are the same words', () => {
  assert.deepEqual(find('по отношению ко мне'), ['по отношению к: по отношению ко']);
  assert.deepEqual(find('стоял на своем'), ['стоять на своём: стоял на своем']);
  assert.deepEqual(find('все сильнее'), ['всё …: все сильнее']);
});

test('an empty sentence has no phrases', () => {
  assert.deepEqual(findPhrases(indexPhrases(PHRASES), []), []);
});
