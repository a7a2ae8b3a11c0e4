// Words in the spelling before 1918.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOldSpelling, modernEndings, withModernLetters } from './old-spelling.ts';

test('old letters are written as today', () => {
  const words = 'жилъ міръ Бѣлый Ѳедоръ онѣ кто-нибудь объявленіе Ея'.split(' ');
  assert.deepEqual(words.map(withModernLetters), 'жил мир Белый Федор они кто-нибудь объявление Её'.split(' '));
});

test('endings and prefixes are written as today', () => {
  assert.ok(modernEndings('новаго').includes('нового') && modernEndings('синяго').includes('синего'));
  assert.ok(modernEndings('хорошаго').includes('хорошего'));
  assert.ok(modernEndings('новыя').includes('новые') && modernEndings('безсмертный').includes('бессмертный'));
  assert.deepEqual(modernEndings('дом'), []);
});

test('what is spelled by the old rules is told', () => {
  assert.ok(isOldSpelling('Жилъ', 'жил') && isOldSpelling('новаго', 'нового'));
  assert.ok(!isOldSpelling('Россия', 'россия') && !isOldSpelling('подъезд', 'подъезд'));
});
