// Finding a word in its sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAtForm } from './cloze.ts';

test('the word is found as a whole word, in upper or lower case', () => {
  assert.deepEqual(splitAtForm('Рядом ряд рядом.', 'ряд'), { before: 'Рядом ', form: 'ряд', after: ' рядом.' });
  assert.deepEqual(splitAtForm('Замок стоит.', 'замок'), { before: '', form: 'Замок', after: ' стоит.' });
  assert.deepEqual(splitAtForm('Кто-то пришёл', 'кто-то'), { before: '', form: 'Кто-то', after: ' пришёл' });
});

test('a sentence without the word is not split', () => {
  assert.deepEqual(splitAtForm('Дом.', 'сад'), { before: 'Дом.', form: '', after: '' });
  assert.deepEqual(splitAtForm('Дом.', ''), { before: 'Дом.', form: '', after: '' });
  assert.deepEqual(splitAtForm('a+b (c', '(c'), { before: 'a+b ', form: '(c', after: '' });
});
