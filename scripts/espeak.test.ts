// Reading the transcriptions of espeak-ng.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stressOfIpa } from './espeak.ts';

test('the stressed vowel is counted from the marks of espeak-ng', () => {
  assert.equal(stressOfIpa('zamˈok'), 1);
  assert.equal(stressOfIpa('jˈɵɭka'), 0);
  assert.equal(stressOfIpa('bʌrɪ^bˈɑ'), 1);
  assert.equal(stressOfIpa('s'), undefined);
  assert.equal(stressOfIpa('ɡʌrˈod dˈom'), undefined);
});
