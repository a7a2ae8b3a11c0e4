// Which words of a sentence are names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from './names.ts';

test('only a capital inside a sentence marks a name', () => {
  assert.deepEqual(namesIn('Вчера Анна ушла. Потом “Борис” и доктор Миронов… Все.'), ['Анна', 'Миронов']);
});
