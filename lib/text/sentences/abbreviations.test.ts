// The lists of abbreviations.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABBREVIATIONS as english } from './abbreviations.en.ts';
import { ABBREVIATIONS as russian } from './abbreviations.ru.ts';
import { abbreviationKind } from './abbreviations.ts';

for (const [name, list] of Object.entries({ english, russian })) {
  test(`no ${name} abbreviation has two kinds`, () => {
    const words = Object.values(list).flatMap((kind) => kind.split(/\s+/).filter((word) => word !== ''));
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
    assert.ok(words.every((word) => !word.endsWith('.')));
  });
}

test('a lower-case letter in the list matches either case, a capital only a capital', () => {
  assert.equal(abbreviationKind('Fig'), 'word');
  assert.equal(abbreviationKind('Gen'), 'before');
  assert.equal(abbreviationKind('gen'), undefined);
  assert.equal(abbreviationKind('Prof'), 'before');
  assert.equal(abbreviationKind('prof'), 'name');
});
