// Stress marks as places in the plain text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stressMarks } from './stress-marks.ts';

test('each place is counted from the one before', () => {
  assert.deepEqual(stressMarks('Мама мыла раму.', 'Ма́ма мы́ла ра́му.'), [1, 5, 5]);
  assert.deepEqual(stressMarks('Всё.', 'Всё.'), []);
});

test('a line of another text has no marks', () => {
  assert.equal(stressMarks('Мама мыла окно.', 'Ма́ма мы́ла ра́му.'), undefined);
});

test('a mark that the text itself bears is not drawn a second time', () => {
  assert.equal(stressMarks('за́мок', 'за́мок'), undefined);
});

test('setting the marks at their places gives the stressed line again', () => {
  const part = fc.constantFrom('а', 'о́', 'к', ' ', '—', '😀', 'я́', '\u00A0');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const stressed = parts.join('');
      const text = stressed.replaceAll('\u0301', '');
      let place = 0;
      let done = 0;
      let again = '';
      for (const step of stressMarks(text, stressed) ?? []) {
        place += step;
        again += `${text.slice(done, place + 1)}\u0301`;
        done = place + 1;
      }
      assert.equal(again + text.slice(done), stressed);
    }),
  );
});
