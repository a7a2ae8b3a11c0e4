// Files that were mixed up, or have nothing to do with each other, are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedWork } from '../import/importer.ts';
import { pairWorks } from './pair-works.ts';
import { refuseLanguages, refuseUnrelated, russianShare, textsOf } from './refusals.ts';

function workOf(...lines: readonly string[]): ImportedWork {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, notes: [] }));
  const chapters = [{ part: undefined, blocks }];
  return { title: undefined, author: undefined, translator: undefined, year: undefined, chapters, notes: [] };
}

test('the languages of both sides', () => {
  const [russian, english] = [workOf('Привет.'), workOf('Hello.')];
  assert.deepEqual(textsOf(russian), ['Привет.']);
  assert.equal(russianShare(english), 0);
  refuseLanguages(russian, english);
  assert.throws(() => refuseLanguages(english, russian), { code: 'not-russian' });
  assert.throws(() => refuseLanguages(russian, russian), { code: 'not-english' });
});

test('a text that aligns with nothing is no translation; without one nothing is refused', () => {
  const original = workOf(...Array.from({ length: 12 }, (_, at) => `Строка номер ${at}.`));
  const other = workOf(...Array.from({ length: 12 }, (_, at) => `Line number ${at}.`));
  const paired = pairWorks(original, undefined, { from: 'ru', to: 'en' });
  refuseUnrelated(paired, undefined);
  const sentences = textsOf(other);
  assert.throws(() => refuseUnrelated({ ...paired, unmatched: [{ heading: '', sentences }] }, other), {
    code: 'not-a-translation',
  });
});
